package toll.project;

import java.util.Locale;
import java.util.Optional;
import toll.estimate.CaptureTable;
import toll.estimate.LinkageDoubt;
import toll.reconcile.Clusters;

/**
 * The true pairs that a linkage is thought never to have compared: they stand in a table of captures as two people, and raise
 * an estimate.
 */
public final class NeverCompared {
    /** Beyond this the links never compared are a reason to widen the keys, not to correct a table. */
    private static final double MOST = .2;

    private final double recall;
    private final boolean known;

    private NeverCompared(double recall, boolean known) {
        this.recall = recall;
        this.known = known;
    }

    public static NeverCompared in(Clusters clusters) {
        double recall = clusters.linked().blockingRecall().estimate();
        return new NeverCompared(recall, Double.isFinite(recall) && clusters.candidatePairs() > 0);
    }

    /** In words; empty where nothing was compared. */
    public Optional<String> note() {
        return known
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "about %.0f in 100 of the true pairs are thought to have been compared; links that are missed"
                                + " raise an estimate, false ones lower it",
                        recall * 100))
                : Optional.empty();
    }

    /** The table as it may have been, had all true pairs been compared. */
    public CaptureTable once(CaptureTable table, long seed) {
        double never = Double.isFinite(recall) ? Math.clamp(1 - recall, 0, MOST) : 0;
        return new LinkageDoubt(LinkageDoubt.Band.exactly(never), LinkageDoubt.Band.exactly(0)).once(table, seed);
    }
}
