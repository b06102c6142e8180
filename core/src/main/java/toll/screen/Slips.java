package toll.screen;

import java.util.Arrays;

/**
 * Words within one insertion, deletion, substitution or swap of each other, by shared deletions (after the symmetric
 * deletion method): each word is filed under itself and under itself less each one letter, as a 64-bit hash.
 */
final class Slips {
    private long[] hashes = new long[1 << 12];
    private int[] ids = new int[1 << 12];
    private int size;

    void add(String word, int id) {
        for (int skip = -1; skip < word.length(); skip++) {
            if (size * 2 > hashes.length) {
                grow();
            }
            put(hash(word, skip), id);
        }
    }

    /** Adds the numbers of all words filed under the word or one of its deletions; some are further away than one slip. */
    void find(String word, PartNumbers to) {
        for (int skip = -1; skip < word.length(); skip++) {
            long hash = hash(word, skip);
            for (int slot = slot(hash); hashes[slot] != 0; slot = (slot + 1) & (hashes.length - 1)) {
                if (hashes[slot] == hash) {
                    to.add(ids[slot]);
                }
            }
        }
    }

    private void put(long hash, int id) {
        int slot = slot(hash);
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash && ids[slot] == id) {
                return;
            }
            slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = hash;
        ids[slot] = id;
        size++;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldIds = ids;
        hashes = new long[oldHashes.length * 2];
        ids = Arrays.copyOf(new int[0], hashes.length);
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                put(oldHashes[i], oldIds[i]);
            }
        }
    }

    private int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & (hashes.length - 1);
    }

    private static long hash(String word, int skip) {
        long h = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < word.length(); i++) {
            if (i != skip) {
                h = (h ^ word.charAt(i)) * 0x100000001B3L;
                h ^= h >>> 29;
            }
        }
        return h == 0 ? 1 : h;
    }
}
