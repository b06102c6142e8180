package toll.screen;

import java.util.Arrays;

/** Numbers of parts by the number of a key, in flat arrays: filled once, then only asked. */
final class KeyTable {
    private static final int[] NONE = {};

    private long[] keys = new long[1 << 10];
    private int[][] parts = new int[1 << 10][];
    private int size;

    void add(long key, int part) {
        if (2 * size > keys.length) {
            grow();
        }
        int slot = slot(key);
        int[] before = parts[slot];
        if (before == null) {
            keys[slot] = key;
            parts[slot] = new int[] {part};
            size++;
            return;
        }
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = part;
        parts[slot] = after;
    }

    /** The parts with this key, in the order they were added; not to be changed. */
    int[] of(long key) {
        int[] found = parts[slot(key)];
        return found == null ? NONE : found;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & (keys.length - 1);
        while (parts[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[][] oldParts = parts;
        keys = new long[2 * oldKeys.length];
        parts = new int[2 * oldKeys.length][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldParts[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                parts[slot] = oldParts[i];
            }
        }
    }
}
