package toll.link;

/**
 * How hard the engine works; nothing here depends on one table.
 *
 * @param threads threads used; the result does not depend on it
 * @param pairsPerRecord about how many pairs a record may be compared with
 */
public record LinkOptions(int threads, double pairsPerRecord, boolean trace) {
    public LinkOptions {
        if (threads < 1 || !(pairsPerRecord >= 1)) {
            throw new IllegalArgumentException("threads " + threads + ", pairs a record " + pairsPerRecord);
        }
    }
}
