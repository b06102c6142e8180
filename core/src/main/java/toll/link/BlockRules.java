package toll.link;

import java.util.Arrays;
import java.util.List;

/**
 * Groups rows by blocking keys. A key that few records share makes a block by itself; a key that many share is refined by
 * a second and a third key. So every rule is chosen by the data: rare names alone, common names with a year or a place.
 * See docs/decisions/blocking.md.
 */
final class BlockRules {
    /** Keys joined in one rule at most. */
    private static final int DEEPEST = 3;

    /** A block may grow this many times over by rows added later; then it is given up, to bound the work. */
    private static final int MOST_GROWTH = 50;

    private static final int WORDS_OF_ONE_ROW = 4;
    private static final int FLAGS = 1 << 24;
    private final List<Key> keys;
    private final int rows;
    private final int learntFrom;
    private final long[][] sorted;
    private int largest;
    /** A bit for each flag: small enough to stay near the processor. */
    private final long[] tooCommon = new long[FLAGS >> 6];

    /**
     * @param learntFrom the first rows: only they count when a key is judged to be common, so that rows added later leave
     *     the blocks of the earlier ones as they are
     */
    BlockRules(List<Key> keys, int rows, int learntFrom) {
        this.keys = keys;
        this.rows = rows;
        this.learntFrom = learntFrom;
        this.sorted = new long[keys.size()][];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = sorted(keys.get(k));
        }
    }

    /** Receives the blocks: rows in ascending order, the family of evidence or -1 when several are joined. */
    interface Sink {
        void block(int[] rows, int from, int until, int family, int rule, int depth);

        /** Rows that a rule could not tell apart even with further keys. */
        void given(int up, int rule);
    }

    /** For each size up to a largest the pairs in groups of exactly that many rows that share one key. */
    long[] pairsBySize(int upTo) {
        long[] pairs = new long[upTo + 1];
        for (long[] entries : sorted) {
            for (int i = 0; i < entries.length; ) {
                int end = endOf(entries, i, entries.length);
                int size = end - i <= 2L * upTo * WORDS_OF_ONE_ROW ? rows(entries, i, end) : Integer.MAX_VALUE;
                if (size <= upTo) {
                    pairs[size] += (long) size * (size - 1) / 2;
                }
                i = end;
            }
        }
        return pairs;
    }

    /** Different rows among entries of one key. */
    private static int rows(long[] entries, int from, int until) {
        int n = 1;
        for (int i = from + 1; i < until; i++) {
            n += (int) entries[i] == (int) entries[i - 1] ? 0 : 1;
        }
        return n;
    }

    /**
     * Gives every block once; may be called once.
     *
     * @param atMost records in one block at most
     */
    void run(int atMost, Sink sink) {
        largest = atMost;
        for (long[] entries : sorted) {
            flagCommon(entries);
        }
        for (int k = 0; k < keys.size(); k++) {
            long[] entries = sorted[k];
            sorted[k] = new long[0];
            each(entries, k, sink);
        }
    }

    private long[] sorted(Key key) {
        long[] entries = new long[rows * key.slots().length];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            for (int[] slot : key.slots()) {
                if (slot[row] != 0) {
                    entries[n++] = (long) slot[row] << 32 | row;
                }
            }
        }
        entries = n == entries.length ? entries : Arrays.copyOf(entries, n);
        return KeySort.ascending(entries);
    }

    private void flagCommon(long[] entries) {
        for (int i = 0; i < entries.length; ) {
            int end = endOf(entries, i, entries.length);
            if (learnt(entries, i, end) > largest) {
                int flag = flag((int) (entries[i] >> 32));
                tooCommon[flag >> 6] |= 1L << flag;
            }
            i = end;
        }
    }

    private int learnt(long[] entries, int from, int until) {
        if (learntFrom >= rows) {
            return until - from;
        }
        int n = 0;
        for (int i = from; i < until; i++) {
            n += (int) entries[i] < learntFrom ? 1 : 0;
        }
        return n;
    }

    private int learnt(int[] block, int size) {
        if (learntFrom >= rows) {
            return size;
        }
        int n = 0;
        while (n < size && block[n] < learntFrom) {
            n++;
        }
        return n;
    }

    private boolean isCommon(int hash) {
        int flag = flag(hash);
        return (tooCommon[flag >> 6] >>> flag & 1) != 0;
    }

    private static int flag(int hash) {
        return hash >>> 8;
    }

    private static int endOf(long[] entries, int from, int until) {
        int hash = (int) (entries[from] >> 32);
        int end = from + 1;
        while (end < until && (int) (entries[end] >> 32) == hash) {
            end++;
        }
        return end;
    }

    private void each(long[] entries, int k, Sink sink) {
        int[] block = new int[1024];
        for (int i = 0; i < entries.length; ) {
            int end = endOf(entries, i, entries.length);
            if (end - i > 1) {
                if (block.length < end - i) {
                    block = new int[(end - i) * 2];
                }
                int size = 0;
                for (int e = i; e < end; e++) {
                    int row = (int) entries[e];
                    if (size == 0 || block[size - 1] != row) {
                        block[size++] = row;
                    }
                }
                take(block, size, k, 1, keys.get(k).family(), (int) (entries[i] >> 32), sink);
            }
            i = end;
        }
    }

    private void take(int[] block, int size, int k, int depth, int family, int hash, Sink sink) {
        if (size < 2) {
            return;
        }
        if (learnt(block, size) <= largest && size <= (long) largest * MOST_GROWTH) {
            sink.block(block, 0, size, family, k, depth);
            return;
        }
        if (depth == DEEPEST || keys.get(k).alone()) {
            sink.given(size, k);
            return;
        }
        refine(block, size, k, depth, family, hash, sink);
    }

    private void refine(int[] block, int size, int k, int depth, int family, int hash, Sink sink) {
        for (int next = k; next < keys.size(); next++) {
            Key key = keys.get(next);
            if (key.alone() || (next != k && key.field() == keys.get(k).field())) {
                continue;
            }
            if (next == k && key.slots().length == 1) {
                continue;
            }
            long[] entries = new long[size * key.slots().length];
            int n = 0;
            for (int i = 0; i < size; i++) {
                for (int[] slot : key.slots()) {
                    int h = slot[block[i]];
                    boolean later = next != k || h > hash;
                    if (h != 0 && later && h != hash && isCommon(h)) {
                        entries[n++] = (long) h << 32 | block[i];
                    }
                }
            }
            entries = KeySort.ascending(n == entries.length ? entries : Arrays.copyOf(entries, n));
            int joined = key.family() == family ? family : -1;
            int[] part = new int[64];
            for (int i = 0; i < n; ) {
                int end = endOf(entries, i, n);
                if (part.length < end - i) {
                    part = new int[(end - i) * 2];
                }
                int parts = 0;
                for (int e = i; e < end; e++) {
                    int row = (int) entries[e];
                    if (parts == 0 || part[parts - 1] != row) {
                        part[parts++] = row;
                    }
                }
                take(part, parts, next, depth + 1, joined, (int) (entries[i] >> 32), sink);
                i = end;
            }
        }
    }
}
