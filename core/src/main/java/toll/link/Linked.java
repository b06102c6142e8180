package toll.link;

import java.util.List;

/** What linking found: clusters, weighed pairs, the model that weighed them and how sure the number of clusters is. */
public final class Linked {
    /** Receives weighed pairs in order of rows. */
    public interface PairSink {
        /**
         * @param a a row
         * @param b a later row
         * @param bits match weight in bits, prior included: log2 of the odds that the two are the same
         */
        void pair(int a, int b, double bits);
    }

    private final Rows rows;
    private final int learntFrom;
    private final Blocks.Found found;
    private final Candidates candidates;
    private final List<float[]> weights;
    private final Partition.Result partition;
    private final int[] cluster;
    private final Scorer scorer;
    private final Reach reach;

    Linked(
            Rows rows,
            int learntFrom,
            Blocks.Found found,
            Candidates candidates,
            List<float[]> weights,
            Partition.Result partition,
            Scorer scorer,
            Reach reach) {
        this.rows = rows;
        this.learntFrom = learntFrom;
        this.found = found;
        this.candidates = candidates;
        this.weights = weights;
        this.partition = partition;
        this.cluster = partition.cluster();
        this.scorer = scorer;
        this.reach = reach;
    }

    public Rows rows() {
        return rows;
    }

    /** The first row of the cluster in which a row stands; itself when it stands alone. */
    public int cluster(int row) {
        return cluster[row];
    }

    /** Clusters, those of one record included. */
    public int clusters() {
        return Partition.clusters(cluster);
    }

    /** Pairs that were compared. */
    public long candidatePairs() {
        return candidates.compared();
    }

    /** How much of the true matches blocking is thought to have given. */
    public BlockingRecall blockingRecall() {
        return BlockingRecall.of(candidates.counts(), scorer.model(), 8);
    }

    /** What a reader needs to judge the linkage. */
    public LinkReport report() {
        return LinkReport.of(this);
    }

    /** How many different people (or events) the records speak of, with its uncertainty. */
    public UniqueCount unique() {
        return partition.unique();
    }

    /** Every compared pair with at least this weight, in order of rows. */
    public void pairs(double leastBits, PairSink sink) {
        for (int s = 0; s < weights.size(); s++) {
            Candidates.Stretch stretch = candidates.stretches().get(s);
            float[] bits = weights.get(s);
            for (int i = 0; i < bits.length; i++) {
                if (bits[i] >= leastBits) {
                    sink.pair(stretch.a()[i], stretch.b()[i], bits[i]);
                }
            }
        }
    }

    /** Why two rows weigh what they weigh, whether or not blocking brought them together. */
    public Explanation explain(int a, int b) {
        return scorer.explain(a, b);
    }

    /** Probability that a pair of this weight is the same, in (0, 1). */
    public static double probability(double bits) {
        return Model.probability(bits);
    }

    /** The first rows, from which the model was learnt. */
    int learntFrom() {
        return learntFrom;
    }

    Blocks.Found found() {
        return found;
    }

    Candidates candidates() {
        return candidates;
    }

    List<float[]> weights() {
        return weights;
    }

    /** Says of every pair, now and later, whether it is worth keeping. */
    Reach reach() {
        return reach;
    }

    Partition.Result partition() {
        return partition;
    }

    /** What the sizes of clusters say about records that may belong elsewhere. */
    Joining joining() {
        return partition.joining();
    }

    Scorer scorer() {
        return scorer;
    }
}
