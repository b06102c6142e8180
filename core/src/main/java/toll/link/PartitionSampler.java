package toll.link;

import java.util.SplittableRandom;

/**
 * Samples clusterings of one component to say how sure their number is; of two rows the odds say it. Each row in turn is taken out and put into one of
 * the clusters or a new one by {@link ClusterOdds}. The seed depends on the component's first row only.
 */
final class PartitionSampler {
    private static final int ROUNDS = 120;
    private static final int WARM_UP = 20;
    /** A component whose every pair is as certain as this has one clustering worth counting. */
    private static final double CERTAIN_BITS = 10;

    private PartitionSampler() {}

    /** Mean and variance of the number of clusters. */
    record Spread(double mean, double variance) {}

    /**
     * @param weights pairwise weights as given to the clustering
     * @param start the clustering found
     * @param joining what the sizes of clusters say
     */
    static Spread of(int size, Clustering.Weights weights, int[] start, Joining joining, long seed) {
        int clusters = certain(size, weights, start);
        if (clusters > 0) {
            return new Spread(clusters, 0);
        }
        double[][] odds = new double[size][size];
        double[][] bits = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                float right = joining.bits(weights.between(i, j));
                odds[i][j] = ClusterOdds.pair(right);
                odds[j][i] = odds[i][j];
                bits[i][j] = ClusterOdds.steady(right);
                bits[j][i] = bits[i][j];
            }
        }
        if (size == 2) {
            double one = ClusterOdds.of(odds[0][1], bits[0][1], 1) * joining.factor(1, 1);
            double together = one / (1 + one);
            return new Spread(2 - together, together * (1 - together));
        }
        return sample(bits, odds, start.clone(), joining, new SplittableRandom(seed));
    }

    /** How many clusters there are where every pair is certain, else 0. */
    private static int certain(int size, Clustering.Weights weights, int[] start) {
        int clusters = 0;
        for (int i = 0; i < size; i++) {
            clusters = Math.max(clusters, start[i] + 1);
            for (int j = 0; j < i; j++) {
                float w = weights.between(i, j);
                if (Math.abs(w) < CERTAIN_BITS || w > 0 != (start[i] == start[j])) {
                    return 0;
                }
            }
        }
        return clusters;
    }

    private static Spread sample(double[][] bits, double[][] odds, int[] in, Joining joining, SplittableRandom random) {
        int size = in.length;
        int[] members = new int[size + 1];
        for (int c : in) {
            members[c]++;
        }
        double[] sum = new double[size + 1];
        double[] mean = new double[size + 1];
        double total = 0;
        double squares = 0;
        for (int round = 0; round < ROUNDS + WARM_UP; round++) {
            for (int i = 0; i < size; i++) {
                members[in[i]]--;
                move(i, bits, mean, odds, in, members, sum, joining, random);
                members[in[i]]++;
            }
            if (round >= WARM_UP) {
                int clusters = 0;
                for (int m : members) {
                    clusters += m > 0 ? 1 : 0;
                }
                total += clusters;
                squares += (double) clusters * clusters;
            }
        }
        double expected = total / ROUNDS;
        return new Spread(expected, Math.max(0, squares / ROUNDS - expected * expected));
    }

    private static void move(
            int i,
            double[][] bits,
            double[] mean,
            double[][] odds,
            int[] in,
            int[] members,
            double[] sum,
            Joining joining,
            SplittableRandom random) {
        int size = in.length;
        java.util.Arrays.fill(sum, 0);
        java.util.Arrays.fill(mean, 0);
        for (int j = 0; j < size; j++) {
            if (j != i) {
                sum[in[j]] += odds[i][j];
                mean[in[j]] += bits[i][j];
            }
        }
        int empty = -1;
        double all = 0;
        for (int c = 0; c <= size; c++) {
            if (members[c] > 0) {
                sum[c] = ClusterOdds.of(sum[c], mean[c], members[c]) * joining.factor(1, members[c]);
            } else if (empty < 0) {
                empty = c;
                sum[c] = 1;
            } else {
                sum[c] = 0;
            }
            all += sum[c];
        }
        double at = random.nextDouble() * all;
        int c = 0;
        while (c < size && at >= sum[c]) {
            at -= sum[c];
            c++;
        }
        in[i] = members[c] > 0 || c == empty ? c : empty;
    }
}
