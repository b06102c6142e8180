package toll.link;

import java.util.Arrays;
import java.util.Map;

/** Counts of patterns by the families of evidence that gave the pair, in an open table that makes no objects. */
final class PatternCounts {
    private long[] patterns = new long[1 << 10];
    private byte[] families = new byte[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;

    /** Counts one pair. */
    void count(long pattern, int ofFamilies) {
        int slot = slot(pattern, ofFamilies);
        if (counts[slot] == 0) {
            if (size * 2 >= counts.length) {
                grow();
                slot = slot(pattern, ofFamilies);
            }
            patterns[slot] = pattern;
            families[slot] = (byte) ofFamilies;
            size++;
        }
        counts[slot]++;
    }

    private int slot(long pattern, int ofFamilies) {
        int mask = counts.length - 1;
        long h = (pattern * 31 + ofFamilies) * 0x9E3779B97F4A7C15L;
        int slot = (int) (h >>> 32) & mask;
        while (counts[slot] != 0 && (patterns[slot] != pattern || families[slot] != (byte) ofFamilies)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldPatterns = patterns;
        byte[] oldFamilies = families;
        long[] oldCounts = counts;
        patterns = new long[oldCounts.length * 4];
        families = new byte[patterns.length];
        counts = new long[patterns.length];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldPatterns[i], oldFamilies[i] & 0xFF);
                patterns[slot] = oldPatterns[i];
                families[slot] = oldFamilies[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** Adds all counts to a map and forgets them. */
    void moveTo(Map<Candidates.Seen, Long> all) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                all.merge(new Candidates.Seen(patterns[i], families[i] & 0xFF), counts[i], Long::sum);
            }
        }
        Arrays.fill(counts, 0);
        size = 0;
    }
}
