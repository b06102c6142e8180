package toll.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides inside a component which rows are one person: average linkage on match weights. Every pair of the component is
 * weighed, also those that blocking did not give, so a chain of weak links falls apart where its ends contradict each
 * other. Two clusters join while the mean weight between them is above zero and no hard constraint forbids it. See
 * docs/decisions/clustering.md.
 */
final class Clustering {
    /** One pair cannot outvote many: weights enter between these bounds, in bits. */
    static final double CLIP = 12;

    /**
     * A pair speaks against as much as this at most, in bits. Two bad records of one person disagree in nearly everything,
     * so strong disagreement of some pairs says little where others agree; what is impossible is a constraint.
     */
    static final double CLIP_AGAINST = -4;

    /**
     * Two clusters join while the mean weight between them is above this, in bits: odds of one to two. A mean understates
     * what several pairs say together, so the line lies a little below even odds. See docs/decisions/threshold.md.
     */
    static final double JOIN_BITS = -1;

    /** A weight that says "never". */
    static final float NEVER = Float.NEGATIVE_INFINITY;

    private Clustering() {}

    /** A weight as it enters the means. */
    static float clipped(float bits) {
        return bits == NEVER ? NEVER : (float) Math.max(CLIP_AGAINST, Math.min(CLIP, bits));
    }

    /** Weight in bits between two members of a component, or {@link #NEVER}. */
    interface Weights {
        float between(int i, int j);
    }

    /**
     * For each member of a component the number of its cluster, numbered by first member.
     *
     * @param size members
     * @param weights their pairwise weights
     */
    static int[] of(int size, Weights weights) {
        float[][] sum = new float[size][];
        int[] members = new int[size];
        int[] into = new int[size];
        Arrays.fill(members, 1);
        for (int i = 0; i < size; i++) {
            into[i] = i;
            sum[i] = new float[i];
            for (int j = 0; j < i; j++) {
                float w = weights.between(i, j);
                sum[i][j] = clipped(w);
            }
        }
        List<Integer> live = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            live.add(i);
        }
        int[] best = new int[size];
        float[] bestMean = new float[size];
        for (int i = 0; i < size; i++) {
            nearest(i, live, sum, members, best, bestMean);
        }
        while (true) {
            int keep = -1;
            for (int i : live) {
                if (best[i] >= 0 && bestMean[i] > JOIN_BITS && (keep < 0 || bestMean[i] > bestMean[keep])) {
                    keep = i;
                }
            }
            if (keep < 0) {
                break;
            }
            join(keep, best[keep], live, sum, members, into, best, bestMean);
        }
        return numbered(into);
    }

    private static void join(
            int x, int y, List<Integer> live, float[][] sum, int[] members, int[] into, int[] best, float[] bestMean) {
        int low = Math.min(x, y);
        int high = Math.max(x, y);
        live.remove((Integer) high);
        for (int k : live) {
            if (k != low) {
                float joined = at(sum, low, k) + at(sum, high, k);
                sum[Math.max(low, k)][Math.min(low, k)] = joined;
            }
        }
        members[low] += members[high];
        for (int i = 0; i < into.length; i++) {
            if (into[i] == high) {
                into[i] = low;
            }
        }
        nearest(low, live, sum, members, best, bestMean);
        for (int k : live) {
            if (k == low) {
                continue;
            }
            if (best[k] == low || best[k] == high) {
                nearest(k, live, sum, members, best, bestMean);
            } else {
                float mean = at(sum, low, k) / members[low] / members[k];
                if (k > low && (mean > bestMean[k] || (mean == bestMean[k] && low < best[k]))) {
                    best[k] = low;
                    bestMean[k] = mean;
                }
            }
        }
    }

    /** The sum between two clusters, kept below the diagonal. */
    static float at(float[][] sum, int i, int j) {
        return i > j ? sum[i][j] : sum[j][i];
    }

    /** The earlier live cluster nearest to {@code i}; ties go to the first. */
    private static void nearest(int i, List<Integer> live, float[][] sum, int[] members, int[] best, float[] bestMean) {
        best[i] = -1;
        bestMean[i] = NEVER;
        for (int k : live) {
            if (k >= i) {
                break;
            }
            float mean = at(sum, i, k) / members[i] / members[k];
            if (mean > bestMean[i]) {
                best[i] = k;
                bestMean[i] = mean;
            }
        }
    }

    /** Clusters numbered by their first member. @param into for each member the one that its cluster is called by */
    static int[] numbered(int[] into) {
        int[] number = new int[into.length];
        Arrays.fill(number, -1);
        int next = 0;
        int[] result = new int[into.length];
        for (int i = 0; i < into.length; i++) {
            if (number[into[i]] < 0) {
                number[into[i]] = next++;
            }
            result[i] = number[into[i]];
        }
        return result;
    }
}
