package toll.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Finding;
import toll.ledger.Origin;
import toll.ledger.Strike;
import toll.place.Where;
import toll.term.Vocabularies;

final class GapFinderTest {
    private static final Policy AIRWARS = Policies.shipped("airwars");
    private static final Vocabularies VOCABULARIES = Vocabularies.shipped();

    static Finding finding(String key, String code, String verdict, Count killed, String... reasons) {
        return new Finding(
                Origin.of("cjtf-oir", key),
                "us-led-coalition",
                List.of(code),
                When.UNKNOWN,
                Where.UNKNOWN,
                verdict,
                List.of(reasons),
                killed,
                Count.UNKNOWN,
                When.UNKNOWN);
    }

    private static Gap gap(Shelf shelf, Filter filter, String from, String to) {
        return GapFinder.find(
                shelf, Columns.of(shelf), VOCABULARIES, AIRWARS, filter, from, to, GapFinder.Published.NONE);
    }

    private static Shelf small() {
        Shelf shelf = new Shelf();
        shelf.put(TollsTest.incident(
                "CS1", "confirmed", Count.between(10, 12), TollsTest.day("2017-06-01"), "Raqqa", "us-led-coalition"));
        shelf.put(TollsTest.incident(
                "CS2", "fair", Count.between(3, 5), TollsTest.day("2017-06-02"), "Raqqa", "us-led-coalition"));
        shelf.put(TollsTest.incident(
                "CS3", "fair", Count.exactly(2), TollsTest.day("2017-06-03"), "Raqqa", "us-led-coalition"));
        shelf.put(TollsTest.incident(
                "CS4", "weak", Count.exactly(1), TollsTest.day("2017-06-04"), "Raqqa", "us-led-coalition"));
        shelf.put(TollsTest.incident("RS5", "fair", Count.exactly(7), TollsTest.day("2017-06-04"), "Idlib", "russia"));
        shelf.put(finding("f1", "CS1", "credible", Count.exactly(4)));
        shelf.put(finding("f2", "CS2", "non-credible", Count.UNKNOWN, "no-strikes"));
        shelf.put(finding("f4", "CS4", "credible", Count.exactly(1)));
        return shelf;
    }

    @Test
    void everyEventStandsInOneStepUnderItsReason() {
        Gap gap = gap(small(), Filter.NONE, "cjtf-oir", "airwars");
        assertThat(List.of(
                        gap.from().min(),
                        gap.from().max(),
                        gap.to().min(),
                        gap.to().max()))
                .containsExactly(5L, 5L, 22L, 26L);
        assertThat(gap.balanced()).isTrue();
        assertThat(gap.steps())
                .extracting(Gap.Step::key)
                .containsExactly(
                        "grade:weak", "both-differ", "non-credible:no-strikes", "outside-actor", "never-assessed");
        assertThat(gap.steps()).extracting(Gap.Step::min).containsExactly(-1L, 6L, 3L, 7L, 2L);
        assertThat(gap.steps()).extracting(Gap.Step::max).containsExactly(-1L, 8L, 5L, 7L, 2L);
    }

    @Test
    void theOtherWayRoundEveryStepIsTurned() {
        Gap there = gap(small(), Filter.NONE, "cjtf-oir", "airwars");
        Gap back = gap(small(), Filter.NONE, "airwars", "cjtf-oir");
        assertThat(back.balanced()).isTrue();
        long sum = there.steps().stream().mapToLong(Gap.Step::min).sum();
        assertThat(back.steps().stream().mapToLong(Gap.Step::min).sum()).isEqualTo(-sum);
    }

    @Test
    void aDenialForWantOfStrikesIsHeldAgainstTheBelligerentsOwnLog() {
        Shelf shelf = new Shelf();
        shelf.put(new toll.ledger.Incident(
                Origin.of("airwars", "1"),
                List.of("CS2"),
                TollsTest.day("2017-06-02"),
                When.UNKNOWN,
                Where.named("Mar'a, Aleppo", "Syria", "Aleppo"),
                List.of("us-led-coalition"),
                List.of(),
                "likely",
                "fair",
                "yes",
                List.of(new toll.ledger.Harm("killed", "civilian", Count.exactly(3))),
                java.util.OptionalInt.empty()));
        shelf.put(finding("f2", "CS2", "non-credible", Count.UNKNOWN, "no-strikes"));
        shelf.put(strike("s1", "2017-06-02", "Al Bab"));
        assertThat(gap(shelf, Filter.NONE, "cjtf-oir", "airwars").steps().get(0).contradicted())
                .isZero();
        long line = shelf.put(strike("s2", "2017-06-03", "Mar\u2019a"));
        shelf.put(strike("s3", "2017-06-05", "Mar\u2019a"));
        Gap.Step step = gap(shelf, Filter.NONE, "cjtf-oir", "airwars").steps().get(0);
        assertThat(step.contradicted()).isEqualTo(1);
        Denial denial = step.events().get(0).denial().orElseThrow();
        assertThat(denial.samePlace().asList()).containsExactly(line);
        assertThat(denial.sameArea().size()).isEqualTo(1);
    }

    private static Strike strike(String key, String day, String place) {
        return new Strike(
                Origin.of("centcom", key),
                "us-led-coalition",
                TollsTest.day(day),
                Where.named(place, "Syria"),
                List.of("airstrike"),
                Count.exactly(1),
                "");
    }

