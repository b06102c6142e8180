package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Clusters under rulings: what recorders decided holds in every output, and nothing else moves. */
final class DecidedTest {
    private static final String[] GIVENS = {"Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena"
    };
    private static final String[] FAMILIES = {"Ashworth", "Brandt", "Castellan", "Dimitrov", "Eklund", "Faraday"};

    static Linked people(int n, long seed, int threads) {
        SplittableRandom random = new SplittableRandom(seed);
        Rows.Builder rows = new Rows.Builder(List.of(new Role(Role.Kind.NAME, ""), new Role(Role.Kind.BORN, "")));
        for (int i = 0; i < n; i++) {
            String name = GIVENS[random.nextInt(GIVENS.length)] + " " + FAMILIES[random.nextInt(FAMILIES.length)];
            String born =
                    (1960 + random.nextInt(30)) + "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18));
            rows.add("list", "r" + i, "", List.of(name, born));
            if (random.nextBoolean()) {
                String slip = name.replace("a", random.nextBoolean() ? "a" : "e");
                rows.add("list", "s" + i, "", List.of(slip, random.nextInt(4) == 0 ? "" : born));
            }
        }
        return new Linker(LinkOptions.threads(threads)).link(rows.build());
    }

    private static List<Ruling> rulings(int rows, int count, SplittableRandom random) {
        List<Ruling> all = new ArrayList<>();
        while (all.size() < count) {
            int a = random.nextInt(rows);
            int b = random.nextBoolean() ? random.nextInt(rows) : Math.min(rows - 1, a + 1);
            if (a != b) {
                all.add(new Ruling(a, b, random.nextBoolean()));
            }
        }
        return all;
    }

    @Property(tries = 25)
    void everySameHoldsAndNoDifferentPairIsEverInOneCluster(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        Linked linked = people(90, seed, 1);
        List<Ruling> rulings = rulings(linked.rows().size(), count, new SplittableRandom(seed));
        Decided decided = Decided.of(linked, rulings, Decided.Impossible.NOTHING, Decided.ENGINE_LINE);
        List<int[]> all = new ArrayList<>(decided.draws(5, 3));
        int[] found = new int[linked.rows().size()];
        for (int row = 0; row < found.length; row++) {
            found[row] = decided.cluster(row);
            assertThat(decided.cluster(found[row])).isEqualTo(found[row]).isLessThanOrEqualTo(row);
        }
        all.add(found);
        for (int[] cluster : all) {
            for (int i = 0; i < rulings.size(); i++) {
                if (!decided.contradicted().contains(i)) {
                    Ruling r = rulings.get(i);
                    assertThat(cluster[r.a()] == cluster[r.b()]).isEqualTo(r.same());
                }
            }
        }
        assertThat(decided.unique().low()).isLessThanOrEqualTo(decided.unique().high());
    }

    /** The slow way to see whether rulings hold together: a closure by repeated passes. */
    private static boolean holdTogether(List<Ruling> rulings, int rows) {
        int[] in = new int[rows];
        for (int i = 0; i < rows; i++) {
            in[i] = i;
        }
        for (int pass = 0; pass < rows; pass++) {
            for (Ruling r : rulings) {
                if (r.same()) {
                    in[r.a()] = Math.min(in[r.a()], in[r.b()]);
                    in[r.b()] = in[r.a()];
                }
            }
        }
        return rulings.stream().allMatch(r -> r.same() == (in[r.a()] == in[r.b()]));
    }

