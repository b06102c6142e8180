package toll.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Judgement.Kind;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.link.Explanation;
import toll.place.Where;

/** Clusters of a project: judgements hold, codes join, weights add the rest, and the queue says what an answer would do. */
final class ClustersTest {
    private static final String[] GIVENS = {"Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena"
    };
    private static final String[] FAMILIES = {"Ashworth", "Brandt", "Castellan", "Dimitrov", "Eklund", "Faraday"};
    private static final String[] TOWNS = {
        "Northford", "Millbrook", "Easton", "Stonehaven", "Riverdale", "Ashby", "Coldwater", "Hillcrest", "Larkfield"
    };

    static Person person(String source, String key, String name, String born, String died, String... incidents) {
        return new Person(
                Origin.of(source, key),
                List.of(incidents),
                name,
                "",
                "killed",
                "civilian",
                "",
                "",
                Count.UNKNOWN,
                born.isEmpty() ? When.UNKNOWN : When.day(LocalDate.parse(born)),
                died.isEmpty() ? When.UNKNOWN : When.day(LocalDate.parse(died)),
                Where.UNKNOWN,
                "",
                "",
                "",
                List.of());
    }

    static Incident incident(String source, String code, String day, String town, Count killed) {
        return new Incident(
                Origin.of(source, code),
                List.of(code),
                When.day(LocalDate.parse(day)),
                When.UNKNOWN,
                Where.named(town, "Nowhere", "The Province"),
                List.of("an-air-force"),
                List.of("airstrike"),
                "likely",
                "fair",
                "yes",
                List.of(new Harm("killed", "civilian", killed)),
                OptionalInt.empty());
    }

    static Shelf people(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Shelf shelf = new Shelf();
        for (int i = 0; i < n; i++) {
            String name = GIVENS[random.nextInt(GIVENS.length)] + " " + FAMILIES[random.nextInt(FAMILIES.length)];
            String born =
                    String.format("19%02d-%02d-%02d", 40 + random.nextInt(50), 1 + random.nextInt(12), 1 + i % 27);
            String died = String.format("2017-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
            if (random.nextInt(4) > 0) {
                shelf.put(person("list-a", "a" + i, name, born, died));
            }
            if (random.nextInt(4) > 0) {
                String slip = name.replace("a", random.nextBoolean() ? "a" : "e");
                shelf.put(person("list-b", "b" + i, slip, random.nextInt(3) == 0 ? "" : born, died));
            }
        }
        return shelf;
    }

    static Shelf incidents(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Shelf shelf = new Shelf();
        for (int i = 0; i < n; i++) {
            LocalDate day = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(300));
            String town = TOWNS[random.nextInt(TOWNS.length)];
            int least = 1 + random.nextInt(9);
            shelf.put(incident("first", "F" + i, day.toString(), town, Count.between(least, least + 2)));
            if (random.nextInt(3) > 0) {
                String code = random.nextInt(3) == 0 ? "F" + i : "S" + i;
                LocalDate later = day.plusDays(random.nextInt(4) == 0 ? 1 : 0);
                shelf.put(incident("second", code, later.toString(), town, Count.exactly(least + random.nextInt(3))));
            }
        }
        return shelf;
    }

    @Test
    void whatRecordersJudgedHoldsInEveryCluster() {
        Shelf shelf = people(60, 1);
        Clusters before = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        List<Long> joined =
                before.all().stream().filter(c -> c.size() > 1).findFirst().orElseThrow();
        List<List<Long>> alone =
                before.all().stream().filter(c -> c.size() == 1).toList();
        shelf.judge(Kind.DIFFERENT, Map.of(), 0, joined.get(0), joined.get(1));
        shelf.judge(Kind.SAME, Map.of(), 0, alone.get(0).get(0), alone.get(1).get(0));
        Clusters after = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        assertThat(after.of(joined.get(0))).isNotEqualTo(after.of(joined.get(1)));
        assertThat(after.of(alone.get(0).get(0)))
                .isEqualTo(after.of(alone.get(1).get(0)));
        assertThat(after.notices()).isEmpty();
        assertThat(after.agreement()).isEqualTo(new Clusters.Agreement(1, 0, 1, 0));
    }

