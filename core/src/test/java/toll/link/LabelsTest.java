package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Pairs that recorders judged teach the model, and rule nothing by it. */
final class LabelsTest {
    private static final List<Role> ROLES =
            List.of(new Role(Role.Kind.GIVEN, ""), new Role(Role.Kind.FAMILY, ""), new Role(Role.Kind.CODE, "place"));
    private static final String[] GIVEN = {"Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena"
    };
    private static final String[] FAMILY = LinkerTest.FAMILIES;

    /**
     * People of common names, half of them with a second record in which the family name is another one more often than
     * not: without labels that looks like another person.
     */
    private record Made(Rows rows, int[] person) {
        static Made of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Rows.Builder rows = new Rows.Builder(ROLES);
            List<Integer> person = new ArrayList<>();
            for (int p = 0; p < 400; p++) {
                String given = GIVEN[random.nextInt(GIVEN.length)];
                String place = "p" + random.nextInt(700);
                int records = random.nextInt(2) + 1;
                String family = FAMILY[random.nextInt(FAMILY.length)];
                for (int r = 0; r < records; r++) {
                    family = random.nextInt(10) < 6 ? FAMILY[random.nextInt(FAMILY.length)] : family;
                    rows.add("list", "r" + person.size(), "", List.of(given, family, place));
                    person.add(p);
                }
            }
            return new Made(
                    rows.build(), person.stream().mapToInt(Integer::intValue).toArray());
        }

        /** Pairs that might be the same, in an order of chance; the first of them are judged. */
        List<Ruling> possible(Linked linked, long seed) {
            List<Ruling> some = new ArrayList<>();
            linked.pairs(-12, (a, b, bits) -> some.add(new Ruling(a, b, person[a] == person[b])));
            Collections.shuffle(some, new Random(seed));
            return some;
        }
    }

    /** Mean loss in bits of saying the probability that the linkage says; 1 is what "even odds" loses. */
    private static double loss(Linked linked, List<Ruling> pairs) {
        return pairs.stream()
                .mapToDouble(pair -> {
                    double p = Linked.probability(
                            linked.explain(pair.a(), pair.b()).bits());
                    return -Math.log(Math.max(1e-9, pair.same() ? p : 1 - p)) / Math.log(2);
                })
                .average()
                .orElseThrow();
    }

    @Test
    void judgedPairsMakeTheWeightsOfThePairsThatNobodyJudgedBetter() {
        Linker linker = new Linker(LinkOptions.threads(2));
        double without = 0;
        double with = 0;
        for (long seed = 1; seed <= 5; seed++) {
            Made made = Made.of(seed);
            Linked first = linker.link(made.rows());
            List<Ruling> possible = made.possible(first, seed);
            List<Ruling> judged = possible.subList(0, possible.size() / 4);
            List<Ruling> rest = possible.subList(judged.size(), possible.size());
            without += loss(first, rest) / 5;
            with += loss(linker.link(made.rows(), judged), rest) / 5;
        }
        assertThat(with).as("loss without judgements was %s", without).isLessThan(without * 0.95);
    }

    @Test
    void aJudgementTeachesTheModelAndNeverJoinsByItself() {
        Made made = Made.of(9);
        Linker linker = new Linker(LinkOptions.threads(2));
        int b = made.person().length - 1;
        Linked taught = linker.link(made.rows(), List.of(new Ruling(0, b, true)));
        assertThat(taught.explain(0, b).bits()).isLessThan(-10);
        Decided decided =
                Decided.of(taught, List.of(new Ruling(0, b, true)), Decided.Impossible.NOTHING, Decided.ENGINE_LINE);
        assertThat(decided.cluster(0)).as("the ruling rules").isEqualTo(decided.cluster(b));
    }

    @Test
    void withoutJudgementsNothingIsTaught() {
        Made made = Made.of(5);
        Linker linker = new Linker(LinkOptions.threads(2));
        Linked one = linker.link(made.rows());
        Linked two = linker.link(made.rows(), List.of());
        for (int row = 0; row < made.person().length; row++) {
            assertThat(two.cluster(row)).isEqualTo(one.cluster(row));
        }
    }
}
