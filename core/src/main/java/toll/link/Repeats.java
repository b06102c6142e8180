package toll.link;

import java.util.List;
import toll.hash.LongSet;

/**
 * Finds blocks of the same rows and the same family of evidence: spelling, sound and beginning of a name often bring
 * together the same few records, and one such block says all that the others say. Told by a hash of 64 bits, so that once
 * in many millions of lists one block would be missing.
 */
final class Repeats {
    private Repeats() {}

    /** For each piece and block whether it is the first of its kind. */
    static boolean[][] firsts(List<BlockList> found, List<Key> keys, Workers workers) {
        List<long[]> hashes = workers.each(found.size(), () -> keys, (piece, own) -> hashes(found.get(piece), own));
        LongSet seen = new LongSet();
        boolean[][] first = new boolean[found.size()][];
        for (int p = 0; p < first.length; p++) {
            long[] hash = hashes.get(p);
            first[p] = new boolean[hash.length];
            for (int b = 0; b < hash.length; b++) {
                first[p][b] = seen.add(hash[b]);
            }
        }
        return first;
    }

    private static long[] hashes(BlockList some, List<Key> keys) {
        long[] hashes = new long[some.size()];
        for (int b = 0; b < hashes.length; b++) {
            hashes[b] = hash(some, b, RuleCode.family(some.rule(b), keys));
        }
        return hashes;
    }

    private static long hash(BlockList some, int block, int family) {
        long h = (family + 2L) * 0xD6E8FEB86659FD93L;
        for (int i = some.start(block); i < some.end(block); i++) {
            h = (h ^ some.row(i)) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 29;
        }
        return h == 0 ? 1 : h;
    }
}