    @Test
    void aReversedJudgementLeavesTheClustersAsTheyWere() {
        Shelf shelf = people(60, 1);
        List<List<Long>> before = Clusters.of(shelf, ClusterOptions.PERSONS, 1).all();
        List<Long> joined =
                before.stream().filter(c -> c.size() > 1).findFirst().orElseThrow();
        long judged = shelf.judge(Kind.DIFFERENT, Map.of(), 0, joined.get(0), joined.get(1));
        shelf.judge(Kind.REVERSED, Map.of(), judged, joined.get(0), joined.get(1));
        assertThat(Clusters.of(shelf, ClusterOptions.PERSONS, 2).all()).isEqualTo(before);
    }

    @Test
    void linkingAgainAfterAJudgementGivesWhatLinkingAnewGives() {
        Shelf shelf = people(60, 1);
        Clusters before = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        List<Long> joined =
                before.all().stream().filter(c -> c.size() > 1).findFirst().orElseThrow();
        shelf.judge(Kind.DIFFERENT, Map.of(), 0, joined.get(0), joined.get(1));
        Clusters again = before.again(shelf, 1);
        assertThat(again.linked()).isSameAs(before.linked());
        assertThat(again.all())
                .isEqualTo(Clusters.of(shelf, ClusterOptions.PERSONS, 1).all());
        shelf.put(person("list-a", "new", "Zoe Zimmermann", "", ""));
        assertThat(again.again(shelf, 1).linked()).isNotSameAs(before.linked());
    }

    @Test
    void aCorrectedNameIsTheOneThatIsLinkedAndACorrectedCountTheOneThatIsSummed() {
        Shelf shelf = people(60, 1);
        long one = shelf.put(person("list-a", "x", "Ottilie Marchetti", "1970-01-02", "2017-02-03"));
        long other = shelf.put(person("list-b", "y", "Adam Brandt", "", "2017-02-03"));
        Clusters before = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        assertThat(before.of(one)).isNotEqualTo(before.of(other));
        long event = shelf.put(incident("first", "I1", "2017-02-03", "Easton", Count.between(3, 5)));
        shelf.judge(Kind.CORRECTED, Map.of("name", "Ottilie Marchetti"), 0, other);
        shelf.judge(Kind.CORRECTED, Map.of("killed civilian", "9"), 0, event);
        Clusters after = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        assertThat(after.of(one)).isEqualTo(after.of(other));
        Sum toll = Tolls.tally(Columns.of(shelf), Policies.shipped("airwars"), Filter.NONE, Optional.empty())
                .toll();
        assertThat(toll.min()).isEqualTo(9);
    }

    @Test
    void ofJudgementsThatCannotAllHoldTheLaterDoAndTheOtherIsNamed() {
        Shelf shelf = people(20, 3);
        long first = shelf.judge(Kind.SAME, Map.of(), 0, 1L, 2L);
        shelf.judge(Kind.SAME, Map.of(), 0, 2L, 3L);
        shelf.judge(Kind.DIFFERENT, Map.of(), 0, 1L, 3L);
        Clusters clusters = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        assertThat(clusters.of(2)).isEqualTo(clusters.of(3)).isNotEqualTo(clusters.of(1));
        assertThat(clusters.notices()).singleElement().asString().contains("judgement " + first, "set aside");
    }

    @Test
    void nobodyDiesBeforeBeingBorn() {
        Shelf shelf = people(40, 4);
        long dead = shelf.put(person("list-a", "x", "Ottilie Marchetti", "1940-01-01", "1990-02-03"));
        long child = shelf.put(person("list-b", "y", "Ottilie Marchetti", "2001-05-06", "2017-02-03"));
        long odd = shelf.put(person("list-b", "z", "Someone Else", "2001-05-06", "1999-02-03"));
        Clusters clusters = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        assertThat(clusters.of(dead)).isNotEqualTo(clusters.of(child));
        assertThat(clusters.notices()).singleElement().asString().contains("record " + odd, "before being born");
        long judged = shelf.judge(Kind.SAME, Map.of(), 0, dead, child);
        Clusters ruled = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        assertThat(ruled.of(dead)).isEqualTo(ruled.of(child));
        assertThat(ruled.notices()).anyMatch(n -> n.contains("judgement " + judged) && n.contains("died before"));
    }

