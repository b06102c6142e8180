package toll.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import toll.compare.EditDistance;
import toll.compare.JaroWinkler;
import toll.compare.NameComparison;
import toll.compare.SoundDistance;
import toll.name.PartFrequencies;
import toll.name.PersonName;
import toll.name.Sound;

/** Rates of the string kernels, one prepared word against many, and of the reading and alignment of names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // set by prepare()
public class NameKernels {
    private static final int WORDS = 1_000;

    /** Length of the words: 7 is a name part, 13 a whole short name. */
    @Param({"7", "13"})
    public int length;

    private String[] words;
    private JaroWinkler jaro;
    private EditDistance edit;
    private Sound[] sounds;
    private List<String> names;
    private List<PersonName> parsed;
    private final NameComparison comparison = new NameComparison(PartFrequencies.builtIn());

    @Setup
    public void prepare() {
        Random random = new Random(length);
        words = new String[WORDS];
        sounds = new Sound[WORDS];
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = 0; k < length; k++) {
                word.append("abcdefghiklmnorstu".charAt(random.nextInt(18)));
            }
            words[i] = word.toString();
            sounds[i] = Sound.of(words[i], toll.name.Script.LATIN);
        }
        jaro = new JaroWinkler(words[0]);
        edit = new EditDistance(words[0]);
        names = Populations.made("", WORDS, 3);
        parsed = names.stream().map(PersonName::parse).toList();
    }

    @Benchmark
    @org.openjdk.jmh.annotations.OperationsPerInvocation(WORDS)
    public void jaroWinkler(Blackhole hole) {
        for (String word : words) {
            hole.consume(jaro.similarity(word));
        }
    }

    @Benchmark
    @org.openjdk.jmh.annotations.OperationsPerInvocation(WORDS)
    public void levenshtein(Blackhole hole) {
        for (String word : words) {
            hole.consume(edit.levenshtein(word));
        }
    }

    @Benchmark
    @org.openjdk.jmh.annotations.OperationsPerInvocation(WORDS)
    public void transposition(Blackhole hole) {
        for (String word : words) {
            hole.consume(edit.transposition(word));
        }
    }

    @Benchmark
    @org.openjdk.jmh.annotations.OperationsPerInvocation(WORDS)
    public void soundDistance(Blackhole hole) {
        for (Sound sound : sounds) {
            hole.consume(SoundDistance.similarity(sounds[0], sound));
        }
    }

    @Benchmark
    @org.openjdk.jmh.annotations.OperationsPerInvocation(WORDS)
    public void readName(Blackhole hole) {
        for (String name : names) {
            hole.consume(PersonName.parse(name));
        }
    }

    @Benchmark
    @org.openjdk.jmh.annotations.OperationsPerInvocation(WORDS)
    public void alignNames(Blackhole hole) {
        for (PersonName name : parsed) {
            hole.consume(comparison.compare(parsed.getFirst(), name));
        }
    }
}
