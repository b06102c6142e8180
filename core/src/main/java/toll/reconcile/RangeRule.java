package toll.reconcile;

/** How a policy takes one range from an event's accounts. */
public enum RangeRule {
    /** The smallest of the minima and the largest of the maxima. */
    EXTREMES,
    /** As {@link #EXTREMES}, and the source's own best value summed beside it (UCDP: low, best, high). */
    BEST,
    /** The lowest credible single value stands for both ends (ACLED). */
    LOWEST
}
