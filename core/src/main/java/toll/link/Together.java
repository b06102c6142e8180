package toll.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts how often two levels meet among pairs that are not matches. Common levels are counted among pairs drawn from
 * all; rare ones, which a sample would miss, among the pairs that blocking gave, where nearly all joint agreement is.
 */
final class Together {
    /** Pairs expected in the sample from which it alone decides. */
    private static final double ENOUGH_DRAWN = 20;

    private static final double PSEUDO_PAIRS = 4;
    private final Patterns patterns;
    private final Shares shares;
    private final long[] seen;
    private final double[] seenCount;

    /**
     * @param seen patterns of the pairs that blocking gave
     * @param seenCount how often each was seen
     */
    Together(Patterns patterns, Shares shares, long[] seen, double[] seenCount) {
        this.patterns = patterns;
        this.shares = shares;
        this.seen = seen;
        this.seenCount = seenCount;
    }

    /** The dependence among non-matches when this model says which pairs those are. */
    Dependence under(Model model) {
        int n = patterns.size();
        double[] drawn = others(model, shares.patterns(), shares.counts());
        double[] given = others(model, seen, seenCount);
        List<Dependence.Weighed> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                all.add(tie(i, j, model.u(), drawn, given));
            }
        }
        return Dependence.strongest(n, all);
    }

    private static double[] others(Model model, long[] pattern, double[] count) {
        double[] weight = new double[count.length];
        for (int k = 0; k < count.length; k++) {
            weight[k] = count[k] * (1 - Model.probability(model.bits(pattern[k])));
        }
        return weight;
    }

    private Dependence.Weighed tie(int i, int j, double[][] u, double[] drawn, double[] given) {
        double[][] sample = table(i, j, shares.patterns(), drawn);
        double[][] blocked = table(i, j, seen, given);
        double filled = 0;
        for (double[] row : sample) {
            for (double c : row) {
                filled += c;
            }
        }
        double scale = patterns.strata().allPairs() / Math.max(1, shares.drawn());
        double[][] bits = new double[u[i].length][u[j].length];
        double information = 0;
        for (int x = 0; x < bits.length; x++) {
            for (int y = 0; y < bits[x].length; y++) {
                double chance = u[i][x] * u[j][y];
                double expected = filled * chance;
                double ratio = (sample[x][y] + PSEUDO_PAIRS) / (expected + PSEUDO_PAIRS);
                if (expected < ENOUGH_DRAWN) {
                    double expectedOfAll = expected * scale;
                    ratio = Math.max(ratio, (blocked[x][y] + PSEUDO_PAIRS) / (expectedOfAll + PSEUDO_PAIRS));
                }
                double b = Math.max(-2, Math.min(Dependence.MOST_BITS, Model.log2(ratio)));
                bits[x][y] = b;
                information += chance * ratio * b;
            }
        }
        return new Dependence.Weighed(
                new Dependence.Tie(i, j, bits), information * filled / Math.max(1, shares.drawn()));
    }

    private double[][] table(int i, int j, long[] pattern, double[] weight) {
        double[][] table = new double[patterns.field(i).levels().size()]
                [patterns.field(j).levels().size()];
        for (int k = 0; k < pattern.length; k++) {
            int x = Patterns.level(pattern[k], i);
            int y = Patterns.level(pattern[k], j);
            if (x != Field.MISSING && y != Field.MISSING) {
                table[x][y] += weight[k];
            }
        }
        return table;
    }
}
