package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class IncrementalTest {
    private static final List<Role> ROLES = List.of(
            new Role(Role.Kind.NAME, ""),
            new Role(Role.Kind.BORN, ""),
            new Role(Role.Kind.TEXT, "work"),
            new Role(Role.Kind.CODE, "card"));
    private static final String[] GIVENS = {"Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena"
    };
    private static final String[] FAMILIES = {"Ashworth", "Brandt", "Castellan", "Dimitrov", "Eklund", "Faraday"};
    private static final String[] WORK = {"baker in the old town", "night nurse", "teacher of music", "bus driver"};

    private static List<List<String>> people(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String name = GIVENS[random.nextInt(GIVENS.length)] + " " + FAMILIES[random.nextInt(FAMILIES.length)];
            String born =
                    (1950 + random.nextInt(40)) + "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18));
            String work = random.nextInt(4) == 0 ? "" : WORK[random.nextInt(WORK.length)];
            String card = random.nextInt(3) == 0 ? "" : "C" + (10_000 + random.nextInt(90_000));
            all.add(List.of(name, born, work, card));
            if (random.nextBoolean()) {
                all.add(List.of(name.replace("a", random.nextBoolean() ? "a" : "e"), born, "", card));
            }
        }
        return all;
    }

    private static Rows rows(List<List<String>> people, int from, int until) {
        Rows.Builder rows = new Rows.Builder(ROLES);
        for (int i = from; i < until; i++) {
            rows.add("list", "r" + i, "", people.get(i));
        }
        return rows.build();
    }

    private static Map<String, Double> pairs(Linked linked) {
        Map<String, Double> pairs = new TreeMap<>();
        linked.pairs(-20, (a, b, bits) -> pairs.put(a + " " + b, bits));
        return pairs;
    }

    @Property(tries = 12)
    void recordsAddedLaterEndWhereABatchWouldPutThem(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int portions) {
        compare(people(160, seed), portions, LinkOptions.threads(2));
    }

    @Property(tries = 4)
    void recordsAddedToALongListFollowTheRulesChosenForIt(@ForAll long seed) {
        List<List<String>> people = people(2_000, seed);
        LinkOptions options = new LinkOptions(2, 40, 1_000);
        assertThat(new Linker(options)
                        .link(rows(people, 0, people.size() / 2))
                        .found()
                        .rules())
                .isNotEmpty();
        compare(people, 3, options);
    }

    private static void compare(List<List<String>> people, int portions, LinkOptions options) {
        int first = people.size() / 2;
        Linker linker = new Linker(options);
        Linked learnt = linker.link(rows(people, 0, first));
        Linked grown = learnt;
        int at = first;
        for (int p = 1; p <= portions; p++) {
            int until = first + (people.size() - first) * p / portions;
            grown = linker.add(grown, rows(people, at, until));
            at = until;
        }
        Linked batch = linker.again(learnt, rows(people, 0, people.size()));
        for (int row = 0; row < people.size(); row++) {
            assertThat(grown.cluster(row)).isEqualTo(batch.cluster(row));
        }
        assertThat(grown.unique()).isEqualTo(batch.unique());
        Map<String, Double> one = pairs(grown);
        pairs(batch).forEach((pair, bits) -> assertThat(one).containsEntry(pair, bits));
    }
}
