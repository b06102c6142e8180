package toll.link;

import java.util.Arrays;

/**
 * Sorts pairs of a key's hash (upper half) and a row (lower half), rows ascending within one hash. Counting by eleven bits
 * at a time from the lowest of the hash (radix sort), which keeps the order in which equal hashes came.
 */
final class KeySort {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int SMALL = 1024;

    private KeySort() {}

    /** The entries in order: the array given, changed, or another. */
    static long[] ascending(long[] entries) {
        if (entries.length < SMALL || !rowsAscend(entries)) {
            Arrays.sort(entries);
            return entries;
        }
        long[] from = entries;
        long[] to = new long[entries.length];
        for (int shift = 32; shift < 64; shift += BITS) {
            int[] at = new int[BUCKETS + 1];
            for (long entry : from) {
                at[bucket(entry, shift) + 1]++;
            }
            for (int i = 0; i < BUCKETS; i++) {
                at[i + 1] += at[i];
            }
            for (long entry : from) {
                to[at[bucket(entry, shift)]++] = entry;
            }
            long[] free = from;
            from = to;
            to = free;
        }
        return from;
    }

    /** The last bits are the sign's: negative hashes come first, as in the order of numbers. */
    private static int bucket(long entry, int shift) {
        return (int) ((entry ^ Long.MIN_VALUE) >>> shift) & BUCKETS - 1;
    }

    private static boolean rowsAscend(long[] entries) {
        for (int i = 1; i < entries.length; i++) {
            if ((int) entries[i] < (int) entries[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
