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
    /** Weights may be off as a whole by this, in bits (one standard deviation). */
    private static final double OFF_BITS = 0.75;

    private static final double PER_BIT = OFF_BITS * Math.log(2);

    public UniqueCount {
        if (low > high || low < 0) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    /**
     * @param variance of the number over the clusterings that these weights allow. Every uncertain join adds p(1 - p) to it,
     *     and moves by ln 2 times as much for a bit by which the weights are off as a whole: that doubt is added
     * @param sampling variance of the mean itself, where it was taken from some of the records
     */
    static UniqueCount of(long records, double mean, double variance, double sampling) {
        double model = PER_BIT * variance;
        double half = NORMAL_95 * Math.sqrt(variance + model * model + sampling);
        long low = (long) Math.max(records > 0 ? 1 : 0, Math.floor(mean - half));
        long high = (long) Math.min(records, Math.ceil(mean + half));
        return new UniqueCount(Math.min(low, high), high, mean);
    }

    /** The variance of the clusterings that the interval was made of. */
    double variance() {
        double half = (high - low) / 2.0 / NORMAL_95;
        return (Math.sqrt(1 + 4 * PER_BIT * PER_BIT * half * half) - 1) / (2 * PER_BIT * PER_BIT);
    }
}
