package toll.link;

import java.util.Arrays;
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

    private final int[] rows;
    private final int[] start;
    private final byte[] family;
    private final byte[] evidence;
    private final int[] rowStart;
    private final int[] rowBlocks;
    private final List<Contribution> contributions;
    private final int bound;
    private final int evidenceNeeded;

    private Blocks(Blocks same, int evidenceNeeded) {
        this.rows = same.rows;
        this.start = same.start;
        this.family = same.family;
        this.evidence = same.evidence;
        this.rowStart = same.rowStart;
        this.rowBlocks = same.rowBlocks;
        this.contributions = same.contributions;
        this.bound = same.bound;
        this.evidenceNeeded = evidenceNeeded;
    }

    private Blocks(Collected all, int rowCount, int bound, List<Contribution> contributions) {
        this.evidenceNeeded = 0;
        this.rows = all.rows.toArray();
        all.start.add(rows.length);
        this.start = all.start.toArray();
        this.family = Arrays.copyOf(all.family, start.length - 1);
        this.evidence = Arrays.copyOf(all.evidence, start.length - 1);
        this.contributions = contributions;
        this.bound = bound;
        int[] next = new int[rowCount + 1];
        for (int row : rows) {
            next[row + 1]++;
        }
        for (int i = 0; i < rowCount; i++) {
            next[i + 1] += next[i];
        }
        this.rowStart = next.clone();
        this.rowBlocks = new int[rows.length];
        for (int block = 0; block + 1 < start.length; block++) {
            for (int i = start[block]; i < start[block + 1]; i++) {
                rowBlocks[next[rows[i]]++] = block;
            }
        }
    }

    /**
     * Blocks such that the pairs inside them are about {@code budget} a record at most.
     *
     * @param budget pairs a record, over all rules
     */
    static Blocks of(List<Key> keys, int rowCount, double budget) {
        BlockRules rules = new BlockRules(keys, rowCount, rowCount);
        return of(rules, keys, rowCount, bound(rules.pairsBySize(LARGEST), budget * rowCount / 2), rowCount);
    }

    /**
     * Blocks with a bound known before.
     *
     * @param learntFrom the first rows, which decide what is common
     */
    static Blocks of(List<Key> keys, int rowCount, int bound, int learntFrom) {
        return of(new BlockRules(keys, rowCount, learntFrom), keys, rowCount, bound, learntFrom);
    }

    private static Blocks of(BlockRules rules, List<Key> keys, int rowCount, int bound, int learntFrom) {
        Collected all = new Collected(keys.size(), learntFrom);
        rules.run(bound, all);
        java.util.ArrayList<Contribution> contributions = new java.util.ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            contributions.add(new Contribution(keys.get(k).name(), all.blocks[k], all.pairs[k], all.givenUp[k]));
        }
        return new Blocks(all, rowCount, bound, List.copyOf(contributions));
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

    int bound() {
        return bound;
    }

    /** Least evidence of a pair that is compared, in tenths of a bit; see {@link Evidence}. */
    int evidenceNeeded() {
        return evidenceNeeded;
    }

    /** These blocks with a line under the evidence of the pairs to compare. */
    Blocks needing(int evidence) {
        return new Blocks(this, evidence);
    }

    List<Contribution> contributions() {
        return contributions;
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

    /**
     * How much sharing this block says, in steps of a tenth of a bit: the fewer of the first rows stand in it, the more.
     * Rows added later do not change it.
     */
    int evidence(int block) {
        return evidence[block] & 0xFF;
    }

    private static final class Collected implements BlockRules.Sink {
        private final IntList rows = new IntList(1 << 16);
        private final IntList start = new IntList(1 << 12);
        private byte[] family = new byte[1 << 12];
        private byte[] evidence = new byte[1 << 12];
        private final int learntFrom;
        private final long[] blocks;
        private final long[] pairs;
        private final long[] givenUp;

        Collected(int rules, int learntFrom) {
            this.learntFrom = learntFrom;
            blocks = new long[rules];
            pairs = new long[rules];
            givenUp = new long[rules];
        }

        @Override
        public void block(int[] block, int from, int until, int ofFamily, int rule, int depth) {
            if (start.size() == family.length) {
                family = Arrays.copyOf(family, family.length * 2);
                evidence = Arrays.copyOf(evidence, family.length);
            }
            int learnt = from;
            while (learnt < until && block[learnt] < learntFrom) {
                learnt++;
            }
            double bits = Math.log(learntFrom / (double) Math.max(1, learnt - from)) / Math.log(2);
            evidence[start.size()] = (byte) Math.max(0, Math.min(255, Math.round(10 * bits)));
            family[start.size()] = (byte) ofFamily;
            start.add(rows.size());
            rows.add(block, from, until);
            long size = until - from;
            blocks[rule]++;
            pairs[rule] += size * (size - 1) / 2;
        }

        @Override
        public void given(int up, int rule) {
            givenUp[rule] += up;
        }
    }
}
