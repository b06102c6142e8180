package toll.link;

import java.util.Arrays;

/** One kind of key with its values numbered, and how many rows carry each. */
final class KeyGroups {
    private final Key key;
    /** For each place of the key the number of each code's value, or -1. */
    private final int[][] number;

    private final int[] size;
    private final int[] learnt;

    private KeyGroups(Key key, int[][] number, int[] size, int[] learnt) {
        this.key = key;
        this.number = number;
        this.size = size;
        this.learnt = learnt;
    }

    /** @param learntFrom the first rows, by which common values are told */
    static KeyGroups of(Key key, int rows, int learntFrom) {
        Key.Slot[] slots = key.slots();
        int[][] number = new int[slots.length][];
        int values = numbered(slots, number);
        int[] size = new int[values];
        int[] learnt = learntFrom < rows ? new int[values] : size;
        KeyGroups groups = new KeyGroups(key, number, size, learnt);
        int[] own = new int[slots.length];
        for (int row = 0; row < rows; row++) {
            int n = groups.of(row, own);
            for (int i = 0; i < n; i++) {
                size[own[i]]++;
                if (learntFrom < rows && row < learntFrom) {
                    learnt[own[i]]++;
                }
            }
        }
        return groups;
    }

    /** Numbers the hashes of all places by first appearance; returns how many there are. */
    private static int numbered(Key.Slot[] slots, int[][] number) {
        int all = 0;
        for (int s = 0; s < slots.length; s++) {
            all += sameAs(slots, s) < s ? 0 : slots[s].hashes().length;
        }
        int mask = Integer.highestOneBit(Math.max(4, all)) * 4 - 1;
        int[] hashAt = new int[mask + 1];
        int[] numberAt = new int[mask + 1];
        int values = 0;
        for (int s = 0; s < slots.length; s++) {
            int same = sameAs(slots, s);
            if (same < s) {
                number[s] = number[same];
                continue;
            }
            int[] hashes = slots[s].hashes();
            number[s] = new int[hashes.length];
            for (int i = 0; i < hashes.length; i++) {
                int h = hashes[i];
                if (h == 0) {
                    number[s][i] = -1;
                    continue;
                }
                int at = h & mask;
                while (hashAt[at] != 0 && hashAt[at] != h) {
                    at = at + 1 & mask;
                }
                if (hashAt[at] == 0) {
                    hashAt[at] = h;
                    numberAt[at] = values++;
                }
                number[s][i] = numberAt[at];
            }
        }
        return values;
    }

    private static int sameAs(Key.Slot[] slots, int s) {
        for (int t = 0; t < s; t++) {
            if (slots[t].hashes() == slots[s].hashes()) {
                return t;
            }
        }
        return s;
    }

    Key key() {
        return key;
    }

    /** Different values. */
    int values() {
        return size.length;
    }

    /** Rows with a value. */
    int size(int value) {
        return size[value];
    }

    /** Of them those of the first rows. */
    int learnt(int value) {
        return learnt[value];
    }

    /** Places of the key in a row: as many values at most. */
    int places() {
        return number.length;
    }

    /** The values of a row, each once; returns how many. */
    int of(int row, int[] into) {
        int n = 0;
        for (int s = 0; s < number.length; s++) {
            int code = key.slots()[s].code(row);
            int value = code < 0 ? -1 : number[s][code];
            boolean add = value >= 0;
            for (int i = 0; i < n; i++) {
                add &= into[i] != value;
            }
            if (add) {
                into[n++] = value;
            }
        }
        return n;
    }

    /** Rows in order of their value, ascending within one. */
    record Listed(int[] start, int[] rows) {}

    /**
     * The rows of every value that two rows or more carry.
     *
     * @param asked of values that none of these rows carries none are listed
     */
    Listed listed(int rowCount, Asked asked) {
        int[] own = new int[number.length];
        boolean[] wanted = new boolean[size.length];
        for (int row = 0; row < rowCount; row++) {
            int n = asked.has(row) ? of(row, own) : 0;
            for (int i = 0; i < n; i++) {
                wanted[own[i]] = size[own[i]] > 1;
            }
        }
        int[] start = new int[size.length + 1];
        for (int v = 0; v < size.length; v++) {
            start[v + 1] = start[v] + (wanted[v] ? size[v] : 0);
        }
        int[] next = Arrays.copyOf(start, size.length);
        int[] rows = new int[start[size.length]];
        for (int row = 0; row < rowCount; row++) {
            int n = of(row, own);
            for (int i = 0; i < n; i++) {
                if (wanted[own[i]]) {
                    rows[next[own[i]]++] = row;
                }
            }
        }
        return new Listed(start, rows);
    }
}
