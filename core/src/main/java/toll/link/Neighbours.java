package toll.link;

import java.util.Arrays;
import java.util.List;

/**
 * The compared pairs that lead from one cluster to another and may yet be the same, cluster by cluster; and how many pairs
 * stand together inside clusters. A pair of clusters that cannot be one is not there.
 */
final class Neighbours {
    private final int[] members;
    /** For each cluster (its first row) where its entries begin; an entry holds a later cluster and a weight. */
    private final int[] start;

    private final long[] entries;
    private final double[] inside;
    private final double[] promised;

    private Neighbours(int[] members, int[] start, long[] entries, double[] inside, double[] promised) {
        this.members = members;
        this.start = start;
        this.entries = entries;
        this.inside = inside;
        this.promised = promised;
    }

    /** Receives the weights between two clusters at once. */
    interface Visit {
        /**
         * @param c first row of a cluster
         * @param d first row of a later cluster
         * @param weights weights of compared pairs between them, ascending
         * @param count how many of the weights count
         */
        void between(int c, int d, float[] weights, int count);
    }

    static Neighbours of(Rows rows, int[] cluster, List<Candidates.Stretch> stretches, List<float[]> weights) {
        int n = cluster.length;
        int[] members = new int[n];
        for (int c : cluster) {
            members[c]++;
        }
        double[] inside = Joining.steps();
        double[] promised = Joining.steps();
        int[] start = new int[n + 1];
        for (int s = 0; s < stretches.size(); s++) {
            Candidates.Stretch stretch = stretches.get(s);
            float[] bits = weights.get(s);
            for (int i = 0; i < bits.length; i++) {
                int step = Joining.step(bits[i]);
                if (step < 0) {
                    continue;
                }
                int c = cluster[stretch.a()[i]];
                int d = cluster[stretch.b()[i]];
                if (step < promised.length) {
                    promised[step] += Model.probability(bits[i]);
                    inside[step] += c == d ? 1 : 0;
                }
                if (c != d) {
                    start[Math.min(c, d) + 1]++;
                }
            }
        }
        for (int c = 0; c < n; c++) {
            start[c + 1] += start[c];
        }
        long[] entries = new long[start[n]];
        int[] next = start.clone();
        for (int s = 0; s < stretches.size(); s++) {
            Candidates.Stretch stretch = stretches.get(s);
            float[] bits = weights.get(s);
            for (int i = 0; i < bits.length; i++) {
                int c = cluster[stretch.a()[i]];
                int d = cluster[stretch.b()[i]];
                if (c != d && Joining.step(bits[i]) >= 0) {
                    entries[next[Math.min(c, d)]++] =
                            (long) Math.max(c, d) << 32 | Float.floatToRawIntBits(bits[i]) & 0xFFFFFFFFL;
                }
            }
        }
        return new Neighbours(members, possible(rows, cluster, start, entries), entries, inside, promised);
    }

    /** Sorts the entries of each cluster and drops those towards clusters that it can never be one with. */
    private static int[] possible(Rows rows, int[] cluster, int[] start, long[] entries) {
        int n = cluster.length;
        ClusterRows members = ClusterRows.of(cluster);
        int[] kept = new int[n + 1];
        int at = 0;
        for (int c = 0; c < n; c++) {
            kept[c] = at;
            Arrays.sort(entries, start[c], start[c + 1]);
            int d = -1;
            boolean apart = false;
            for (int i = start[c]; i < start[c + 1]; i++) {
                int other = (int) (entries[i] >>> 32);
                if (other != d) {
                    d = other;
                    apart = members.apart(rows, c, d);
                }
                if (!apart) {
                    entries[at++] = entries[i];
                }
            }
        }
        kept[n] = at;
        return kept;
    }

    /** How many of the pairs of each step the weights promise to be the same, over all compared pairs. */
    double[] promised() {
        return promised;
    }

    int members(int cluster) {
        return members[cluster];
    }

    int clusters() {
        return members.length;
    }

    void each(Visit visit) {
        float[] weights = new float[16];
        for (int c = 0; c < members.length; c++) {
            for (int i = start[c]; i < start[c + 1]; ) {
                int d = (int) (entries[i] >>> 32);
                int count = 0;
                for (; i < start[c + 1] && (int) (entries[i] >>> 32) == d; i++) {
                    weights = count == weights.length ? Arrays.copyOf(weights, count * 2) : weights;
                    weights[count++] = Float.intBitsToFloat((int) entries[i]);
                }
                visit.between(c, d, weights, count);
            }
        }
    }

    /** Odds that two clusters are one: the mean of those of all their pairs, none where a pair was not compared. */
    double odds(int c, int d, float[] weights, int count, Joining joining) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += ClusterOdds.pair(joining.bits(weights[i]));
        }
        return sum / ((double) members[c] * members[d]) * joining.factor(members[c], members[d]);
    }

    /** Odds towards all others, by cluster. */
    double[] towards(Joining joining) {
        double[] towards = new double[members.length];
        each((c, d, weights, count) -> {
            double odds = odds(c, d, weights, count, joining);
            towards[c] += odds;
            towards[d] += odds;
        });
        return towards;
    }

    /** Probability that two clusters are one, where the smaller may be one with any of its neighbours. */
    double probability(int c, int d, double odds, double[] towards) {
        double others = members[c] == members[d]
                ? Math.max(towards[c], towards[d])
                : members[c] < members[d] ? towards[c] : towards[d];
        return odds / (1 + others);
    }

    /**
     * What is to be expected when clusters that may yet be one are.
     *
     * @param together how many pairs of each step stand together: those inside clusters, and those of clusters that may be one
     * @param sizes clusters of each size
     */
    record Expected(double[] together, double[] sizes) {}

    Expected expected(Joining joining) {
        double[] together = inside.clone();
        double[] sizes = joining.sizes().clone();
        double[] towards = towards(joining);
        each((c, d, weights, count) -> {
            double p = probability(c, d, odds(c, d, weights, count, joining), towards);
            for (int i = 0; i < count; i++) {
                int step = Joining.step(weights[i]);
                if (step < together.length) {
                    together[step] += p;
                }
            }
            if (members[c] + members[d] < sizes.length) {
                sizes[members[c]] -= p;
                sizes[members[d]] -= p;
                sizes[members[c] + members[d]] += p;
            }
        });
        return new Expected(together, sizes);
    }
}
