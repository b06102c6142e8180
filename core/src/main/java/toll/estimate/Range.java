package toll.estimate;

/**
 * A point with the limits of its interval, in people. The limits are of 95 % unless the owner says otherwise.
 *
 * @param low not above the point
 * @param high not below the point
 */
public record Range(double point, double low, double high) {
    public Range {
        if (!Double.isFinite(point) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("not finite: " + point + " [" + low + ", " + high + "]");
        }
        low = Math.min(low, point);
        high = Math.max(high, point);
    }

    /**
     * The lognormal interval on the part that was not seen (Chao 1987): M + (N-M)/C to M + (N-M) C.
     *
     * @param seen people seen, M
     * @param total the estimate, N, not below M
     * @param variance of the estimate, in people squared
     */
    static Range logNormal(double seen, double total, double variance) {
        double unseen = total - seen;
        if (unseen <= 0) {
            return new Range(total, total, total);
        }
        double c = Math.exp(Normal.Z95 * Math.sqrt(Math.log1p(variance / (unseen * unseen))));
        return new Range(total, seen + unseen / c, seen + unseen * c);
    }

    /** Whether the two intervals share a number. */
    boolean meets(Range other) {
        return low <= other.high && other.low <= high;
    }

    /** The smallest interval that holds both, around this point. */
    Range hull(Range other) {
        return new Range(point, Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The same interval, shifted by so many people. */
    Range plus(double people) {
        return new Range(point + people, low + people, high + people);
    }
}
