package toll.link;

import java.util.SplittableRandom;

/**
 * How often all pairs of records, matching or not, stand at each level of each field. Equality is counted exactly from
 * the counts of the values; the other levels from every pair when there are few, else from pairs drawn with a fixed seed.
 */
final class Shares {
    private static final int DRAWN = 1_000_000;
    private static final long SEED = 20170804;

    private Shares() {}

    /** For each field and level the share among pairs in which both values are present; each row sums to 1. */
    static double[][] of(Rows rows, Patterns patterns) {
        int fields = patterns.size();
        double[][] counts = new double[fields][];
        for (int f = 0; f < fields; f++) {
            counts[f] = new double[patterns.field(f).levels().size()];
        }
        Memo[] memos = patterns.memos();
        int n = rows.size();
        double all = n * (n - 1.0) / 2;
        if (all <= DRAWN) {
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    count(patterns.of(a, b, memos), counts);
                }
            }
        } else {
            SplittableRandom random = new SplittableRandom(SEED);
            for (int i = 0; i < DRAWN; i++) {
                int a = random.nextInt(n);
                int b = random.nextInt(n);
                if (a != b) {
                    count(patterns.of(a, b, memos), counts);
                }
            }
        }
        for (int f = 0; f < fields; f++) {
            counts[f] = shares(counts[f], patterns.field(f).equalShares());
        }
        return counts;
    }

    private static void count(long pattern, double[][] counts) {
        for (int f = 0; f < counts.length; f++) {
            int level = Patterns.level(pattern, f);
            if (level != Field.MISSING) {
                counts[f][level]++;
            }
        }
    }

    /** Exact shares where the counts of values give them; the drawn ones, smoothed, share what is left. */
    private static double[] shares(double[] drawn, double[] equal) {
        double[] shares = new double[drawn.length];
        double exact = 0;
        for (int i = 0; i < equal.length; i++) {
            shares[i] = Math.max(equal[i], 1e-12);
            exact += shares[i];
        }
        double rest = 0;
        for (int i = equal.length; i < drawn.length; i++) {
            rest += drawn[i] + 0.5;
        }
        for (int i = equal.length; i < drawn.length; i++) {
            shares[i] = Math.max(1e-12, (1 - exact) * (drawn[i] + 0.5) / rest);
        }
        return shares;
    }
}
