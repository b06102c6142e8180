package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares every pair that shares a block, once, and counts the patterns. Pairs that could not become links under any
 * reasonable weights are counted and not kept.
 */
final class Candidates {
    private static final int PIECE = 512;

    /** A pattern and the families of evidence whose blocks gave the pair. */
    record Seen(long pattern, int families) implements Comparable<Seen> {
        @Override
        public int compareTo(Seen other) {
            int byPattern = Long.compareUnsigned(pattern, other.pattern);
            return byPattern != 0 ? byPattern : Integer.compare(families, other.families);
        }
    }

    /**
     * Pairs kept of one stretch of rows.
     *
     * @param a smaller row of each pair
     * @param b larger row of each pair
     * @param pattern their patterns
     * @param counts all patterns seen, kept or not
     */
    record Stretch(int[] a, int[] b, long[] pattern, PatternCounts counts) {}

    /** Decides from the pattern alone whether a pair may ever become a link. */
    interface Worth {
        boolean keeping(long pattern);
    }

    private final List<Stretch> stretches;
    private final Map<Seen, Long> counts;

    private Candidates(List<Stretch> stretches) {
        this.stretches = stretches;
        this.counts = new TreeMap<>();
        for (Stretch stretch : stretches) {
            stretch.counts.moveTo(counts);
        }
    }

    static Candidates of(Rows rows, Blocks blocks, Patterns patterns, Worth worth, Workers workers) {
        return new Candidates(compared(rows, 0, blocks, patterns, worth, workers));
    }

    /** The pairs compared before, and those in which a row from {@code from} on takes part. */
    Candidates and(Rows rows, int from, Blocks blocks, Patterns patterns, Worth worth, Workers workers) {
        List<Stretch> all = new ArrayList<>(stretches);
        all.addAll(compared(rows, from, blocks, patterns, worth, workers));
        Candidates both = new Candidates(all);
        counts.forEach((seen, n) -> both.counts.merge(seen, n, Long::sum));
        return both;
    }

    private static List<Stretch> compared(
            Rows rows, int from, Blocks blocks, Patterns patterns, Worth worth, Workers workers) {
        int pieces = (rows.size() + PIECE - 1) / PIECE;
        return workers.each(
                pieces, () -> new Own(rows, from, blocks, patterns, worth), (piece, own) -> own.stretch(piece));
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** Pairs compared, by pattern and families, in order. */
    Map<Seen, Long> counts() {
        return counts;
    }

    long compared() {
        long sum = 0;
        for (long n : counts.values()) {
            sum += n;
        }
        return sum;
    }

    /** What one thread keeps for itself. */
    private static final class Own {
        private final Rows rows;
        private final int from;
        private final Blocks blocks;
        private final Patterns patterns;
        private final Worth worth;
        private final Memo[] memos;
        private final int[] placeOf;
        private final IntList partners = new IntList(256);
        private int[] familyBits = new int[256];

        Own(Rows rows, int from, Blocks blocks, Patterns patterns, Worth worth) {
            this.rows = rows;
            this.from = from;
            this.blocks = blocks;
            this.patterns = patterns;
            this.worth = worth;
            this.memos = patterns.memos();
            this.placeOf = new int[rows.size()];
        }

        Stretch stretch(int piece) {
            IntList a = new IntList();
            IntList b = new IntList();
            LongList kept = new LongList();
            PatternCounts counts = new PatternCounts();
            int until = Math.min(rows.size(), (piece + 1) * PIECE);
            for (int row = piece * PIECE; row < until; row++) {
                gather(row);
                for (int i = 0; i < partners.size(); i++) {
                    int other = partners.get(i);
                    placeOf[other] = 0;
                    long pattern = patterns.of(row, other, memos);
                    if (counts.count(pattern, familyBits[i], worth)) {
                        a.add(row);
                        b.add(other);
                        kept.add(pattern);
                    }
                }
            }
            return new Stretch(a.toArray(), b.toArray(), kept.toArray(), counts);
        }

        /** Every later row that shares a block with {@code row}, once, with the families that gave it. */
        private void gather(int row) {
            partners.clear();
            int n = blocks.blocksOf(row);
            for (int i = 0; i < n; i++) {
                int block = blocks.block(row, i);
                int family = blocks.family(block);
                int bit = family < 0 ? 0 : 1 << (family & 7);
                int start = blocks.start(block);
                for (int at = blocks.end(block) - 1;
                        at >= start && blocks.row(at) > row && blocks.row(at) >= from;
                        at--) {
                    int other = blocks.row(at);
                    int place = placeOf[other];
                    if (place == 0) {
                        if (rows.apart(row, other)) {
                            continue;
                        }
                        if (partners.size() == familyBits.length) {
                            familyBits = java.util.Arrays.copyOf(familyBits, familyBits.length * 2);
                        }
                        familyBits[partners.size()] = bit;
                        partners.add(other);
                        placeOf[other] = partners.size();
                    } else {
                        familyBits[place - 1] |= bit;
                    }
                }
            }
        }
    }
}
