package toll.link;

import java.util.Arrays;

/**
 * Rows that carry the same hash, found without a large table: entries are dealt by some bits of their hash into parts that
 * fit the nearest memory of a processor, and grouped there.
 */
final class HashGroups {
    /** Receives the rows of one hash. */
    interface Sink {
        /** @param rows holds the group from {@code start} to before {@code until}, ascending */
        void group(int[] rows, int start, int until);
    }

    private static final int PART = 1 << 11;
    private static final int MOST_PARTS = 1 << 14;
    private static final int SHIFT = 40;

    private final long[] hashes;
    private final int[] rows;
    private final int[] partStart;

    /**
     * @param hash of each entry
     * @param row of each entry, ascending
     */
    HashGroups(LongList hash, IntList row) {
        int n = hash.size();
        int parts = Math.min(MOST_PARTS, Integer.highestOneBit(Math.max(1, n / PART)));
        this.partStart = new int[parts + 1];
        for (int i = 0; i < n; i++) {
            partStart[part(hash.get(i), parts) + 1]++;
        }
        for (int p = 0; p < parts; p++) {
            partStart[p + 1] += partStart[p];
        }
        int[] next = Arrays.copyOf(partStart, parts);
        this.hashes = new long[n];
        this.rows = new int[n];
        for (int i = 0; i < n; i++) {
            int at = next[part(hash.get(i), parts)]++;
            hashes[at] = hash.get(i);
            rows[at] = row.get(i);
        }
    }

    private static int part(long hash, int parts) {
        return (int) (hash >>> SHIFT) & parts - 1;
    }

    /** Every group once, in an order that depends on the hashes and rows alone. */
    void each(Sink sink) {
        for (int p = 0; p + 1 < partStart.length; p++) {
            group(partStart[p], partStart[p + 1], sink);
        }
    }

    private void group(int from, int until, Sink sink) {
        int mask = Integer.highestOneBit(Math.max(1, until - from)) * 4 - 1;
        int[] placeOf = new int[mask + 1];
        int[] numberOf = new int[until - from];
        int[] start = new int[until - from + 1];
        int groups = 0;
        for (int i = from; i < until; i++) {
            int place = (int) hashes[i] & mask;
            while (placeOf[place] > 0 && hashes[from + placeOf[place] - 1] != hashes[i]) {
                place = place + 1 & mask;
            }
            if (placeOf[place] == 0) {
                placeOf[place] = i - from + 1;
                numberOf[i - from] = groups++;
            } else {
                numberOf[i - from] = numberOf[placeOf[place] - 1];
            }
            start[numberOf[i - from] + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            start[g + 1] += start[g];
        }
        int[] next = Arrays.copyOf(start, groups);
        int[] grouped = new int[until - from];
        for (int i = from; i < until; i++) {
            grouped[next[numberOf[i - from]]++] = rows[i];
        }
        for (int g = 0; g < groups; g++) {
            sink.group(grouped, start[g], start[g + 1]);
        }
    }
}