    @Test
    void recordsOfOneSourceAreDifferentPeopleAndUnderOneIncidentAlwaysSo() {
        Shelf shelf = people(40, 4);
        long one = shelf.put(person("list-a", "x", "Ottilie Marchetti", "", "2017-02-03", "I1"));
        long two = shelf.put(person("list-a", "y", "Ottilie Marchetti", "", "2017-02-03", "I1"));
        long elsewhere = shelf.put(person("list-a", "z", "Ottilie Marchetti", "", "2017-02-03", "I2"));
        Clusters clusters = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        assertThat(clusters.of(one)).isNotEqualTo(clusters.of(two));
        assertThat(clusters.of(one)).isNotEqualTo(clusters.of(elsewhere));
        Clusters repeating = Clusters.of(shelf, ClusterOptions.PERSONS.repeating(Set.of("list-a")), 1);
        assertThat(repeating.of(one)).isNotEqualTo(repeating.of(two));
    }

    @Test
    void eventsOfTheSameCodeAreOneAndDayAndTownAddTheRest() {
        Shelf shelf = incidents(120, 2);
        CodeEvents codes = CodeEvents.of(shelf);
        Clusters clusters = Clusters.of(shelf, ClusterOptions.INCIDENTS, 2);
        int more = 0;
        for (long s = 1; s <= shelf.size(); s++) {
            assertThat(clusters.of(s)).isEqualTo(clusters.of(codes.of(s)));
            more += clusters.of(s) != codes.of(s) ? 1 : 0;
        }
        assertThat(more).isGreaterThan(20);
        for (List<Long> cluster : clusters.all()) {
            assertThat(cluster.stream().map(s -> source(shelf, s)).distinct().count())
                    .isEqualTo(cluster.size());
        }
    }

    @Test
    void incidentsUnderWhichTheSamePeopleAreNamedSpeakForEachOther() {
        Shelf shelf = people(60, 5);
        for (int i = 0; i < 40; i++) {
            String day = String.format("2017-%02d-%02d", 1 + i % 12, 1 + i % 28);
            String born = String.format("19%02d-%02d-%02d", 40 + i, 1 + i % 12, 1 + i % 27);
            String name = GIVENS[i % GIVENS.length] + " " + FAMILIES[i % FAMILIES.length];
            for (String source : List.of("first", "second")) {
                shelf.put(incident(source, source + i, day, TOWNS[i % TOWNS.length], Count.exactly(1 + i % 7)));
                shelf.put(person(source, source + i, name, born, day, source + i));
            }
        }
        Clusters clusters = Clusters.of(shelf, ClusterOptions.INCIDENTS, 1);
        assertThat(clusters.compared()).contains("code:victims");
        assertThat(clusters.clusters()).isEqualTo(40);
    }

    @Test
    void whatAllRecordsSayTellsNobodyApartAndIsNotCompared() {
        Clusters clusters = Clusters.of(incidents(60, 2), ClusterOptions.INCIDENTS, 1);
        assertThat(clusters.compared()).contains("date", "place").doesNotContain("actor", "means");
    }

    private static String source(Shelf shelf, long sequence) {
        return shelf.entry(sequence).orElseThrow().record().origin().source();
    }

    @Test
    void oneAndTwoThreadsGiveTheSameClustersAndDraws() {
        Shelf shelf = people(80, 6);
        Clusters one = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        Clusters two = Clusters.of(shelf, ClusterOptions.PERSONS, 2);
        assertThat(one.all()).isEqualTo(two.all());
        assertThat(one.draws(3, 7)).isEqualTo(two.draws(3, 7));
    }

