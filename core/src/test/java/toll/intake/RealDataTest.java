package toll.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import toll.SharedData;
import toll.count.Bound;
import toll.count.Count;
import toll.ledger.Crossed;
import toll.ledger.Finding;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Strike;
import toll.place.Precision;
import toll.term.Vocabularies;

/** Every shipped profile against the table it was written for; only aggregates are asserted. Skips without the data. */
final class RealDataTest {
    private final MemoryLedger ledger = new MemoryLedger();

    private Taken take(String name) throws IOException {
        return new Intake(Profiles.shipped(), Vocabularies.shipped())
                .run(SharedData.at(name), IntakeOptions.PLAIN, ledger::begin, ledger, Progress.SILENT);
    }

    private long sum(String measure, String who, ToLongFunction<Count> end) {
        return ledger.all(Incident.class).stream()
                .mapToLong(i -> i.count(measure, who).map(end::applyAsLong).orElse(0L))
                .sum();
    }

    private static long min(Count count) {
        return count.min().orElse(0);
    }

    private static long max(Count count) {
        return count.max().orElse(0);
    }

    private <R extends Record> Map<String, Long> by(Class<R> kind, java.util.function.Function<R, String> key) {
        Map<String, Long> out = new TreeMap<>();
        ledger.all(kind).forEach(r -> out.merge(key.apply(r), 1L, Long::sum));
        return out;
    }

    @Test
    void airwarsIncidentsKeepEveryRowAndEveryRange() throws IOException {
        Taken taken = take("incidents/airwars-syria/incidents.csv");
        assertThat(taken.profile()).isEqualTo("airwars-incidents");
        assertThat(taken.rows()).isEqualTo(6_150);
        assertThat(taken.added()).isEqualTo(6_150);
        assertThat(taken.rowsRefused()).isZero();
        assertThat(taken.strangeWords()).isEmpty();
        List<Count> both = ledger.all(Incident.class).stream()
                .flatMap(i -> i.count("killed", "civilian").stream())
                .filter(c -> c.min().isKnown() && c.max().isKnown())
                .toList();
        assertThat(both.size()).isEqualTo(5_101);
        assertThat(both.stream().mapToLong(RealDataTest::min).sum()).isEqualTo(19_537);
        assertThat(both.stream().mapToLong(RealDataTest::max).sum()).isEqualTo(31_934);
        assertThat(by(Incident.class, Incident::grade))
                .isEqualTo(Map.of(
                        "",
                        94L,
                        "confirmed",
                        153L,
                        "contested",
                        2_760L,
                        "discounted",
                        87L,
                        "fair",
                        2_344L,
                        "weak",
                        712L));
        assertThat(ledger.all(Incident.class).stream()
                        .filter(i -> i.where().area().isEmpty())
                        .count())
                .isEqualTo(1_168);
        assertThat(ledger.all(Incident.class).stream()
                        .filter(i -> i.actors().size() > 1)
                        .count())
                .isEqualTo(217);
    }

    @Test
    void aGradingOfTwoGradesIsRefusedAsAFieldAndKeptAsWritten() throws IOException {
        Taken taken = take("incidents/airwars-syria/incidents.csv");
        assertThat(taken.first().stream().filter(r -> r.column().equals("grading")))
                .hasSize(1);
        assertThat(ledger.all(Incident.class).stream()
                        .filter(i -> i.origin().extra().containsKey("grading"))
                        .map(i -> i.grade() + "|" + i.origin().extra().get("grading")))
                .containsExactly("|Contested, Discounted");
    }

    /** The published figures of point 1: Coalition suspected, harm reported, by grade. */
    @Test
    void theCoalitionsIncidentsAddUpByGrade() throws IOException {
        take("incidents/airwars-syria/incidents.csv");
        Map<String, String> sums = new TreeMap<>();
        for (String grade : List.of("fair", "confirmed", "weak", "contested", "discounted")) {
            List<Count> counts = ledger.all(Incident.class).stream()
                    .filter(i -> i.grade().equals(grade)
                            && i.actors().contains("us-led-coalition")
                            && i.harmReported().equals("yes"))
                    .map(i -> i.count("killed", "civilian").orElse(Count.UNKNOWN))
                    .toList();
            sums.put(
                    grade,
                    counts.stream().mapToLong(RealDataTest::min).sum() + "-"
                            + counts.stream().mapToLong(RealDataTest::max).sum() + " over " + counts.size() + ", "
                            + counts.stream().filter(Count::isUnknown).count() + " unknown");
        }
        assertThat(sums)
                .containsEntry("fair", "3142-5198 over 664, 7 unknown")
                .containsEntry("confirmed", "765-1873 over 153, 6 unknown")
                .containsEntry("contested", "2236-3611 over 367, 3 unknown")
                .containsEntry("weak", "540-654 over 217, 3 unknown")
                .containsEntry("discounted", "137-348 over 76, 25 unknown");
    }

