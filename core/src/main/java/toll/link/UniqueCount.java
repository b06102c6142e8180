package toll.link;

/**
 * The number of different people behind the records.
 *
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval, not below {@code low}
 * @param mean mean over the sampled clusterings
 */
public record UniqueCount(long low, long high, double mean) {
    private static final double NORMAL_95 = 1.96;

    public UniqueCount {
        if (low > high || low < 0) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    static UniqueCount of(long records, double mean, double variance) {
        double half = NORMAL_95 * Math.sqrt(variance);
        long low = (long) Math.max(records > 0 ? 1 : 0, Math.floor(mean - half));
        long high = (long) Math.min(records, Math.ceil(mean + half));
        return new UniqueCount(Math.min(low, high), high, mean);
    }
}
