package toll.link;

import java.util.Arrays;

/**
 * Levels of pairs of distinct values already compared. A cache of a pure function: it is emptied when full and belongs to
 * one thread, so it changes speed and nothing else.
 */
final class Memo {
    private static final int LARGEST = 1 << 21;
    private static final long FREE = -1L;
    private long[] keys = new long[1 << 12];
    private byte[] levels = new byte[1 << 12];
    private int size;

    Memo() {
        Arrays.fill(keys, FREE);
    }

    /** The level kept for two codes, or -1. */
    int get(int a, int b) {
        long key = key(a, b);
        int mask = keys.length - 1;
        int slot = slot(key) & mask;
        while (keys[slot] != FREE) {
            if (keys[slot] == key) {
                return levels[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    void put(int a, int b, int level) {
        if (size * 2 >= keys.length) {
            grow();
        }
        insert(key(a, b), (byte) level);
    }

    private void insert(long key, byte level) {
        int mask = keys.length - 1;
        int slot = slot(key) & mask;
        while (keys[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        levels[slot] = level;
        size++;
    }

    private void grow() {
        if (keys.length >= LARGEST) {
            Arrays.fill(keys, FREE);
            size = 0;
            return;
        }
        long[] oldKeys = keys;
        byte[] oldLevels = levels;
        keys = new long[oldKeys.length * 4];
        levels = new byte[keys.length];
        Arrays.fill(keys, FREE);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                insert(oldKeys[i], oldLevels[i]);
            }
        }
    }

    private static long key(int a, int b) {
        return a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }

    private static int slot(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 33);
    }
}