    @Test
    void positionsBecomeFindingsAndStrikesAndNeverAnAssessmentThatIsNotThere() throws IOException {
        Taken taken = take("incidents/airwars-syria/belligerents.jsonl.gz");
        assertThat(taken.rows()).isEqualTo(9_029);
        assertThat(by(Finding.class, Finding::verdict))
                .isEqualTo(Map.of("credible", 141L, "duplicate", 4L, "non-credible", 1_108L, "open", 48L));
        assertThat(by(Finding.class, f -> f.origin().source())).containsEntry("cjtf-oir", 1_294L);
        assertThat(ledger.all(Finding.class).stream()
                        .filter(f -> !f.origin().via().equals(List.of("airwars")))
                        .count())
                .isZero();
        assertThat(ledger.all(Strike.class).stream()
                        .filter(s -> s.description().contains("has not reported any"))
                        .count())
                .isZero();
        assertThat(taken.rowsRefused()).isEqualTo(5);
    }

    /** Conceded 0 stands on 122 rows: 18 of them credible (nobody died), 73 non-credible, 26 open, 5 not assessed. */
    @Test
    void aConcededZeroIsZeroOnlyWhereItIsStated() throws IOException {
        take("incidents/airwars-syria/belligerents.jsonl.gz");
        Map<String, Long> zeros = new TreeMap<>();
        ledger.all(Finding.class).stream()
                .filter(f -> f.killed().min().equals(Bound.of(0)))
                .forEach(f -> zeros.merge(f.verdict(), 1L, Long::sum));
        assertThat(zeros).isEqualTo(Map.of("credible", 18L));
        assertThat(ledger.all(Finding.class).stream()
                        .filter(f -> "0".equals(f.origin().extra().get("civilian_deaths_conceded_min")))
                        .filter(f -> f.killed().isUnknown())
                        .count())
                .isEqualTo(73 + 26);
    }

    @Test
    void reasonsAreReadFromListsAndFromPhp() throws IOException {
        take("incidents/airwars-syria/belligerents.jsonl.gz");
        Map<String, Long> reasons = new TreeMap<>();
        ledger.all(Finding.class).forEach(f -> f.reasons().forEach(r -> reasons.merge(r, 1L, Long::sum)));
        assertThat(reasons.keySet()).allMatch(r -> r.matches("[a-z-]+"));
        assertThat(reasons.getOrDefault("no-strikes", 0L)).isGreaterThanOrEqualTo(634 + 9);
        assertThat(reasons.getOrDefault("insufficient-information", 0L)).isGreaterThanOrEqualTo(278 + 5);
    }

    @Test
    void statementsBecomeFindingsInTheirOwnWords() throws IOException {
        Taken taken = take("incidents/airwars-syria/belligerent_statements.csv");
        assertThat(taken.rows()).isEqualTo(1_322);
        assertThat(ledger.all(Finding.class).size()).isEqualTo(1_291);
        assertThat(ledger.all(Finding.class).stream()
                        .filter(f -> f.origin().words().isBlank())
                        .count())
                .isZero();
        assertThat(ledger.all(Finding.class).stream()
                        .filter(f -> f.stated().isUnknown())
                        .count())
                .isEqualTo(5);
        assertThat(by(Finding.class, Finding::verdict))
                .isEqualTo(Map.of("credible", 145L, "duplicate", 1L, "non-credible", 1_108L, "open", 37L));
        assertThat(taken.rowsRefused()).isEqualTo(31);
    }

    @Test
    void strikeReleasesCountTheirOwnWords() throws IOException {
        Taken taken = take("strikes/centcom/all.csv");
        assertThat(taken.added()).isEqualTo(5_605);
        long low = ledger.all(Strike.class).stream()
                .mapToLong(s -> min(s.strikes()))
                .sum();
        long high = ledger.all(Strike.class).stream()
                .mapToLong(s -> max(s.strikes()))
                .sum();
        assertThat(low).isLessThanOrEqualTo(12_644);
        assertThat(high).isGreaterThan(12_644);
        assertThat(ledger.all(Strike.class).stream()
                        .filter(s -> s.where().chain().contains("Unknown"))
                        .count())
                .isZero();
        assertThat(ledger.all(Strike.class).stream()
                        .filter(s -> s.when().isUnknown())
                        .count())
                .isZero();
    }

    @Test
    void theBureausStrikesReadTheSameFromTextAndFromTheWorkbook() throws IOException {
        Taken text = take("incidents/pakistan/tbij.csv");
        assertThat(text.added()).isEqualTo(430);
        assertThat(sum("killed", "people", RealDataTest::min)).isEqualTo(2_515);
        assertThat(sum("killed", "people", RealDataTest::max)).isEqualTo(4_026);
        assertThat(sum("killed", "civilian", RealDataTest::min)).isEqualTo(424);
        assertThat(sum("killed", "civilian", RealDataTest::max)).isEqualTo(969);
        Map<String, String> fromText = facts();
        ledger.standing.clear();
        Taken book = take("incidents/pakistan/tbij.xlsx");
        assertThat(book.added()).isEqualTo(430);
        assertThat(facts()).isEqualTo(fromText);
        assertThat(fromText.get("B1")).startsWith("2004-06-17");
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        for (Incident i : ledger.all(Incident.class)) {
            facts.put(
                    i.origin().key(),
                    i.when().edtf() + " " + i.where().name() + " "
                            + i.harms().stream()
                                    .map(Harm::count)
                                    .map(c -> min(c) + "-" + max(c))
                                    .toList());
        }
        return facts;
    }

