package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Rates of comparing pairs of records field by field, of counting the patterns that come out, and of grouping rows by keys. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set by prepare()
public class PatternKernels {
    private static final int PAIRS = 100_000;
    private static final int ROWS = 20_000;
    private static final String[] PARTS = {
        "ben", "car", "dor", "fel", "gar", "hol", "kim", "lan", "mor", "nor", "pet", "sil"
    };

    private Patterns patterns;
    private Memo[] memos;
    private int[] a;
    private int[] b;
    private long[] pattern;
    private Key key;
    private Glance glance;

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        List<Role> roles = List.of(
                new Role(Role.Kind.GIVEN, ""),
                new Role(Role.Kind.FAMILY, ""),
                new Role(Role.Kind.BORN, ""),
                new Role(Role.Kind.PLACE, ""),
                new Role(Role.Kind.CODE, "post"));
        Rows.Builder builder = new Rows.Builder(roles);
        for (int i = 0; i < ROWS; i++) {
            List<String> values = new ArrayList<>();
            values.add(word(random, 2));
            values.add(word(random, 3));
            values.add((1920 + random.nextInt(80)) + "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18)));
            values.add(word(random, 2) + " " + word(random, 1));
            values.add(word(random, 1) + random.nextInt(1000));
            builder.add("list", "r" + i, "", values);
        }
        Rows rows = builder.build();
        patterns = new Patterns(Reading.of(rows, ROWS, new Workers(1)).fields(), new Strata(rows));
        memos = patterns.memos();
        a = new int[PAIRS];
        b = new int[PAIRS];
        pattern = new long[PAIRS];
        int[] hashes = new int[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            a[i] = random.nextInt(ROWS);
            b[i] = random.nextInt(ROWS);
            pattern[i] = patterns.of(a[i], b[i], memos);
            hashes[i] = Key.hash(random.nextInt(5_000), 1);
        }
        key = new Key("made", 0, 0, false, new Key.Slot[] {Key.Slot.ofRows(hashes)});
        Model model = new Estimation(patterns, Shares.of(rows, patterns, new Workers(1)), Labels.NONE).start();
        glance = new Glance(patterns, new RowCodes(patterns, rows), new Reach(model, Double.NEGATIVE_INFINITY));
    }

    private static String word(SplittableRandom random, int parts) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            word.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return word.toString();
    }

    /** Five columns, six comparisons, pairs of strangers at random. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void comparePairs(Blackhole hole) {
        for (int i = 0; i < PAIRS; i++) {
            hole.consume(patterns.of(a[i], b[i], memos));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void countPatterns(Blackhole hole) {
        PatternCounts counts = new PatternCounts();
        for (long p : pattern) {
            counts.count(p, 1);
        }
        hole.consume(counts);
    }

    /** Numbering the values of a key, counting its rows and listing them by value. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void groupKeys(Blackhole hole) {
        KeyGroups groups = KeyGroups.of(key, PAIRS, PAIRS);
        hole.consume(groups.listed(PAIRS, Asked.ALL));
    }

    /** Rows dealt by the hashes of what they carry, and grouped: what following a blocking rule comes down to. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void groupHashes(Blackhole hole) {
        LongList hashes = new LongList();
        IntList rows = new IntList();
        for (int i = 0; i < PAIRS; i++) {
            hashes.add(pattern[i] * 0x9E3779B97F4A7C15L | 1);
            rows.add(i);
        }
        new HashGroups(hashes, rows).each((group, start, until) -> hole.consume(until - start));
    }

    /** Pairs of strangers at a glance: stopped at the first field after which they cannot match. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void glanceAtPairs(Blackhole hole) {
        for (int i = 0; i < PAIRS; i++) {
            hole.consume(glance.of(a[i], b[i]));
        }
    }
}
