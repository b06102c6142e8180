package toll.link;

import java.util.ArrayList;
import java.util.List;

/** Blocks of rows that share a key, and for every row the blocks it stands in. */
final class Blocks {
    private static final int LARGEST = 1000;
    private static final int SMALLEST_BOUND = 5;

    /**
     * What one kind of key contributed.
     *
     * @param name the key's name
     * @param blocks blocks kept
     * @param pairs pairs inside them, some of which other keys give as well
     * @param givenUp rows left in groups too large to compare, though further keys were tried
     */
    record Contribution(String name, long blocks, long pairs, long givenUp) {}

    /**
     * What the keys gave.
     *
     * @param bound records in one block at most
     * @param contributions by key
     */
    record Found(int bound, List<Contribution> contributions) {
        /** The same bound, what both gave added up. */
        Found and(Found more) {
            List<Contribution> both = new ArrayList<>();
            for (int k = 0; k < contributions.size(); k++) {
                Contribution x = contributions.get(k);
                Contribution y = more.contributions.get(k);
                both.add(new Contribution(
                        x.name(), x.blocks() + y.blocks(), x.pairs() + y.pairs(), x.givenUp() + y.givenUp()));
            }
            return new Found(bound, List.copyOf(both));
        }
    }

    private final int[] rows;
    private final int[] start;
    private final byte[] family;
    private final int[] rowStart;
    private final int[] rowBlocks;
    private final List<Contribution> contributions;
    private final int bound;

    /** @param found emptied on the way, to save memory */
    private Blocks(List<BlockList> found, List<Key> keys, int rowCount, int bound) {
        boolean[][] first = Repeats.firsts(found);
        int blocks = 0;
        int entries = 0;
        long[] blocksOf = new long[keys.size()];
        long[] pairsOf = new long[keys.size()];
        long[] givenUp = new long[keys.size()];
        for (int p = 0; p < found.size(); p++) {
            BlockList some = found.get(p);
            some.givenUp(givenUp);
            for (int b = 0; b < some.size(); b++) {
                if (first[p][b]) {
                    int size = some.end(b) - some.start(b);
                    blocks++;
                    entries = Math.addExact(entries, size);
                    blocksOf[some.rule(b)]++;
                    pairsOf[some.rule(b)] += (long) size * (size - 1) / 2;
                }
            }
        }
        this.rows = new int[entries];
        this.start = new int[blocks + 1];
        this.family = new byte[blocks];
        int[] next = new int[rowCount + 1];
        int block = 0;
        int at = 0;
        for (int p = 0; p < found.size(); p++) {
            BlockList some = found.get(p);
            for (int b = 0; b < some.size(); b++) {
                if (first[p][b]) {
                    family[block] = some.family(b);
                    start[block++] = at;
                    for (int i = some.start(b); i < some.end(b); i++) {
                        rows[at++] = some.row(i);
                        next[some.row(i) + 1]++;
                    }
                }
            }
            found.set(p, new BlockList());
        }
        start[blocks] = entries;
        for (int i = 0; i < rowCount; i++) {
            next[i + 1] += next[i];
        }
        this.rowStart = next.clone();
        this.rowBlocks = new int[entries];
        for (int b = 0; b < blocks; b++) {
            for (int i = start[b]; i < start[b + 1]; i++) {
                rowBlocks[next[rows[i]]++] = b;
            }
        }
        this.bound = bound;
        List<Contribution> each = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            each.add(new Contribution(keys.get(k).name(), blocksOf[k], pairsOf[k], givenUp[k]));
        }
        this.contributions = List.copyOf(each);
    }

    /**
     * Blocks such that the pairs inside them are about {@code budget} a record at most.
     *
     * @param budget pairs a record, over all rules
     */
    static Blocks of(List<Key> keys, int rowCount, double budget, Workers workers) {
        BlockRules rules = new BlockRules(keys, rowCount, rowCount, workers);
        int bound = bound(rules.pairsBySize(LARGEST), budget * rowCount / 2);
        return new Blocks(rules.run(bound, 0), keys, rowCount, bound);
    }

    /**
     * Blocks with a bound known before.
     *
     * @param learntFrom the first rows, which decide what is common
     * @param from only blocks in which a row from this one on stands
     */
    static Blocks of(List<Key> keys, int rowCount, int bound, int learntFrom, int from, Workers workers) {
        BlockRules rules = new BlockRules(keys, rowCount, learntFrom, workers);
        return new Blocks(rules.run(bound, from), keys, rowCount, bound);
    }

    /** The largest block size at which single keys alone stay within these pairs. */
    private static int bound(long[] pairsAt, double allowed) {
        double sum = 0;
        int bound = SMALLEST_BOUND;
        for (int size = 2; size < pairsAt.length; size++) {
            sum += pairsAt[size];
            if (sum > allowed) {
                break;
            }
            bound = Math.max(bound, size);
        }
        return bound;
    }

    /** What is to be remembered when the pairs have been looked at. */
    Found found() {
        return new Found(bound, contributions);
    }

    int blocksOf(int row) {
        return rowStart[row + 1] - rowStart[row];
    }

    int block(int row, int i) {
        return rowBlocks[rowStart[row] + i];
    }

    int start(int block) {
        return start[block];
    }

    int end(int block) {
        return start[block + 1];
    }

    int row(int at) {
        return rows[at];
    }

    /** The family of evidence of a block, or -1 when it joins several. */
    int family(int block) {
        return family[block];
    }
}
