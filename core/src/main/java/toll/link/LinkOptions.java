package toll.link;

/**
 * How hard the engine works; nothing here depends on one table.
 *
 * @param threads threads used; the result does not depend on it
 * @param pairsPerRecord about how many pairs a record may be compared with
 * @param wholeBelow lists of fewer records teach the model as a whole, and every key is followed in them; of longer ones some
 *     rows teach, and show which rules are worth following
 */
public record LinkOptions(int threads, double pairsPerRecord, int wholeBelow) {
    private static final int WHOLE_BELOW = 40_000;
    /** Of a longer list about so large a part of the longest list that teaches as a whole. */
    private static final double TEACHING_PART = 0.2;

    public LinkOptions {
        if (threads < 1 || !(pairsPerRecord >= 1) || wholeBelow < 10) {
            throw new IllegalArgumentException(
                    "threads " + threads + ", pairs a record " + pairsPerRecord + ", whole below " + wholeBelow);
        }
    }

    /** The defaults, on this many threads. */
    public static LinkOptions threads(int threads) {
        return new LinkOptions(threads, 200, WHOLE_BELOW);
    }

    /**
     * Pairs a record for this many records: as given up to 50,000 records, then less and less, because a group of namesakes
     * grows with the list and the records of one person do not. A key too common for that is joined with others.
     */
    double pairsPerRecord(int records) {
        return Math.max(
                Math.min(pairsPerRecord, 12),
                pairsPerRecord * Math.min(1, Math.pow(50_000.0 / Math.max(1, records), 0.75)));
    }

    /** One stretch of rows in so many teaches; 1 where all do. */
    int teachingEvery(int records) {
        return records < wholeBelow ? 1 : (int) Math.max(1, records / (wholeBelow * TEACHING_PART));
    }
}
