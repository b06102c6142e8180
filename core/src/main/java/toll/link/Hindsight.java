package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What the clusters found say about how matches look. Two bad records of one person may agree in nothing and still be
 * known to match, since each agrees with a third. Such pairs count as matches when m is estimated again, as far as the
 * pairs that lead from one to the other are sure; without them m speaks of the well-written pairs only, and bad records
 * are left alone.
 *
 * @param patterns each once, in order
 * @param matches how many matches are expected to have it
 */
record Hindsight(long[] patterns, double[] matches) {
    private static final double LEAST_BITS = -20;
    /** Larger clusters teach nothing: they are few and may be wrong as a whole. */
    private static final int LARGEST = 100;

    static Hindsight of(
            Rows rows,
            List<Candidates.Stretch> stretches,
            List<float[]> weights,
            int[] cluster,
            Scorer scorer,
            Labels labels,
            Workers workers) {
        int[] size = new int[cluster.length];
        for (int c : cluster) {
            size[c]++;
        }
        TreeMap<Long, double[]> sums = new TreeMap<>();
        for (int s = 0; s < stretches.size(); s++) {
            Candidates.Stretch stretch = stretches.get(s);
            float[] bits = weights.get(s);
            for (int i = 0; i < bits.length; i++) {
                int c = cluster[stretch.a()[i]];
                boolean inside = c == cluster[stretch.b()[i]] && teaches(size[c]);
                if (bits[i] > LEAST_BITS && !inside && !labels.judged(stretch.a()[i], stretch.b()[i])) {
                    add(sums, stretch.pattern()[i], Model.probability(bits[i]));
                }
            }
        }
        List<int[]> several = several(cluster, size);
        List<Inside> inside = workers.each(
                several.size(),
                () -> scorer.patterns().memos(),
                (c, memos) -> inside(several.get(c), rows, scorer, labels, memos));
        for (Inside each : inside) {
            for (int i = 0; i < each.patterns().length; i++) {
                add(sums, each.patterns()[i], each.matches()[i]);
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            if (labels.same(i)) {
                add(sums, labels.pattern(i), 1);
            }
        }
        return new Hindsight(
                sums.keySet().stream().mapToLong(Long::longValue).toArray(),
                sums.values().stream().mapToDouble(sum -> sum[0]).toArray());
    }

    private static boolean teaches(int size) {
        return size >= 3 && size <= LARGEST;
    }

    private static void add(TreeMap<Long, double[]> sums, long pattern, double matches) {
        sums.computeIfAbsent(pattern, p -> new double[1])[0] += matches;
    }

    private static List<int[]> several(int[] cluster, int[] size) {
        int[][] members = new int[cluster.length][];
        int[] filled = new int[cluster.length];
        List<int[]> several = new ArrayList<>();
        for (int row = 0; row < cluster.length; row++) {
            int c = cluster[row];
            if (teaches(size[c])) {
                if (filled[c] == 0) {
                    members[c] = new int[size[c]];
                    several.add(members[c]);
                }
                members[c][filled[c]++] = row;
            }
        }
        return several;
    }

    private record Inside(long[] patterns, double[] matches) {}

    /** Every pair of a cluster, as sure as its own weight or as the surest way over one third record. */
    private static Inside inside(int[] members, Rows rows, Scorer scorer, Labels labels, Memo[] memos) {
        int n = members.length;
        double[][] sure = new double[n][n];
        long[][] pattern = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (!rows.apart(members[j], members[i])) {
                    pattern[i][j] = scorer.patterns().of(members[j], members[i], memos);
                    sure[i][j] = Model.probability(scorer.bits(members[j], members[i], pattern[i][j]));
                    sure[j][i] = sure[i][j];
                }
            }
        }
        long[] patterns = new long[n * (n - 1) / 2];
        double[] matches = new double[patterns.length];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double best = sure[i][j];
                for (int k = 0; k < n; k++) {
                    best = Math.max(best, sure[i][k] * sure[k][j]);
                }
                patterns[at] = pattern[i][j];
                matches[at++] = labels.judged(members[i], members[j]) ? 0 : best;
            }
        }
        return new Inside(patterns, matches);
    }
}
