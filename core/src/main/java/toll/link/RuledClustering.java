package toll.link;

/**
 * Average linkage that starts from groups which must stay together. Without groups it gives what {@link Clustering} gives;
 * a pair that must not meet parts the clusters that hold its two sides where they hang together least.
 */
final class RuledClustering {
    private RuledClustering() {}

    /**
     * For each member the number of its cluster, numbered by first member.
     *
     * @param group for each member the first member of its group; itself where it is free
     * @param weights weights in bits, {@link Clustering#NEVER} between members of two groups that must not meet
     * @param line two clusters join while the mean weight between them is above this, in bits
     */
    static int[] of(int size, Clustering.Weights weights, int[] group, double line) {
        float[][] sum = new float[size][];
        int[] members = new int[size];
        int[] into = group.clone();
        for (int i = 0; i < size; i++) {
            sum[i] = new float[i];
            members[group[i]]++;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                int high = Math.max(group[i], group[j]);
                int low = Math.min(group[i], group[j]);
                if (high != low) {
                    float w = weights.between(i, j);
                    sum[high][low] += Clustering.clipped(w);
                }
            }
        }
        while (true) {
            int keep = -1;
            int with = -1;
            float best = Clustering.NEVER;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i && members[i] > 0; j++) {
                    if (members[j] > 0) {
                        float mean = sum[i][j] / members[i] / members[j];
                        if (mean > best) {
                            best = mean;
                            keep = i;
                            with = j;
                        }
                    }
                }
            }
            if (keep < 0 || !(best > line)) {
                return Clustering.numbered(into);
            }
            join(with, keep, sum, members, into);
        }
    }

    private static void join(int low, int high, float[][] sum, int[] members, int[] into) {
        for (int k = 0; k < members.length; k++) {
            if (members[k] > 0 && k != low && k != high) {
                float joined = Clustering.at(sum, low, k) + Clustering.at(sum, high, k);
                sum[Math.max(low, k)][Math.min(low, k)] = joined;
            }
        }
        members[low] += members[high];
        members[high] = 0;
        for (int i = 0; i < into.length; i++) {
            into[i] = into[i] == high ? low : into[i];
        }
    }
}
