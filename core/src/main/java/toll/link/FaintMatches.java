package toll.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many more clusters would be one if it were known which: a record that says little may be the same as any of ten
 * others, each unlikely, and still is probably one of them. Counted for the number of different people only; no such pair
 * is ever joined.
 */
final class FaintMatches {
    private static final double FAINTEST_BITS = -12;

    private FaintMatches() {}

    /** Expected number of joins between components, and its variance. */
    static PartitionSampler.Spread of(
            Rows rows, int[] component, int[] cluster, List<Candidates.Stretch> stretches, List<float[]> weights) {
        int[] members = new int[cluster.length];
        for (int c : cluster) {
            members[c]++;
        }
        Map<Long, double[]> between = new HashMap<>();
        for (int s = 0; s < stretches.size(); s++) {
            Candidates.Stretch stretch = stretches.get(s);
            float[] bits = weights.get(s);
            for (int i = 0; i < bits.length; i++) {
                int a = stretch.a()[i];
                int b = stretch.b()[i];
                if (bits[i] >= FAINTEST_BITS && component[a] != component[b] && !rows.apart(a, b)) {
                    long low = Math.min(cluster[a], cluster[b]);
                    long high = Math.max(cluster[a], cluster[b]);
                    double[] sum = between.computeIfAbsent(low << 32 | high, k -> new double[2]);
                    sum[0] += Math.pow(2, bits[i]);
                }
            }
        }
        List<Map.Entry<Long, double[]>> sorted =
                between.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        long[] keys = sorted.stream().mapToLong(Map.Entry::getKey).toArray();
        double[] odds = new double[keys.length];
        double[] towards = new double[cluster.length];
        for (int k = 0; k < keys.length; k++) {
            int c = (int) (keys[k] >> 32);
            int d = (int) keys[k];
            double[] sum = sorted.get(k).getValue();
            odds[k] = sum[0] / ((double) members[c] * members[d]);
            towards[c] += odds[k];
            towards[d] += odds[k];
        }
        double mean = 0;
        double variance = 0;
        for (int k = 0; k < keys.length; k++) {
            int c = (int) (keys[k] >> 32);
            int d = (int) keys[k];
            double others = members[c] == members[d]
                    ? Math.max(towards[c], towards[d])
                    : members[c] < members[d] ? towards[c] : towards[d];
            double p = odds[k] / (1 + others);
            mean += p;
            variance += p * (1 - p);
        }
        return new PartitionSampler.Spread(mean, variance);
    }
}
