package toll.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How often all pairs of records, matching or not, stand at each level of each field. Equality is counted exactly from
 * the counts of the values; the other levels from every pair when there are few, else from pairs drawn with a fixed seed.
 *
 * @param all for each field and level the share among pairs in which both values are present; each row sums to 1
 * @param patterns the patterns of the pairs drawn, each once
 * @param counts how often each was drawn
 * @param drawn pairs drawn
 */
record Shares(double[][] all, long[] patterns, double[] counts, double drawn) {
    private static final int DRAWN = 600_000;
    private static final int PIECES = 60;
    private static final long SEED = 20170804;

    static Shares of(Rows rows, Patterns patterns, Workers workers) {
        TreeMap<Long, Long> seen = drawn(rows, patterns, workers);
        long[] pattern = seen.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] count = seen.values().stream().mapToDouble(Long::doubleValue).toArray();
        double drawn = 0;
        double[][] all = new double[patterns.size()][];
        for (int f = 0; f < all.length; f++) {
            all[f] = new double[patterns.field(f).levels().size()];
        }
        for (int k = 0; k < pattern.length; k++) {
            drawn += count[k];
            for (int f = 0; f < all.length; f++) {
                int level = Patterns.level(pattern[k], f);
                if (level != Field.MISSING) {
                    all[f][level] += count[k];
                }
            }
        }
        for (int f = 0; f < all.length; f++) {
            all[f] = shares(all[f], patterns.field(f).equalShares());
        }
        return new Shares(all, pattern, count, drawn);
    }

    private static TreeMap<Long, Long> drawn(Rows rows, Patterns patterns, Workers workers) {
        int n = rows.size();
        boolean every = n * (n - 1.0) / 2 <= DRAWN;
        TreeMap<Long, Long> all = new TreeMap<>();
        List<Map<Long, Long>> pieces = workers.each(
                PIECES,
                patterns::memos,
                (piece, memos) -> every ? everyPair(piece, n, patterns, memos) : drawnPairs(piece, n, patterns, memos));
        for (Map<Long, Long> piece : pieces) {
            piece.forEach((pattern, count) -> all.merge(pattern, count, Long::sum));
        }
        return all;
    }

    private static Map<Long, Long> everyPair(int piece, int n, Patterns patterns, Memo[] memos) {
        Map<Long, Long> seen = new HashMap<>();
        for (int a = piece; a < n; a += PIECES) {
            for (int b = a + 1; b < n; b++) {
                seen.merge(patterns.of(a, b, memos), 1L, Long::sum);
            }
        }
        return seen;
    }

    /** Each piece has a seed of its own, so that the pairs drawn do not depend on the threads. */
    private static Map<Long, Long> drawnPairs(int piece, int n, Patterns patterns, Memo[] memos) {
        Map<Long, Long> seen = new HashMap<>();
        SplittableRandom random = new SplittableRandom(SEED + piece);
        for (int i = 0; i < DRAWN / PIECES; i++) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            if (a != b) {
                seen.merge(patterns.of(a, b, memos), 1L, Long::sum);
            }
        }
        return seen;
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
