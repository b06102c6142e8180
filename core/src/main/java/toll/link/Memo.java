package toll.link;

import java.util.Arrays;

/**
 * Levels of pairs of distinct values already compared, each in the one place where it may stand: a newer pair takes the
 * place of an older. A cache of a pure function, belonging to one thread: it changes speed and nothing else, and stays
 * small enough for the processor's own memory.
 */
final class Memo {
    private static final int PLACES = 1 << 17;
    private static final int LEVEL_BITS = 4;
    private static final long FREE = -1L;
    private final long[] kept = new long[PLACES];

    Memo() {
        Arrays.fill(kept, FREE);
    }

    /** The level kept for two codes, or -1. */
    int get(int a, int b) {
        long key = key(a, b);
        long there = kept[place(key)];
        return there >>> LEVEL_BITS == key ? (int) there & 15 : -1;
    }

    /**
     * @param a a code below 2^30
     * @param b another
     * @param level 0 to 15
     */
    void put(int a, int b, int level) {
        long key = key(a, b);
        kept[place(key)] = key << LEVEL_BITS | level;
    }

    private static long key(int a, int b) {
        return a < b ? (long) a << 30 | b : (long) b << 30 | a;
    }

    private static int place(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 64 - 17);
    }
}
