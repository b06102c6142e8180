package toll.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs that recorders judged, as the estimation sees them: each enters with its label in place of the probability that
 * the model gives it (semi-supervised expectation-maximisation, Nigam and others 2000). Which pairs are asked about depends on
 * their weights and so on what is compared, which leaves the likelihood as it is. A label counts as one pair among many:
 * it teaches, and rules only its own pair, which is done elsewhere.
 */
final class Labels {
    /** Nobody judged anything. */
    static final Labels NONE = new Labels(new long[0], new boolean[0], Map.of());

    private final long[] pattern;
    private final boolean[] same;
    private final Map<Long, Boolean> pairs;

    private Labels(long[] pattern, boolean[] same, Map<Long, Boolean> pairs) {
        this.pattern = pattern;
        this.same = same;
        this.pairs = pairs;
    }

    /** Of several judgements on one pair the last counts. */
    static Labels of(List<Ruling> judged, Patterns patterns) {
        if (judged.isEmpty()) {
            return NONE;
        }
        Map<Long, Boolean> pairs = new HashMap<>();
        for (Ruling ruling : judged) {
            if (ruling.a() != ruling.b()) {
                pairs.put(key(ruling.a(), ruling.b()), ruling.same());
            }
        }
        long[] keys =
                pairs.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        long[] pattern = new long[keys.length];
        boolean[] same = new boolean[keys.length];
        Memo[] memos = patterns.memos();
        for (int i = 0; i < keys.length; i++) {
            pattern[i] = patterns.of((int) (keys[i] >>> 32), (int) keys[i], memos);
            same[i] = pairs.getOrDefault(keys[i], false);
        }
        return new Labels(pattern, same, Map.copyOf(pairs));
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    int size() {
        return pattern.length;
    }

    long pattern(int i) {
        return pattern[i];
    }

    /** Whether the pair was judged to be the same. */
    boolean same(int i) {
        return same[i];
    }

    /** Whether somebody judged these two. */
    boolean judged(int a, int b) {
        return !pairs.isEmpty() && pairs.containsKey(key(a, b));
    }
}
