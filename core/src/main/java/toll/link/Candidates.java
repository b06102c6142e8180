package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

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
     */
    record Stretch(int[] a, int[] b, long[] pattern) {}

    /** Decides from the pattern alone whether a pair may ever become a link. */
    interface Worth {
        boolean keeping(long pattern);
    }

    private final List<Stretch> stretches;
    private final Map<Seen, Long> counts;

    private Candidates(List<Stretch> stretches, Map<Seen, Long> counts) {
        this.stretches = stretches;
        this.counts = counts;
    }

    static Candidates of(Rows rows, Blocks blocks, Patterns patterns, Worth worth, Workers workers) {
        TreeMap<Seen, Long> counts = new TreeMap<>();
        return new Candidates(compared(rows, 0, blocks, patterns, worth, workers, counts), counts);
    }

    /** The pairs compared before, and those in which a row from {@code from} on takes part. */
    Candidates and(Rows rows, int from, Blocks blocks, Patterns patterns, Worth worth, Workers workers) {
        TreeMap<Seen, Long> both = new TreeMap<>(counts);
        List<Stretch> all = new ArrayList<>(stretches);
        all.addAll(compared(rows, from, blocks, patterns, worth, workers, both));
        return new Candidates(all, both);
    }

    /** Compares, and adds what every thread counted: a sum, in whatever order the threads come. */
    private static List<Stretch> compared(
            Rows rows,
            int from,
            Blocks blocks,
            Patterns patterns,
            Worth worth,
            Workers workers,
            Map<Seen, Long> counts) {
        int pieces = (rows.size() + PIECE - 1) / PIECE;
        ConcurrentLinkedQueue<Own> owns = new ConcurrentLinkedQueue<>();
        List<Stretch> stretches = workers.each(
                pieces,
                () -> {
                    Own own = new Own(rows, from, blocks, patterns, worth);
                    owns.add(own);
                    return own;
                },
                (piece, own) -> own.stretch(piece));
        for (Own own : owns) {
            own.counts.moveTo(counts);
        }
        return stretches;
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
        private final int rows;
        private final Patterns patterns;
        private final Worth worth;
        private final int needed;
        private final Memo[] memos;
        private final Partners partners;
        private final PatternCounts counts = new PatternCounts();

        Own(Rows rows, int from, Blocks blocks, Patterns patterns, Worth worth) {
            this.rows = rows.size();
            this.patterns = patterns;
            this.worth = worth;
            this.needed = blocks.evidenceNeeded();
            this.memos = patterns.memos();
            this.partners = new Partners(rows, from, blocks);
        }

        Stretch stretch(int piece) {
            IntList a = new IntList();
            IntList b = new IntList();
            LongList kept = new LongList();
            int until = Math.min(rows, (piece + 1) * PIECE);
            for (int row = piece * PIECE; row < until; row++) {
                partners.gather(row);
                for (int i = 0; i < partners.size(); i++) {
                    if (needed > 0 && partners.evidence(i) < needed) {
                        continue;
                    }
                    int other = partners.get(i);
                    long pattern = patterns.of(row, other, memos);
                    if (counts.count(pattern, partners.families(i), worth)) {
                        a.add(row);
                        b.add(other);
                        kept.add(pattern);
                    }
                }
            }
            return new Stretch(a.toArray(), b.toArray(), kept.toArray());
        }
    }
}
