package toll.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups rows by blocking keys. A key that few records share makes a block by itself; a key that many share is refined by
 * a second and a third key. So every rule is chosen by the data: rare names alone, common names with a year or a place.
 * In long lists some rows are grouped so, and show which rules are worth following for all. See
 * docs/decisions/blocking.md.
 */
final class BlockRules {
    private static final int LARGEST = 1000;
    private static final int SMALLEST_BOUND = 5;
    /** A block may grow this many times over by rows added later; then it is given up, to bound the work. */
    private static final int MOST_GROWTH = 50;

    /** Common keys that one piece of work refines. */
    private static final int PIECE = 16;

    private final List<Key> keys;
    private final List<KeyGroups> groups;
    private final int rows;
    private final int learntFrom;
    private final Workers workers;

    /**
     * @param learntFrom the first rows: only they count when a key is judged to be common, so that rows added later leave
     *     the blocks of the earlier ones as they are
     */
    BlockRules(List<Key> keys, int rows, int learntFrom, Workers workers) {
        if (keys.size() > RuleCode.MOST_KINDS) {
            throw new IllegalArgumentException("at most " + RuleCode.MOST_KINDS + " kinds of keys: " + keys.size());
        }
        this.keys = keys;
        this.rows = rows;
        this.learntFrom = learntFrom;
        this.workers = workers;
        this.groups = workers.each(keys.size(), () -> this, (k, own) -> KeyGroups.of(keys.get(k), rows, learntFrom));
    }

    /**
     * The largest size of a block at which single keys alone give about half of so many pairs.
     *
     * @param budget pairs a record
     */
    int bound(double budget) {
        double allowed = budget * rows / 2;
        double sum = 0;
        int bound = SMALLEST_BOUND;
        long[] pairsAt = pairsBySize(LARGEST);
        for (int size = 2; size < pairsAt.length; size++) {
            sum += pairsAt[size];
            if (sum > allowed) {
                break;
            }
            bound = Math.max(bound, size);
        }
        return bound;
    }

    /** For each size up to a largest the pairs in groups of exactly that many rows that share one key. */
    private long[] pairsBySize(int upTo) {
        long[] pairs = new long[upTo + 1];
        for (KeyGroups of : groups) {
            for (int v = 0; v < of.values(); v++) {
                long size = of.size(v);
                if (size <= upTo) {
                    pairs[(int) size] += size * (size - 1) / 2;
                }
            }
        }
        return pairs;
    }

    /** Whether a group makes a block: its first rows are few, and it has not grown out of all proportion since. */
    static boolean fits(int learnt, int size, int largest) {
        return learnt <= largest && size <= (long) largest * MOST_GROWTH;
    }

    /**
     * Blocks of every key, the common ones refined.
     *
     * @param largest records in one block at most
     * @param asked only blocks in which one of these rows stands
     */
    Blocks everyKey(int largest, Asked asked) {
        CommonKeys common = CommonKeys.of(groups, rows, largest, workers);
        List<BlockList> all =
                new ArrayList<>(workers.each(groups.size(), () -> this, (k, own) -> single(k, largest, asked, common)));
        int pieces = (common.size() + PIECE - 1) / PIECE;
        all.addAll(workers.each(
                pieces, () -> new Refinement(common, learntFrom, rows, largest, asked), (piece, own) -> {
                    BlockList blocks = new BlockList();
                    for (int c = piece * PIECE; c < Math.min(common.size(), (piece + 1) * PIECE); c++) {
                        own.refine(c, blocks);
                    }
                    return blocks;
                }));
        List<String> names = keys.stream().map(Key::name).toList();
        return new Blocks(all, keys, rows, new Blocks.Places(names, RuleCode::last), workers);
    }

    /**
     * Blocks of rows that some rules bring together.
     *
     * @param largest records in one block at most
     * @param asked only blocks in which one of these rows stands
     */
    Blocks chosen(List<Integer> rules, int largest, Asked asked) {
        boolean[] used = new boolean[keys.size()];
        boolean[] alone = new boolean[keys.size()];
        for (int rule : rules) {
            for (int i = 0; i < RuleCode.size(rule); i++) {
                used[RuleCode.kind(rule, i)] = true;
                alone[RuleCode.kind(rule, i)] |= RuleCode.size(rule) == 1;
            }
        }
        KindValues[] values = new KindValues[keys.size()];
        workers.each(keys.size(), () -> this, (k, own) -> {
            if (used[k]) {
                values[k] = KindValues.of(groups.get(k), rows, largest, alone[k]);
            }
            return k;
        });
        RuleGroups by = new RuleGroups(values, rows, learntFrom, largest, asked);
        List<BlockList> all = new ArrayList<>(workers.each(rules.size(), () -> by, (r, own) -> own.of(rules.get(r))));
        List<String> names =
                rules.stream().map(rule -> RuleCode.words(rule, keys)).toList();
        return new Blocks(all, keys, rows, new Blocks.Places(names, rules::indexOf), workers);
    }

    /** The blocks of single keys; rows of common ones are handed on. */
    private BlockList single(int k, int largest, Asked asked, CommonKeys common) {
        KeyGroups of = groups.get(k);
        KeyGroups.Listed listed = of.listed(rows, asked);
        BlockList blocks = new BlockList();
        for (int v = 0; v < of.values(); v++) {
            int first = listed.start()[v];
            int until = listed.start()[v + 1];
            if (until == first) {
                continue;
            }
            if (fits(of.learnt(v), of.size(v), largest)) {
                blocks.add(listed.rows(), first, until, RuleCode.of(k));
            } else if (of.learnt(v) > largest && !of.key().alone()) {
                common.take(k, v, listed.rows(), first, until);
            } else {
                blocks.giveUp(until - first, RuleCode.of(k));
            }
        }
        return blocks;
    }
}
