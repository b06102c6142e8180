package toll.reconcile;

import toll.ledger.View;

/** How records group into the events that a toll is summed over. */
public enum Grouping {
    /** By the codes they cite and by what recorders judged: the default, see docs/decisions/events-by-code.md. */
    CODES,
    /** By codes and judgements, and beyond them by linkage where it is surer than {@link #SURE}. */
    LINKED;

    /** Probability above which linkage joins records that neither code nor judgement joins. */
    public static final double SURE = .95;

    /** Events of a view. {@code threads} changes the time and nothing else. */
    public Events of(View view, int threads) {
        return switch (this) {
            case CODES -> CodeEvents.of(view);
            case LINKED -> Clusters.of(view, ClusterOptions.INCIDENTS.above(SURE), threads);
        };
    }
}
