package toll.ledger.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells for most keys that are not there that they are not there, without asking the database: Bloom filters (Bloom 1970,
 * doi:10.1145/362686.362692) of 16 bits a key and four probes, wrong for about one key in 400, each twice as large as the
 * one before. The keys are hashes already, so their own bits serve as the probes.
 */
final class Absent {
    private static final int FIRST_KEYS = 1 << 16;
    private static final int BITS_PER_KEY = 16;
    private static final int PROBES = 4;

    private final List<long[]> filters = new ArrayList<>();
    private long room;
    private long held;

    void add(long key) {
        if (held == room) {
            room = filters.isEmpty() ? FIRST_KEYS : Math.min(room * 2, 1L << 26);
            held = 0;
            filters.add(new long[Math.toIntExact(room * BITS_PER_KEY / Long.SIZE)]);
        }
        long[] filter = filters.getLast();
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(key, probe, filter.length);
            filter[bit >>> 6] |= 1L << bit;
        }
        held++;
    }

    /** Whether the key was surely never added. */
    boolean surely(long key) {
        for (long[] filter : filters) {
            int probe = 0;
            while (probe < PROBES) {
                int bit = bit(key, probe, filter.length);
                if ((filter[bit >>> 6] & 1L << bit) == 0) {
                    break;
                }
                probe++;
            }
            if (probe == PROBES) {
                return false;
            }
        }
        return true;
    }

    private static int bit(long key, int probe, int words) {
        // Enhanced double hashing on the two halves of the key; the length is a power of two.
        int step = (int) (key >>> 32) | 1;
        return (int) key + probe * step + (probe * probe * probe - probe) / 6 & words * Long.SIZE - 1;
    }
}