    @Property(tries = 6)
    void theTollUnderEachAnswerIsTheTollOnceItIsJudged(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll Grouping grouping) {
        Shelf shelf = incidents(50, seed);
        ClusterOptions linkage =
                grouping == Grouping.LINKED ? ClusterOptions.INCIDENTS.above(Grouping.SURE) : ClusterOptions.INCIDENTS;
        Policy policy = Policies.shipped("airwars");
        ReviewQueue.Options options = new ReviewQueue.Options(linkage, grouping, policy, Filter.NONE, .01, 100);
        ReviewQueue queue = ReviewQueue.of(shelf, Clusters.of(shelf, linkage, 1), options);
        int asked = 0;
        for (ReviewItem item : queue.items()) {
            for (boolean same : asked++ < 4 ? List.of(true, false) : List.<Boolean>of()) {
                Shelf judged = incidents(50, seed);
                judged.judge(same ? Kind.SAME : Kind.DIFFERENT, Map.of(), 0, item.first(), item.second());
                Events events = grouping == Grouping.CODES ? CodeEvents.of(judged) : Clusters.of(judged, linkage, 1);
                Sum toll = Tolls.tally(
                                Columns.of(judged, events, AdminNames.shipped()), policy, Filter.NONE, Optional.empty())
                        .toll();
                ReviewItem.Outcome expected = same ? item.same() : item.different();
                assertThat(expected)
                        .isEqualTo(new ReviewItem.Outcome(toll.min(), toll.max(), toll.unknown(), toll.incidents()));
            }
        }
    }

    @Test
    void theQueueAsksTheMostUsefulFirstAndEveryWeightIsTheSumOfItsSteps() {
        Shelf shelf = people(80, 8);
        ReviewQueue.Options options = ReviewQueue.Options.of(ClusterOptions.PERSONS, Policies.shipped("airwars"));
        Clusters clusters = Clusters.of(shelf, ClusterOptions.PERSONS, 1);
        List<ReviewItem> items = ReviewQueue.of(shelf, clusters, options).items();
        assertThat(items).isNotEmpty();
        for (int i = 1; i < items.size(); i++) {
            assertThat(items.get(i).expectedChange())
                    .isLessThanOrEqualTo(items.get(i - 1).expectedChange());
        }
        for (ReviewItem item : items) {
            double sum = 0;
            for (Explanation.Step step : item.explanation().steps()) {
                sum += step.bits();
            }
            assertThat(item.bits()).isEqualTo(sum);
            assertThat(item.now().clusters()).isEqualTo(clusters.clusters());
            assertThat((item.together() ? item.same() : item.different()).min())
                    .isEqualTo(item.now().min());
        }
    }

    @Test
    void anAnswerLeavesTheQueueAnUnsureOneStaysAndADisputeComesFirst() {
        Shelf shelf = people(80, 8);
        ReviewQueue.Options options = ReviewQueue.Options.of(ClusterOptions.PERSONS, Policies.shipped("airwars"));
        List<ReviewItem> items = queue(shelf, options);
        ReviewItem answered = items.get(0);
        ReviewItem unsure = items.get(1);
        ReviewItem disputed = items.get(2);
        shelf.judge(Kind.SAME, Map.of(), 0, answered.first(), answered.second());
        shelf.judge(Kind.DISPOSITION, Map.of("same", "unsure"), 0, unsure.first(), unsure.second());
        shelf.judge(Kind.SAME, Map.of(), 0, disputed.first(), disputed.second());
        shelf.judge(Kind.DIFFERENT, Map.of(), 0, disputed.first(), disputed.second());
        List<ReviewItem> after = queue(shelf, options);
        assertThat(after).noneMatch(i -> i.id().equals(answered.id()));
        assertThat(after).anyMatch(i -> i.id().equals(unsure.id()) && i.state() == ReviewItem.State.UNSURE);
        assertThat(after.get(0).id()).isEqualTo(disputed.id());
        assertThat(after.get(0).state()).isEqualTo(ReviewItem.State.DISPUTED);
        assertThat(after.get(0).opinions()).hasSize(2);
    }

    private static List<ReviewItem> queue(Shelf shelf, ReviewQueue.Options options) {
        return new ArrayList<>(ReviewQueue.of(shelf, Clusters.of(shelf, ClusterOptions.PERSONS, 1), options)
                .items());
    }
}
