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
     * grows with the list and the records of one person do not.
     */
    double pairsPerRecord(int records) {
        return Math.max(
                Math.min(pairsPerRecord, 12), pairsPerRecord * Math.min(1, Math.sqrt(50_000.0 / Math.max(1, records))));
    }

    /**
     * Pairs compared a record, of those that keys give: all of them up to 20,000 records, then less and less. What keys say
     * tells better and better which pairs are worth it, since a shared key says more in a longer list.
     */
    double comparedPerRecord(int records) {
        return Math.max(
                Math.min(pairsPerRecord, 12),
                pairsPerRecord * Math.min(1, Math.pow(20_000.0 / Math.max(1, records), 0.75)));
    }
}
