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
    private final int[] rowStart;
    private final int[] rowBlocks;
    private final List<Contribution> contributions;
    private final int bound;

    private Blocks(Collected all, int rowCount, int bound, List<Contribution> contributions) {
        this.rows = all.rows.toArray();
        all.start.add(rows.length);
        this.start = all.start.toArray();
        this.family = Arrays.copyOf(all.family, start.length - 1);
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
        return of(keys, rowCount, bound(keys, rowCount, budget), rowCount);
    }

    /**
     * Blocks with a bound known before.
     *
     * @param learntFrom the first rows, which decide what is common
     */
    static Blocks of(List<Key> keys, int rowCount, int bound, int learntFrom) {
        Collected all = new Collected(keys.size());
        new BlockRules(keys, rowCount, bound, learntFrom).run(all);
        java.util.ArrayList<Contribution> contributions = new java.util.ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            contributions.add(new Contribution(keys.get(k).name(), all.blocks[k], all.pairs[k], all.givenUp[k]));
        }
        return new Blocks(all, rowCount, bound, List.copyOf(contributions));
    }

    /** The largest block size at which single keys alone stay within half the budget. */
    private static int bound(List<Key> keys, int rowCount, double budget) {
        long[] pairsAt = new long[LARGEST + 1];
        new BlockRules(keys, rowCount, Integer.MAX_VALUE, rowCount).run(new BlockRules.Sink() {
            @Override
            public void block(int[] block, int from, int until, int family, int rule, int depth) {
                int size = until - from;
                if (size <= LARGEST) {
                    pairsAt[size] += (long) size * (size - 1) / 2;
                }
            }

            @Override
            public void given(int up, int rule) {}
        });
        double allowed = budget * rowCount / 2;
        double sum = 0;
        int bound = SMALLEST_BOUND;
        for (int size = 2; size <= LARGEST; size++) {
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

    private static final class Collected implements BlockRules.Sink {
        private final IntList rows = new IntList(1 << 16);
        private final IntList start = new IntList(1 << 12);
        private byte[] family = new byte[1 << 12];
        private final long[] blocks;
        private final long[] pairs;
        private final long[] givenUp;

        Collected(int rules) {
            blocks = new long[rules];
            pairs = new long[rules];
            givenUp = new long[rules];
        }

        @Override
        public void block(int[] block, int from, int until, int ofFamily, int rule, int depth) {
            if (start.size() == family.length) {
                family = Arrays.copyOf(family, family.length * 2);
            }
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