    @Test
    void ofSeveralFindingsOnOneEventTheLastStatedStands() {
        Shelf shelf = small();
        shelf.put(finding("f1-again", "CS1", "credible", Count.exactly(9)));
        Gap gap = gap(shelf, Filter.NONE, "cjtf-oir", "airwars");
        assertThat(gap.from().min()).isEqualTo(10);
        assertThat(gap.balanced()).isTrue();
    }

    @Test
    void aLaterStatementWithoutReasonsKeepsTheReasonsOfTheSameVerdict() {
        Shelf shelf = small();
        shelf.put(finding("f2-again", "CS2", "non-credible", Count.UNKNOWN));
        assertThat(gap(shelf, Filter.NONE, "cjtf-oir", "airwars").steps())
                .extracting(Gap.Step::key)
                .contains("non-credible:no-strikes");
    }

    @Test
    void whatNoIncidentExplainsIsAStepOfItsOwn() {
        Shelf shelf = small();
        long figure = shelf.put(new toll.ledger.Figure(
                Origin.of("cjtf-oir", "624"),
                "624",
                new toll.ledger.Scope("killed", "", "civilian", List.of(), List.of(), List.of(), When.UNKNOWN, "", ""),
                Count.atLeast(624),
                Optional.empty(),
                "",
                "",
                ""));
        Gap gap = GapFinder.find(
                shelf,
                Columns.of(shelf),
                VOCABULARIES,
                AIRWARS,
                Filter.NONE,
                "cjtf-oir",
                "airwars",
                new GapFinder.Published(
                        shelf.all(toll.ledger.Figure.class).stream()
                                .filter(e -> e.sequence() == figure)
                                .findFirst(),
                        Optional.empty()));
        assertThat(gap.from().min()).isEqualTo(624);
        assertThat(gap.steps().get(0).min()).isEqualTo(5 - 624);
        assertThat(gap.balanced()).isTrue();
    }

    @Test
    void aSourceWithoutRecordsIsRefusedByName() {
        assertThatThrownBy(() -> gap(small(), Filter.NONE, "sohr", "airwars"))
                .hasMessageContaining("sohr")
                .hasMessageContaining("airwars");
    }

    @Test
    void itBalancesForEveryFilterOfAnyTable() {
        Random random = new Random(20170929);
        String[] verdicts = {"credible", "non-credible", "duplicate", "open"};
        for (int round = 0; round < 20; round++) {
            int size = 1 + random.nextInt(60);
            Shelf shelf = TollsTest.randomShelf(random, size);
            for (int i = 0; i < size / 2 + 1; i++) {
                shelf.put(finding(
                        "f" + i,
                        "C" + random.nextInt(size + 5),
                        verdicts[random.nextInt(4)],
                        random.nextBoolean() ? Count.UNKNOWN : Count.between(1, 1 + random.nextInt(5)),
                        "no-strikes"));
            }
            Columns columns = Columns.of(shelf);
            List<String> sources = List.copyOf(new TreeSet<>(columns.sourceIds()));
            for (Filter filter : List.of(
                    Filter.NONE,
                    Filter.NONE.actor("us-led-coalition"),
                    Filter.NONE.place("Raqqa"),
                    Filter.NONE.during(When.month(YearMonth.of(2017, 1))),
                    Filter.NONE.place("Aleppo").actor("russia").during(When.since(LocalDate.of(2017, 1, 9))))) {
                for (String from : sources) {
                    for (String to : sources) {
                        if (!from.equals(to)) {
                            Gap gap = GapFinder.find(
                                    shelf, columns, VOCABULARIES, AIRWARS, filter, from, to, GapFinder.Published.NONE);
                            assertThat(gap.balanced()).isTrue();
                            assertThat(gap.from().min())
                                    .isEqualTo(toll(columns, filter, from).min());
                            assertThat(gap.to().max())
                                    .isEqualTo(toll(columns, filter, to).max());
                        }
                    }
                }
            }
        }
    }

    private static Sum toll(Columns columns, Filter filter, String source) {
        return Tolls.tally(columns, AIRWARS, filter.source(source), Optional.empty())
                .toll();
    }

    @Test
    void theCoalitionsGapInSyriaBalancesForTheWholeForGovernoratesAndForMonths() throws IOException {
        Shelf shelf = AirwarsRows.shelf();
        Columns columns = Columns.of(shelf);
        List<Filter> filters = new ArrayList<>(List.of(Filter.NONE, Filter.NONE.actor("us-led-coalition")));
        for (String place : List.of("Raqqa", "Ar Raqqah", "Aleppo", "Deir ez-Zor", "Al-Hasakah", "Idlib")) {
            filters.add(Filter.NONE.actor("us-led-coalition").place(place));
        }
        for (YearMonth month = YearMonth.of(2016, 6);
                month.isBefore(YearMonth.of(2018, 1));
                month = month.plusMonths(1)) {
            filters.add(Filter.NONE.actor("us-led-coalition").during(When.month(month)));
        }
        for (Filter filter : filters) {
            Gap gap = GapFinder.find(
                    shelf, columns, VOCABULARIES, AIRWARS, filter, "cjtf-oir", "airwars", GapFinder.Published.NONE);
            assertThat(gap.balanced()).isTrue();
        }
        Gap whole = GapFinder.find(
                shelf,
                columns,
                VOCABULARIES,
                AIRWARS,
                Filter.NONE.actor("us-led-coalition"),
                "cjtf-oir",
                "airwars",
                GapFinder.Published.NONE);
        assertThat(whole.to().min()).isEqualTo(3907);
        assertThat(whole.to().max()).isEqualTo(7071);
    }
}
