package toll.ledger.sqlite;

import java.util.Arrays;

/** A hash table from a 64-bit hash to a sequence number above 0; open addressing, 16 bytes a slot. */
final class LongMap {
    private static final int SMALLEST = 1 << 4;

    private long[] keys = new long[SMALLEST];
    private long[] values = new long[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    /** The value, or 0 where there is none. */
    long get(long key) {
        return values[slot(key)];
    }

    void put(long key, long value) {
        int slot = slot(key);
        if (values[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        values[slot] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /** The keys in ascending order. */
    long[] sortedKeys() {
        long[] sorted = new long[size];
        int at = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (values[slot] != 0) {
                sorted[at++] = keys[slot];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (values[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldValues[old] != 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                values[slot] = oldValues[old];
            }
        }
    }
}
