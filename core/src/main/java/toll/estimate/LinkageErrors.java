package toll.estimate;

/** A table as it would be on average without errors of the linkage behind it. Counts are then no longer whole. */
final class LinkageErrors {
    /** Of the people of one history this share at most is moved: none is emptied. */
    private static final double MOST = .9;

    private LinkageErrors() {}

    /**
     * Joins those who were split: of each history of several lists, {@code rate} of the people stand in the table as two, one
     * list (each as likely) apart from the rest.
     */
    static Counts mended(Counts counts, double rate) {
        double[] y = counts.y().clone();
        double[] is = counts.y();
        for (int w = 1; w < y.length; w++) {
            int lists = Integer.bitCount(w);
            if (lists < 2 || !(is[w] > 0) || rate == 0) {
                continue;
            }
            double split = is[w] * rate / (1 - rate) / lists;
            for (int rest = w; rest != 0; rest &= rest - 1) {
                int one = Integer.lowestOneBit(rest);
                double moved = Math.min(split, Math.min(y[one], y[w ^ one]) * MOST);
                y[one] -= moved;
                y[w ^ one] -= moved;
                y[w] += moved;
            }
        }
        return Counts.of(counts.lists(), y);
    }

    /**
     * Takes apart those who were joined: {@code rate} of those on several lists are two people with no list in common, each
     * pair of histories as often as both occur.
     */
    static Counts parted(Counts counts, double rate) {
        double[] y = counts.y().clone();
        double[] is = counts.y();
        double several = 0;
        double pairs = 0;
        for (int w = 1; w < is.length; w++) {
            several += Integer.bitCount(w) > 1 ? is[w] : 0;
            pairs += parts(is, w);
        }
        if (rate == 0 || pairs == 0) {
            return Counts.of(counts.lists(), y);
        }
        double each = rate * several / pairs;
        for (int w = 1; w < is.length; w++) {
            double parted = parts(is, w) * each;
            double share = parted > 0 ? Math.min(1, MOST * is[w] / parted) : 0;
            for (int a = (w - 1) & w; a > (w ^ a); a = (a - 1) & w) {
                double moved = is[w] > 0 ? is[a] * is[w ^ a] * each * share : 0;
                y[w] -= moved;
                y[a] += moved;
                y[w ^ a] += moved;
            }
        }
        return Counts.of(counts.lists(), y);
    }

    /** Over the ways to part a history in two that both occur, the product of their counts. */
    private static double parts(double[] is, int w) {
        double sum = 0;
        for (int a = (w - 1) & w; a > (w ^ a); a = (a - 1) & w) {
            sum += is[w] > 0 ? is[a] * is[w ^ a] : 0;
        }
        return sum;
    }
}
