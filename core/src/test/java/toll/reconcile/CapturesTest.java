package toll.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import toll.ledger.Person;

final class CapturesTest {
    private static final Captures.Options ALL =
            new Captures.Options(List.of(), List.of(Captures.By.YEAR, Captures.By.SEX), Filter.NONE);

    @Property(tries = 8)
    void everyVictimStandsOnceUnderTheListsThatRecordThemAndStrataAddUp(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Shelf shelf = ClustersTest.people(60, seed);
        shelf.put(ClustersTest.person("list-c", "u", "", "", "2017-02-02"));
        Clusters clusters = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        Captures captures = Captures.of(shelf, clusters, ALL);
        TreeMap<Integer, Long> slow = new TreeMap<>();
        for (List<Long> cluster : clusters.all()) {
            int mask = 0;
            for (long sequence : cluster) {
                Person person = (Person) shelf.entry(sequence).orElseThrow().record();
                mask |= person.name().isEmpty()
                        ? 0
                        : 1 << captures.lists().indexOf(person.origin().source());
            }
            if (mask != 0) {
                slow.merge(mask, 1L, Long::sum);
            }
        }
        Captures.Histories found = captures.found();
        assertThat(found.pooled()).isEqualTo(slow);
        TreeMap<Integer, Long> added = new TreeMap<>();
        for (SortedMap<Integer, Long> stratum : found.strata().values()) {
            stratum.forEach((mask, n) -> added.merge(mask, n, Long::sum));
        }
        assertThat(added).isEqualTo(slow);
        assertThat(captures.notes()).anyMatch(n -> n.startsWith("1 records without a name"));
        assertThat(captures.draws(3, 5)).isEqualTo(captures.draws(3, 5));
    }

    @Test
    void onlyTheListsAskedForAreCounted() {
        Shelf shelf = ClustersTest.people(60, 3);
        Clusters clusters = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        Captures captures =
                Captures.of(shelf, clusters, new Captures.Options(List.of("list-b"), List.of(), Filter.NONE));
        assertThat(captures.found().pooled().keySet()).containsExactly(1);
        assertThat(captures.found().strata()).isEmpty();
    }
}