    @Property(tries = 200)
    void aRulingIsSetAsideExactlyWhenThoseBeforeItSayTheOpposite(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int count) {
        List<Ruling> rulings = rulings(7, count, new SplittableRandom(seed));
        List<Integer> contradicted = new Rulings(rulings).contradicted();
        List<Ruling> taken = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) {
            taken.add(rulings.get(i));
            boolean holds = holdTogether(taken, 7);
            assertThat(contradicted.contains(i)).isEqualTo(!holds);
            if (!holds) {
                taken.removeLast();
            }
        }
    }

    @Test
    void withoutRulingsTheClustersAndTheirNumberAreTheEngines() {
        Linked linked = people(120, 5, 2);
        Decided decided = Decided.of(linked, List.of(), Decided.Impossible.NOTHING, Decided.ENGINE_LINE);
        for (int row = 0; row < linked.rows().size(); row++) {
            assertThat(decided.cluster(row)).isEqualTo(linked.cluster(row));
        }
        assertThat(decided.unique()).isEqualTo(linked.unique());
        assertThat(decided.clusters()).isEqualTo(linked.clusters());
    }

    @Property(tries = 200)
    void groupedLinkageWithoutGroupsIsTheEnginesLinkage(
            @ForAll @IntRange(min = 2, max = 9) int size, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] w = new float[size][];
        int[] free = new int[size];
        for (int i = 0; i < size; i++) {
            w[i] = new float[i];
            free[i] = i;
            for (int j = 0; j < i; j++) {
                w[i][j] = random.nextInt(9) == 0 ? Clustering.NEVER : random.nextInt(25) - 12;
            }
        }
        Clustering.Weights weights = (i, j) -> i > j ? w[i][j] : w[j][i];
        assertThat(RuledClustering.of(size, weights, free, Clustering.JOIN_BITS))
                .isEqualTo(Clustering.of(size, weights));
    }

    @Test
    void aDifferentRulingPartsAClusterWhereItHangsTogetherLeast() {
        float[][] w = {{}, {9}, {3, 2}, {2, 3, 8}};
        Clustering.Weights weights = (i, j) -> {
            int high = Math.max(i, j);
            int low = Math.min(i, j);
            return high == 3 && low == 0 ? Clustering.NEVER : w[high][low];
        };
        assertThat(RuledClustering.of(4, weights, new int[] {0, 1, 2, 3}, -1)).containsExactly(0, 0, 1, 1);
    }

    @Test
    void whatIfAskedIsWhatComesOutOnceItIsRuled() {
        Linked linked = people(60, 11, 1);
        Decided now = Decided.of(linked, List.of(), Decided.Impossible.NOTHING, Decided.ENGINE_LINE);
        Set<Boolean> tried = new HashSet<>();
        linked.pairs(-6, (a, b, bits) -> {
            boolean same = now.cluster(a) != now.cluster(b);
            Decided.Regrouped asked = now.under(new Ruling(a, b, same));
            Decided then = Decided.of(
                    linked, List.of(new Ruling(a, b, same)), Decided.Impossible.NOTHING, Decided.ENGINE_LINE);
            for (int i = 0; i < asked.rows().length; i++) {
                assertThat(asked.first()[i]).isEqualTo(then.cluster(asked.rows()[i]));
            }
            assertThat(asked.clusters() - now.around(a, b).clusters()).isEqualTo(then.clusters() - now.clusters());
            tried.add(same);
        });
        assertThat(tried).hasSize(2);
    }

    @Test
    void rulingsThatChainManyRegionsHoldAndTheRestStaysAsFound() {
        Linked linked = people(900, 17, 2);
        List<Ruling> rulings = new ArrayList<>();
        for (int row = 0; row + 2 < linked.rows().size() && rulings.size() < 500; row += 2) {
            rulings.add(new Ruling(row, row + 2, rulings.size() % 5 != 4));
        }
        Decided decided = Decided.of(linked, rulings, Decided.Impossible.NOTHING, Decided.ENGINE_LINE);
        assertThat(decided.contradicted()).isEmpty();
        for (Ruling r : rulings) {
            assertThat(decided.cluster(r.a()) == decided.cluster(r.b())).isEqualTo(r.same());
        }
    }

    @Test
    void oneAndTwoThreadsGiveTheSameClustersAndDraws() {
        List<Ruling> rulings = List.of(new Ruling(0, 5, true), new Ruling(0, 1, false));
        Decided one = Decided.of(people(80, 3, 1), rulings, Decided.Impossible.NOTHING, Decided.ENGINE_LINE);
        Decided two = Decided.of(people(80, 3, 2), rulings, Decided.Impossible.NOTHING, Decided.ENGINE_LINE);
        assertThat(one.draws(4, 9)).usingRecursiveComparison().isEqualTo(two.draws(4, 9));
        assertThat(one.unique()).isEqualTo(two.unique());
    }

    @Test
    void whatIsImpossibleIsKeptApartUnlessARecorderRulesOtherwise() {
        Linked linked = people(60, 2, 1);
        List<int[]> joined = new ArrayList<>();
        linked.pairs(3, (a, b, bits) -> {
            if (linked.cluster(a) == linked.cluster(b)) {
                joined.add(new int[] {a, b});
            }
        });
        int[] pair = joined.get(0);
        Decided.Impossible impossible = (a, b) -> a == pair[0] && b == pair[1];
        Decided apart = Decided.of(linked, List.of(), impossible, Decided.ENGINE_LINE);
        assertThat(apart.cluster(pair[0])).isNotEqualTo(apart.cluster(pair[1]));
        Decided ruled =
                Decided.of(linked, List.of(new Ruling(pair[0], pair[1], true)), impossible, Decided.ENGINE_LINE);
        assertThat(ruled.cluster(pair[0])).isEqualTo(ruled.cluster(pair[1]));
    }
}
