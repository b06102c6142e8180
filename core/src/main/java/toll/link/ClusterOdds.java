package toll.link;

/**
 * Odds that a record belongs to a cluster, from its weights towards the members. A cluster is a person seen through its
 * records, so what a new record of that person looks like is a mixture over them: the odds are the mean of the pairs' odds.
 * Where the weights agree with each other they say more together than one alone, as the root of their number: the mean
 * weight times that root is taken where it is higher. Held against made lists with known truth, both are calibrated where
 * they are taken (docs/decisions/clustering.md).
 */
final class ClusterOdds {
    /** Outweighs all odds towards a cluster that holds a record which cannot be the same. */
    static final double NEVER = -1e15;

    private static final double MOST_BITS = 30;
    private static final double LEAST_STEADY = -2;

    private ClusterOdds() {}

    /** Odds of one pair, or {@link #NEVER}. */
    static double pair(float bits) {
        return bits == Clustering.NEVER ? NEVER : Math.pow(2, Math.min(MOST_BITS, bits));
    }

    /** A weight as it enters the mean; finite. */
    static double steady(float bits) {
        return Math.max(-100, Clustering.clipped(bits));
    }

    /**
     * @param odds sum of the odds of the pairs
     * @param steady sum of their weights as they enter the mean
     * @param pairs how many
     */
    static double of(double odds, double steady, double pairs) {
        if (odds < 0) {
            return 0;
        }
        double mean = steady / pairs;
        return mean > LEAST_STEADY ? Math.max(odds / pairs, Math.pow(2, mean * Math.sqrt(pairs))) : odds / pairs;
    }
}