    @Test
    void theSecondMonitorsBlanksAreNotZeroes() throws IOException {
        Taken taken = take("incidents/pakistan/second-monitor.csv");
        assertThat(taken.added()).isEqualTo(414);
        assertThat(ledger.all(Incident.class).stream()
                        .filter(i -> i.count("killed", "civilian").isEmpty())
                        .count())
                .isEqualTo(346);
        assertThat(sum("killed", "people", RealDataTest::min)).isEqualTo(2_366);
        assertThat(sum("killed", "people", RealDataTest::max)).isEqualTo(3_702);
        assertThat(ledger.all(Incident.class).stream()
                        .filter(i -> i.origin().extra().containsKey("Source 2"))
                        .count())
                .isPositive();
    }

    /** The published sums hold 41 rows whose low is above their high: kept as written, marked, and read as no range. */
    @Test
    void ucdpEventsAddUpToThePublishedSumsWithNothingSilentlyFixed() throws IOException {
        Taken taken = take("incidents/ucdp-iraq/ged_iraq_1989-2015.csv");
        assertThat(taken.rows()).isEqualTo(5_895);
        assertThat(taken.added()).isEqualTo(5_894);
        assertThat(taken.passed()).containsEntry("HXL tag row", 1L);
        List<Incident> upsideDown = ledger.all(Incident.class).stream()
                .filter(i -> i.count("killed", "people").orElseThrow().isUnknown())
                .toList();
        assertThat(upsideDown.size()).isEqualTo(41);
        List<Crossed> crossed = upsideDown.stream()
                .flatMap(i -> i.harms().stream())
                .flatMap(h -> h.crossed().stream())
                .toList();
        assertThat(crossed.size()).isEqualTo(41);
        assertThat(sum("killed", "people", RealDataTest::min)
                        + crossed.stream().mapToLong(Crossed::min).sum())
                .isEqualTo(92_908);
        assertThat(sum("killed", "people", RealDataTest::max)
                        + crossed.stream().mapToLong(Crossed::max).sum())
                .isEqualTo(123_011);
        assertThat(ledger.all(Incident.class).stream()
                        .flatMap(i -> i.harms().stream())
                        .mapToLong(h -> h.best().orElse(0))
                        .sum())
                .isEqualTo(95_778);
        assertThat(ledger.all(Incident.class).stream()
                        .filter(i -> i.where().area().orElseThrow().precision() == Precision.COUNTRY)
                        .count())
                .isPositive();
    }

    @Test
    void personListsKeepEveryRowAndNoAgeIsInvented() throws IOException {
        assertThat(take("persons/gaza-moh/2024-01-19.json.gz").added()).isEqualTo(14_121);
        assertThat(ledger.all(Person.class).stream()
                        .filter(p -> p.age().isUnknown())
                        .count())
                .isGreaterThanOrEqualTo(978);
        ledger.standing.clear();
        assertThat(take("persons/vdc-syria/vdc_dev.csv.gz").added()).isEqualTo(24_426);
        assertThat(ledger.all(Person.class).stream()
                        .filter(p -> p.age().isUnknown())
                        .count())
                .isGreaterThanOrEqualTo(19_026);
        assertThat(by(Person.class, Person::status))
                .isEqualTo(Map.of("", 21L, "civilian", 17_937L, "combatant", 6_468L));
        ledger.standing.clear();
        assertThat(take("incidents/airwars-syria/victims.csv").added()).isEqualTo(15_198);
        assertThat(by(Person.class, Person::fate)).isEqualTo(Map.of("", 254L, "injured", 2_826L, "killed", 12_118L));
    }

    @Test
    void aMergeThatWentWrongKeepsBothRowsOfEachId() throws IOException {
        Taken taken = take("persons/gaza-moh/2024-06-20-bad-merge.csv");
        assertThat(taken.added()).isEqualTo(45_062);
        assertThat(taken.repeatedKeys()).isEqualTo(45_062 - 24_856);
        Taken again = take("persons/gaza-moh/2024-06-20-bad-merge.csv");
        assertThat(again.added()).isZero();
        assertThat(again.superseded()).isZero();
        assertThat(again.unchanged()).isEqualTo(45_062);
    }

    @Test
    void laterReleasesOfAListSupersedeRowByRow() throws IOException {
        take("persons/gaza-moh/2024-01-19.json.gz");
        Taken later = take("persons/gaza-moh/2024-07-18.json.gz");
        assertThat(later.profile()).isEqualTo("gaza-moh");
        assertThat(later.rows()).isEqualTo(24_672);
        assertThat(later.superseded()).isPositive();
        assertThat(later.added() + later.superseded() + later.unchanged()).isEqualTo(24_672);
    }
}
