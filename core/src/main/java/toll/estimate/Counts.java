package toll.estimate;

/**
 * The counts of one table, or of one resample of it, with what every fit asks of them.
 *
 * @param lists number of lists
 * @param y counts by mask; entry 0 is 0
 * @param margin people on all lists of a mask, by mask; entry 0 is n
 * @param positive number of histories that occur
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record Counts(int lists, double[] y, double[] margin, int positive) {
    static Counts of(CaptureTable table) {
        return of(table.lists().size(), table.dense());
    }

    static Counts of(int lists, double[] y) {
        double[] margin = y.clone();
        int positive = 0;
        for (double v : y) {
            positive += v > 0 ? 1 : 0;
        }
        sumOverSupersets(margin);
        return new Counts(lists, y, margin, positive);
    }

    /** Replaces each entry by the sum over all masks that contain its own. */
    static void sumOverSupersets(double[] v) {
        for (int bit = 1; bit < v.length; bit <<= 1) {
            for (int w = 0; w < v.length; w++) {
                if ((w & bit) == 0) {
                    v[w] += v[w | bit];
                }
            }
        }
    }

    double n() {
        return margin[0];
    }

    boolean everyHistoryOccurs() {
        return positive == y.length - 1;
    }
}
