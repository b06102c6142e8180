package toll.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups rows by blocking keys. A key that few records share makes a block by itself; a key that many share is refined by
 * a second and a third key. So every rule is chosen by the data: rare names alone, common names with a year or a place.
 * See docs/decisions/blocking.md.
 */
final class BlockRules {
    /** A block may grow this many times over by rows added later; then it is given up, to bound the work. */
    private static final int MOST_GROWTH = 50;

    /** Common keys that one piece of work refines. */
    private static final int PIECE = 16;

    private final List<KeyGroups> groups;
    private final int rows;
    private final int learntFrom;
    private final Workers workers;

    /**
     * @param learntFrom the first rows: only they count when a key is judged to be common, so that rows added later leave
     *     the blocks of the earlier ones as they are
     */
    BlockRules(List<Key> keys, int rows, int learntFrom, Workers workers) {
        this.rows = rows;
        this.learntFrom = learntFrom;
        this.workers = workers;
        this.groups = workers.each(keys.size(), () -> this, (k, own) -> KeyGroups.of(keys.get(k), rows, learntFrom));
    }

    /** For each size up to a largest the pairs in groups of exactly that many rows that share one key. */
    long[] pairsBySize(int upTo) {
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
     * Every block once, in pieces whose order depends on nothing but the rows.
     *
     * @param largest records in one block at most
     * @param from only blocks in which a row from this one on stands
     */
    List<BlockList> run(int largest, int from) {
        CommonKeys common = CommonKeys.of(groups, rows, largest, workers);
        List<BlockList> all =
                new ArrayList<>(workers.each(groups.size(), () -> this, (k, own) -> single(k, largest, from, common)));
        int pieces = (common.size() + PIECE - 1) / PIECE;
        all.addAll(workers.each(pieces, () -> new Refinement(common, learntFrom, rows, largest, from), (piece, own) -> {
            BlockList blocks = new BlockList();
            for (int c = piece * PIECE; c < Math.min(common.size(), (piece + 1) * PIECE); c++) {
                own.refine(c, blocks);
            }
            return blocks;
        }));
        return all;
    }

    /** The blocks of single keys; rows of common ones are handed on. */
    private BlockList single(int k, int largest, int from, CommonKeys common) {
        KeyGroups of = groups.get(k);
        KeyGroups.Listed listed = of.listed(rows, from);
        BlockList blocks = new BlockList();
        for (int v = 0; v < of.values(); v++) {
            int first = listed.start()[v];
            int until = listed.start()[v + 1];
            if (until == first) {
                continue;
            }
            if (fits(of.learnt(v), of.size(v), largest)) {
                blocks.add(listed.rows(), first, until, of.key().family(), k);
            } else if (of.learnt(v) > largest && !of.key().alone()) {
                common.take(k, v, listed.rows(), first, until);
            } else {
                blocks.giveUp(until - first, k);
            }
        }
        return blocks;
    }
}
