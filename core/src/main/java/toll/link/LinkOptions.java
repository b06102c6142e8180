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
        return new LinkOptions(threads, 100);
    }
}
