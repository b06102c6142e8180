package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Clusterings of one region drawn by chance, under rulings: as {@link PartitionSampler} draws them, save that a group
 * ruled to be one moves as one, and groups that must not meet never do.
 */
final class Draws {
    private static final int WARM_UP = 20;
    private static final int BETWEEN = 6;
    private static final double CERTAIN_BITS = 10;

    private final int[][] groups;
    private final double[][] bits;
    private final double[][] odds;
    private final Joining joining;
    private final double line;

    private Draws(int[][] groups, double[][] bits, double[][] odds, Joining joining, double line) {
        this.groups = groups;
        this.bits = bits;
        this.odds = odds;
        this.joining = joining;
        this.line = line;
    }

    /**
     * @param group for each member the first member of its group
     * @param found the clustering found, by number
     * @param joining what the sizes of clusters say
     * @param count how many are drawn
     * @return for each draw the number of each member's cluster; the one found, again and again, where nothing is in doubt
     */
    static List<int[]> of(
            int size,
            Clustering.Weights weights,
            int[] group,
            int[] found,
            Joining joining,
            double line,
            int count,
            long seed) {
        int[] numberOf = new int[size];
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (group[i] == i) {
                numberOf[i] = members.size();
                members.add(new ArrayList<>());
            } else {
                numberOf[i] = numberOf[group[i]];
            }
            members.get(numberOf[i]).add(i);
        }
        int n = members.size();
        double[][] sums = new double[n][n];
        double[][] odds = new double[n][n];
        boolean certain = true;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                int x = numberOf[i];
                int y = numberOf[j];
                if (x != y) {
                    float w = weights.between(i, j);
                    sums[x][y] += ClusterOdds.steady(joining.bits(w));
                    sums[y][x] = sums[x][y];
                    odds[x][y] += ClusterOdds.pair(joining.bits(w));
                    odds[y][x] = odds[x][y];
                    certain &= Math.abs(w) >= CERTAIN_BITS && (w > 0) == (found[i] == found[j]);
                }
            }
        }
        List<int[]> drawn = new ArrayList<>();
        if (certain) {
            for (int d = 0; d < count; d++) {
                drawn.add(found);
            }
            return drawn;
        }
        int[][] groups = members.stream()
                .map(m -> m.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        int[] in = new int[n];
        for (int g = 0; g < n; g++) {
            in[g] = found[groups[g][0]];
        }
        new Draws(groups, sums, odds, joining, line).draw(in, size, count, new SplittableRandom(seed), drawn);
        return drawn;
    }

    private void draw(int[] in, int size, int count, SplittableRandom random, List<int[]> drawn) {
        int[] held = new int[in.length + 1];
        for (int g = 0; g < in.length; g++) {
            held[in[g]] += groups[g].length;
        }
        for (int round = 0; round < WARM_UP + count * BETWEEN; round++) {
            for (int g = 0; g < in.length; g++) {
                held[in[g]] -= groups[g].length;
                in[g] = place(g, in, held, random);
                held[in[g]] += groups[g].length;
            }
            if (round >= WARM_UP && (round - WARM_UP) % BETWEEN == BETWEEN - 1) {
                int[] number = new int[size];
                for (int g = 0; g < in.length; g++) {
                    for (int member : groups[g]) {
                        number[member] = in[g];
                    }
                }
                drawn.add(number);
            }
        }
    }

    /** A cluster by {@link ClusterOdds}, or the first empty place; a line above or below the engine's moves all odds. */
    private int place(int g, int[] in, int[] held, SplittableRandom random) {
        double[] sum = new double[held.length];
        double[] mean = new double[held.length];
        for (int h = 0; h < in.length; h++) {
            if (h != g) {
                sum[in[h]] += odds[g][h];
                mean[in[h]] += bits[g][h];
            }
        }
        double moved = Math.pow(2, Clustering.JOIN_BITS - line);
        int empty = -1;
        double all = 0;
        for (int c = 0; c < held.length; c++) {
            if (held[c] > 0) {
                sum[c] = moved
                        * ClusterOdds.of(sum[c], mean[c], (double) held[c] * groups[g].length)
                        * joining.factor(groups[g].length, held[c]);
            } else {
                sum[c] = empty < 0 ? 1 : 0;
                empty = empty < 0 ? c : empty;
            }
            all += sum[c];
        }
        double at = random.nextDouble() * all;
        for (int c = 0; c < sum.length; c++) {
            if (at < sum[c]) {
                return c;
            }
            at -= sum[c];
        }
        return empty;
    }
}
