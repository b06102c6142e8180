package toll.link;

/**
 * How hard the engine works; nothing here depends on one table.
 *
 * @param threads threads used; the result does not depend on it
 * @param pairsPerRecord about how many pairs a record may be compared with
 */
public record LinkOptions(int threads, double pairsPerRecord) {
    public LinkOptions {
        if (threads < 1 || !(pairsPerRecord >= 1)) {
            throw new IllegalArgumentException("threads " + threads + ", pairs a record " + pairsPerRecord);
        }
    }

    /** The defaults, on this many threads. */
    public static LinkOptions threads(int threads) {
        return new LinkOptions(threads, 200);
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
}
