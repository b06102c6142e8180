package toll.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Held against sums over every pair, compared in full. */
final class UnseenTest {
    private static final String[] GIVENS = {"Anneke", "Boris", "Cosima", "Dragan", "Eleni", "Fatou", "Goran", "Hanife"};
    private static final String[] FAMILIES = {"Okonjo", "Petrovic", "Quandt", "Rossini", "Sundberg", "Tamm", "Ulrich"};

    private final Rows rows = rows(120);
    private final Linked linked = new Linker(LinkOptions.threads(2)).link(rows);
    /** Everybody alone. */
    private final int[] alone = IntStream.range(0, rows.size()).toArray();

    private static Rows rows(int people) {
        SplittableRandom random = new SplittableRandom(11);
        Rows.Builder rows = new Rows.Builder(
                List.of(new Role(Role.Kind.GIVEN, ""), new Role(Role.Kind.FAMILY, ""), new Role(Role.Kind.BORN, "")));
        for (int i = 0; i < people; i++) {
            String given = GIVENS[random.nextInt(GIVENS.length)];
            String family = FAMILIES[random.nextInt(FAMILIES.length)];
            String born =
                    (1940 + random.nextInt(50)) + "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18));
            rows.add("list", "a" + i, "", List.of(given, family, born));
            if (i % 2 == 0) {
                rows.add("list", "b" + i, "", List.of(i % 4 == 0 ? given : given.replace('a', 'e'), family, born));
            }
        }
        return rows.build();
    }

    private Unseen.Found found(List<Candidates.Stretch> seen) {
        return found(seen, 2);
    }

    private Unseen.Found found(List<Candidates.Stretch> seen, int threads) {
        Neighbours nobody = Neighbours.of(rows, alone, List.of(), List.of());
        return Unseen.of(
                rows, alone, nobody, Joining.PLAIN, seen, linked.scorer(), linked.reach(), new Workers(threads));
    }

    /** Half of each record's probability to belong with any other, over the pairs not left out. */
    private double everyPair(Set<List<Integer>> leftOut) {
        Memo[] memos = linked.scorer().patterns().memos();
        double sum = 0;
        for (int row : alone) {
            double odds = 0;
            for (int other : alone) {
                List<Integer> pair = List.of(Math.min(row, other), Math.max(row, other));
                double bits = row == other ? -99 : linked.scorer().bits(pair.get(0), pair.get(1), memos);
                odds += bits < Joining.LOWEST || leftOut.contains(pair) ? 0 : Math.pow(2, bits);
            }
            sum += odds / (1 + odds) / 2;
        }
        return sum;
    }

    @Test
    void whereNoKeyGaveAnythingAllMatchesAreExpected() {
        assertThat(found(List.of()).spread().mean()).isCloseTo(everyPair(Set.of()), within(1e-3));
        assertThat(found(List.of()).spread().mean()).isBetween(55.0, 80.0);
    }

    @Test
    void whatKeysGaveIsNotExpectedAgain() {
        Set<List<Integer>> given = new HashSet<>();
        linked.pairs(Double.NEGATIVE_INFINITY, (a, b, bits) -> given.add(List.of(a, b)));
        Unseen.Found found = found(linked.candidates().stretches());
        assertThat(found.spread().mean()).isCloseTo(everyPair(given), within(1e-3));
        assertThat(found.spread().mean()).isLessThan(2);
    }

    @Test
    void wholeListsHeldHaveNoDoubtOfSamplingAndTheAnswerIsTheSameAtAnyNumberOfThreads() {
        Unseen.Found found = found(List.of());
        assertThat(found.sampling()).isZero();
        assertThat(found(List.of(), 1)).isEqualTo(found);
    }
}
