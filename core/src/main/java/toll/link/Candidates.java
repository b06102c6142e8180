package toll.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks at every pair that shares a block, once. The pairs of some rows are compared in full and counted by pattern: from
 * them the model is learnt. Of all rows those pairs are kept which under that model could become links ({@link Reach}).
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

    /**
     * Pairs compared in full.
     *
     * @param every which pieces of rows teach: one in so many
     * @param stretches their pairs, by piece taught
     * @param counts all their pairs, by pattern and families
     * @param scale how many times more rows there are
     */
    record Teaching(int every, List<Stretch> stretches, Map<Seen, Long> counts, double scale) {}

    private final List<Stretch> stretches;
    private final Map<Seen, Long> counts;
    private final long compared;

    private Candidates(List<Stretch> stretches, Map<Seen, Long> counts, long compared) {
        this.stretches = stretches;
        this.counts = counts;
        this.compared = compared;
    }

    /**
     * The rows that teach.
     *
     * @param every one in so many pieces of {@value #PIECE} rows
     */
    static Asked taught(int rows, int every) {
        if (every == 1) {
            return Asked.ALL;
        }
        boolean[] asked = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            asked[row] = row / PIECE % every == 0;
        }
        return new Asked(asked);
    }

    /** The pairs of the rows that teach, compared in full: a sum, in whatever order the threads come. */
    static Teaching teaching(Rows rows, int every, Blocks blocks, Patterns patterns, Workers workers) {
        int pieces = (pieces(rows) + every - 1) / every;
        ConcurrentLinkedQueue<PatternCounts> each = new ConcurrentLinkedQueue<>();
        List<Stretch> stretches = workers.each(
                pieces,
                () -> {
                    InFull own = new InFull(rows, blocks, patterns);
                    each.add(own.counts);
                    return own;
                },
                (piece, own) -> own.stretch(piece * every));
        TreeMap<Seen, Long> counts = new TreeMap<>();
        for (PatternCounts own : each) {
            own.moveTo(counts);
        }
        int taught = 0;
        for (int piece = 0; piece < pieces; piece++) {
            taught += end(rows, piece * every) - piece * every * PIECE;
        }
        return new Teaching(every, stretches, counts, rows.size() / (double) Math.max(1, taught));
    }

    /** All pairs worth keeping under the model that some of them taught. */
    static Candidates of(Rows rows, Blocks blocks, Teaching teaching, Patterns patterns, Reach reach, Workers workers) {
        return new Candidates(List.of(), Collections.unmodifiableMap(teaching.counts()), 0)
                .and(rows, 0, blocks, teaching, patterns, reach, workers);
    }

    /** No pairs yet; counts as these. */
    Candidates none() {
        return new Candidates(List.of(), counts, 0);
    }

    /** The pairs kept before, and those in which a row from {@code from} on takes part. */
    Candidates and(Rows rows, int from, Blocks blocks, Patterns patterns, Reach reach, Workers workers) {
        return and(rows, from, blocks, new Teaching(0, List.of(), Map.of(), 1), patterns, reach, workers);
    }

    private Candidates and(
            Rows rows, int from, Blocks blocks, Teaching known, Patterns patterns, Reach reach, Workers workers) {
        RowCodes codes = new RowCodes(patterns, rows);
        AtomicLong more = new AtomicLong();
        List<Stretch> all = new ArrayList<>(stretches);
        List<Stretch> some = workers.each(
                pieces(rows), () -> new AtAGlance(rows, from, blocks, patterns, codes, reach), (piece, own) -> {
                    Stretch stretch =
                            known.every() == 1 ? own.still(known.stretches().get(piece)) : own.stretch(piece);
                    more.addAndGet(own.looked());
                    return stretch;
                });
        for (Stretch stretch : some) {
            if (stretch.a().length > 0) {
                all.add(stretch);
            }
        }
        long taught = 0;
        for (long n : known.counts().values()) {
            taught += n;
        }
        return new Candidates(all, counts, compared + taught + more.get());
    }

    private static int pieces(Rows rows) {
        return (rows.size() + PIECE - 1) / PIECE;
    }

    private static int end(Rows rows, int piece) {
        return Math.min(rows.size(), (piece + 1) * PIECE);
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** Pairs that taught the model, by pattern and families, in order. */
    Map<Seen, Long> counts() {
        return counts;
    }

    /** Pairs looked at. */
    long compared() {
        return compared;
    }

    /** What one thread keeps for itself while pairs are compared in full. */
    private static final class InFull {
        private final Rows rows;
        private final Patterns patterns;
        private final Memo[] memos;
        private final Partners partners;
        private final PatternCounts counts = new PatternCounts();

        InFull(Rows rows, Blocks blocks, Patterns patterns) {
            this.rows = rows;
            this.patterns = patterns;
            this.memos = patterns.memos();
            this.partners = new Partners(rows, 0, blocks);
        }

        Stretch stretch(int piece) {
            IntList a = new IntList();
            IntList b = new IntList();
            LongList kept = new LongList();
            for (int row = piece * PIECE; row < end(rows, piece); row++) {
                partners.gather(row);
                for (int i = 0; i < partners.size(); i++) {
                    int other = partners.get(i);
                    long pattern = patterns.of(row, other, memos);
                    counts.count(pattern, partners.families(i));
                    a.add(row);
                    b.add(other);
                    kept.add(pattern);
                }
            }
            return new Stretch(a.toArray(), b.toArray(), kept.toArray());
        }
    }

    /** What one thread keeps for itself while pairs are looked at under a model. */
    private static final class AtAGlance {
        private final Rows rows;
        private final Partners partners;
        private final Glance glance;
        private final ReachTable reach;
        private long looked;

        AtAGlance(Rows rows, int from, Blocks blocks, Patterns patterns, RowCodes codes, Reach reach) {
            this.rows = rows;
            this.partners = new Partners(rows, from, blocks);
            this.glance = new Glance(patterns, codes, reach);
            this.reach = new ReachTable(patterns, reach);
        }

        /** Pairs looked at since it was asked last. */
        long looked() {
            long since = looked;
            looked = 0;
            return since;
        }

        Stretch stretch(int piece) {
            IntList a = new IntList();
            IntList b = new IntList();
            LongList kept = new LongList();
            for (int row = piece * PIECE; row < end(rows, piece); row++) {
                partners.gather(row);
                looked += partners.size();
                for (int i = 0; i < partners.size(); i++) {
                    int other = partners.get(i);
                    long pattern = glance.of(row, other);
                    if (pattern != Glance.NOT_WORTH) {
                        a.add(row);
                        b.add(other);
                        kept.add(pattern);
                    }
                }
            }
            return new Stretch(a.toArray(), b.toArray(), kept.toArray());
        }

        /** Those of the pairs compared before that are worth keeping. */
        Stretch still(Stretch before) {
            IntList a = new IntList();
            IntList b = new IntList();
            LongList kept = new LongList();
            for (int i = 0; i < before.a().length; i++) {
                if (reach.keeps(before.pattern()[i])) {
                    a.add(before.a()[i]);
                    b.add(before.b()[i]);
                    kept.add(before.pattern()[i]);
                }
            }
            return new Stretch(a.toArray(), b.toArray(), kept.toArray());
        }
    }
}
