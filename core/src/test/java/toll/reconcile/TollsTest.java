package toll.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Crossed;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Judgement.Kind;
import toll.ledger.Origin;
import toll.place.Where;

final class TollsTest {
    private static final Policy AIRWARS = Policies.shipped("airwars");

    static Incident incident(String key, String grade, Count killed, When when, String area, String... actors) {
        return incident("airwars", key, grade, killed, when, area, actors);
    }

    static Incident incident(
            String source, String key, String grade, Count killed, When when, String area, String... actors) {
        return new Incident(
                Origin.of(source, key),
                List.of(key),
                when,
                When.UNKNOWN,
                area.isEmpty() ? Where.UNKNOWN : Where.named("", "Syria", area),
                List.of(actors),
                List.of("airstrike"),
                "likely",
                grade,
                "yes",
                List.of(new Harm("killed", "civilian", killed)),
                OptionalInt.empty());
    }

    static When day(String iso) {
        return When.day(LocalDate.parse(iso));
    }

    private static Tally tally(Shelf shelf, Policy policy, Filter filter, Dimension by) {
        return Tolls.tally(Columns.of(shelf), policy, filter, Optional.of(by));
    }

    @Test
    void aDeathUnderTwoSuspectedActorsIsCountedOnceAndStandsInTheSharedRow() {
        Shelf shelf = new Shelf();
        shelf.put(incident("A1", "fair", Count.between(2, 3), day("2017-03-01"), "Raqqa", "russia"));
        shelf.put(incident("A2", "fair", Count.exactly(5), day("2017-03-02"), "Raqqa", "us-led-coalition", "russia"));
        Tally tally = tally(shelf, AIRWARS, Filter.NONE, Dimension.ACTOR);
        assertThat(tally.toll().min()).isEqualTo(7);
        assertThat(tally.toll().max()).isEqualTo(8);
        assertThat(tally.rows()).extracting(Tally.Row::key).containsExactly("russia", "us-led-coalition", "shared");
        assertThat(tally.row("russia").orElseThrow().sum().min()).isEqualTo(2);
        assertThat(tally.row("russia").orElseThrow().withShared().min()).isEqualTo(7);
        assertThat(tally.row("shared").orElseThrow().sum().entries().asList()).containsExactly(2L);
        assertThat(tally.combinations()).extracting(Tally.Row::key).containsExactly("russia + us-led-coalition");
    }

    @Test
    void anIncidentWithoutAMaximumDoesNotBorrowTheRunningSum() {
        Shelf shelf = new Shelf();
        shelf.put(incident("A", "fair", Count.atLeast(2), day("2017-03-01"), "Raqqa", "russia"));
        shelf.put(incident("B", "fair", Count.atLeast(3), day("2017-03-01"), "Raqqa", "russia"));
        Sum toll = tally(shelf, AIRWARS, Filter.NONE, Dimension.MONTH).toll();
        assertThat(toll.max()).isEqualTo(5);
        assertThat(toll.open()).isEqualTo(2);
    }

    @Test
    void unknownIsCountedApartAndIsNotZero() {
        Shelf shelf = new Shelf();
        shelf.put(incident("A", "fair", Count.UNKNOWN, day("2017-03-01"), "Raqqa", "russia"));
        shelf.put(incident("B", "fair", Count.exactly(0), day("2017-03-01"), "Raqqa", "russia"));
        Sum toll = tally(shelf, AIRWARS, Filter.NONE, Dimension.GRADE).toll();
        assertThat(toll.incidents()).isEqualTo(2);
        assertThat(toll.unknown()).isEqualTo(1);
        assertThat(toll.max()).isZero();
    }

    @Test
    void aMinimumAboveItsMaximumIsAddedAsWrittenWhereTheRecorderAddsItAndCountedEitherWay() {
        Shelf shelf = new Shelf();
        Incident plain = incident("A", "fair", Count.between(3, 5), day("2017-03-01"), "Raqqa", "russia");
        shelf.put(plain);
        Incident other = incident("B", "fair", Count.UNKNOWN, day("2017-03-01"), "Raqqa", "russia");
        shelf.put(new Incident(
                other.origin(),
                other.codes(),
                other.when(),
                other.reported(),
                other.where(),
                other.actors(),
                other.means(),
                other.strikeStatus(),
                other.grade(),
                other.harmReported(),
                List.of(new Harm(
                        "killed", "civilian", Count.UNKNOWN, OptionalLong.empty(), Optional.of(new Crossed(22, 21)))),
                OptionalInt.of(2)));
        Sum written = tally(shelf, AIRWARS, Filter.NONE, Dimension.GRADE).toll();
        assertThat(List.of(written.min(), written.max(), written.unknown(), written.crossed()))
                .containsExactly(25L, 26L, 0L, 1L);
        Policy lowest = Policies.shipped("acled");
        Sum apart = tally(shelf, lowest, Filter.NONE.counting("killed", "civilian"), Dimension.GRADE)
                .toll();
        assertThat(List.of(apart.min(), apart.max(), apart.unknown(), apart.crossed()))
                .containsExactly(3L, 3L, 1L, 0L);
    }

    @Test
    void aWiderClassOfMeansBesideItsNarrowerOneSharesNothing() {
        Shelf shelf = new Shelf();
        for (List<String> means : List.of(
                List.of("airstrike", "heavy-explosive"), List.of("airstrike", "artillery"), List.of("drone-strike"))) {
            Incident plain = incident(means.toString(), "fair", Count.exactly(1), day("2017-03-01"), "Raqqa", "russia");
            shelf.put(new Incident(
                    plain.origin(),
                    plain.codes(),
                    plain.when(),
                    plain.reported(),
                    plain.where(),
                    plain.actors(),
                    means,
                    plain.strikeStatus(),
                    plain.grade(),
                    plain.harmReported(),
                    plain.harms(),
                    plain.origins()));
        }
        Tally tally = tally(shelf, AIRWARS, Filter.NONE, Dimension.MEANS);
        assertThat(tally.row("airstrike").orElseThrow().sum().incidents()).isEqualTo(1);
        assertThat(tally.row("shared").orElseThrow().sum().incidents()).isEqualTo(1);
        assertThat(tally.combinations()).extracting(Tally.Row::key).containsExactly("airstrike + artillery");
    }

    @Test
    void anIncidentAcrossTwoMonthsMustFallInNeitherAndMayFallInBoth() {
        Shelf shelf = new Shelf();
        shelf.put(incident("A", "fair", Count.exactly(4), day("2017-03-31"), "Raqqa", "russia"));
        shelf.put(incident(
                "B",
                "fair",
                Count.exactly(9),
                When.between(LocalDate.parse("2017-03-31"), LocalDate.parse("2017-04-01")),
                "Raqqa",
                "russia"));
        Tally tally = tally(shelf, AIRWARS, Filter.NONE, Dimension.MONTH);
        assertThat(tally.row("2017-03").orElseThrow().sum().max()).isEqualTo(4);
        assertThat(tally.row("2017-03").orElseThrow().withShared().max()).isEqualTo(13);
        assertThat(tally.row("2017-04").orElseThrow().sum().max()).isZero();
        assertThat(tally.row("2017-04").orElseThrow().withShared().max()).isEqualTo(9);
        assertThat(tally.row("shared").orElseThrow().sum().max()).isEqualTo(9);
        Tally march =
                tally(shelf, AIRWARS, Filter.NONE.during(When.month(java.time.YearMonth.of(2017, 3))), Dimension.MONTH);
        assertThat(march.toll().max()).isEqualTo(4);
        assertThat(march.straddling().max()).isEqualTo(9);
    }

    @Test
    void spellingsOfOneGovernorateAreOneRow() {
        Shelf shelf = new Shelf();
        for (String name : List.of("Raqqa", "Ar Raqqah", "Raqqa Governorate", "الرقة")) {
            shelf.put(incident(name, "fair", Count.exactly(1), day("2017-03-01"), name, "russia"));
        }
        Tally tally = tally(shelf, AIRWARS, Filter.NONE, Dimension.PLACE);
        assertThat(tally.rows()).extracting(Tally.Row::key).containsExactly("Raqqa");
        assertThat(tally(shelf, AIRWARS, Filter.NONE.place("ar-raqqa"), Dimension.PLACE)
                        .toll()
                        .incidents())
                .isEqualTo(4);
    }

    @Test
    void aSignedGradeGoesBeforeTheSourcesOwnUntilItIsReversed() {
        Shelf shelf = new Shelf();
        long a = shelf.put(incident("A", "weak", Count.exactly(4), day("2017-03-01"), "Raqqa", "russia"));
        long signed = shelf.judge(Kind.GRADED, Map.of("grade", "fair"), 0, a);
        assertThat(tally(shelf, AIRWARS, Filter.NONE, Dimension.GRADE).toll().min())
                .isEqualTo(4);
        shelf.judge(Kind.REVERSED, Map.of(), signed, a);
        assertThat(tally(shelf, AIRWARS, Filter.NONE, Dimension.GRADE).toll().min())
                .isZero();
    }

    @Test
    void twoSourcesOnOneEventGiveOneRangeAsThePolicyTakesIt() {
        Shelf shelf = new Shelf();
        shelf.put(incident("airwars", "CS1", "fair", Count.between(4, 6), day("2017-03-01"), "Raqqa", "russia"));
        shelf.put(incident("snhr", "CS1", "fair", Count.between(5, 9), day("2017-03-01"), "Raqqa", "russia"));
        Sum airwars = tally(shelf, AIRWARS, Filter.NONE, Dimension.MONTH).toll();
        assertThat(List.of(airwars.min(), airwars.max(), airwars.incidents())).containsExactly(4L, 9L, 1L);
        Policy acled = Policies.shipped("acled");
        Sum lowest = tally(shelf, acled, Filter.NONE.counting("killed", "civilian"), Dimension.MONTH)
                .toll();
        assertThat(List.of(lowest.min(), lowest.max())).containsExactly(4L, 4L);
        Sum ibc = tally(shelf, Policies.shipped("ibc"), Filter.NONE, Dimension.MONTH)
                .toll();
        assertThat(ibc.incidents()).isEqualTo(1);
        Tally alone = tally(shelf, Policies.shipped("ibc"), Filter.NONE.source("snhr"), Dimension.MONTH);
        assertThat(alone.toll().incidents()).isZero();
        assertThat(alone.beside()).extracting(Tally.Row::key).containsExactly("provisional");
    }

    @Test
    void aVagueWordIsReadByThePolicysOwnTable() {
        Shelf shelf = new Shelf();
        shelf.put(incident("A", "fair", Count.vague("dozens"), day("2017-03-01"), "Raqqa", "russia"));
        Sum airwars = tally(shelf, AIRWARS, Filter.NONE, Dimension.MONTH).toll();
        assertThat(List.of(airwars.min(), airwars.max(), airwars.unknown())).containsExactly(12L, 24L, 0L);
        Filter civilians = Filter.NONE.counting("killed", "civilian");
        assertThat(tally(shelf, Policies.shipped("acled"), civilians, Dimension.MONTH)
                        .toll()
                        .max())
                .isEqualTo(12);
    }

    @Test
    void rowsAndSharedAddUpToTheTollInEveryDimensionOfAnyTable() {
        Random random = new Random(20170817);
        for (int round = 0; round < 20; round++) {
            Shelf shelf = randomShelf(random, 1 + random.nextInt(80));
            Columns columns = Columns.of(shelf);
            for (Dimension by : Dimension.values()) {
                for (String name : Policies.NAMES) {
                    Tally tally = Tolls.tally(
                            columns,
                            Policies.shipped(name),
                            Filter.NONE.counting("killed", "civilian"),
                            Optional.of(by));
                    long min = 0;
                    long max = 0;
                    long incidents = 0;
                    long unknown = 0;
                    List<Long> entries = new ArrayList<>();
                    for (Tally.Row row : tally.rows()) {
                        if (row.counts()) {
                            min += row.sum().min();
                            max += row.sum().max();
                            incidents += row.sum().incidents();
                            unknown += row.sum().unknown();
                            entries.addAll(row.sum().entries().asList());
                        }
                    }
                    assertThat(List.of(min, max, incidents, unknown))
                            .as("%s by %s", name, by)
                            .containsExactly(
                                    tally.toll().min(),
                                    tally.toll().max(),
                                    tally.toll().incidents(),
                                    tally.toll().unknown());
                    assertThat(Entries.of(entries)).isEqualTo(tally.toll().entries());
                }
            }
        }
    }

    static Shelf randomShelf(Random random, int size) {
        Shelf shelf = new Shelf();
        String[] actors = {"russia", "us-led-coalition", "syrian-government"};
        String[] grades = {"confirmed", "fair", "weak", "contested", "discounted", "", "own"};
        String[] areas = {"Raqqa", "Ar Raqqah", "Aleppo", "Idlib", ""};
        String[] sources = {"airwars", "snhr"};
        for (int i = 0; i < size; i++) {
            LocalDate first = LocalDate.of(2016, 12, 20).plusDays(random.nextInt(60));
            When when = random.nextInt(20) == 0
                    ? When.UNKNOWN
                    : When.between(first, first.plusDays(random.nextInt(4) / 3 * 20L));
            long low = random.nextInt(9);
            Count count = switch (random.nextInt(6)) {
                case 0 -> Count.UNKNOWN;
                case 1 -> Count.atLeast(low);
                case 2 -> Count.atMost(low);
                case 3 -> Count.vague("dozens");
                default -> Count.between(low, low + random.nextInt(9));
            };
            List<String> who = new ArrayList<>();
            for (String actor : actors) {
                if (random.nextInt(3) == 0) {
                    who.add(actor);
                }
            }
            shelf.put(incident(
                    sources[random.nextInt(4) / 3],
                    "C" + random.nextInt(size + size / 2 + 1),
                    grades[random.nextInt(grades.length)],
                    count,
                    when,
                    areas[random.nextInt(areas.length)],
                    who.toArray(String[]::new)));
        }
        return shelf;
    }

    @Test
    void theCoalitionsTollInSyriaComesOutAsTheRecorderSumsIt() throws IOException {
        Columns columns = Columns.of(AirwarsRows.shelf());
        Tally tally = Tolls.tally(
                columns,
                AIRWARS,
                Filter.NONE.source("airwars").actor("us-led-coalition"),
                Optional.of(Dimension.GRADE));
        assertThat(row(tally, "fair")).containsExactly(3142L, 5198L, 7L, 664L);
        assertThat(row(tally, "confirmed")).containsExactly(765L, 1873L, 6L, 153L);
        assertThat(row(tally, "weak").subList(0, 2)).containsExactly(540L, 654L);
        assertThat(row(tally, "weak").get(3)).isEqualTo(217L);
        assertThat(row(tally, "contested").subList(0, 2)).containsExactly(2236L, 3611L);
        assertThat(row(tally, "contested").get(3)).isEqualTo(367L);
        assertThat(row(tally, "discounted").subList(0, 2)).containsExactly(137L, 348L);
        assertThat(row(tally, "discounted").get(3)).isEqualTo(76L);
        assertThat(tally.toll().min()).isEqualTo(3142 + 765);
        assertThat(tally.toll().max()).isEqualTo(5198 + 1873);
    }

    private static List<Long> row(Tally tally, String key) {
        Sum sum = tally.row(key).orElseThrow().sum();
        return List.of(sum.min(), sum.max(), sum.unknown(), sum.incidents());
    }

    @Test
    void everySplitByActorGradeRegionAndMonthEqualsASlowSumOfTheRawRows() throws IOException {
        List<SharedTables.Row> rows = SharedTables.csv("incidents/airwars-syria/incidents.csv");
        Columns columns = Columns.of(AirwarsRows.shelf());
        Map<String, String> names = Map.of(
                "russia",
                "Russian Military",
                "us-led-coalition",
                "U.S.-led Coalition",
                "turkey",
                "Turkish Military",
                "ypg",
                "YPG");
        for (Map.Entry<String, String> actor : names.entrySet()) {
            for (String region : List.of("Idlib", "Aleppo", "Deir Ezzor", "Hama")) {
                for (String month : List.of("2016-10", "2017-06", "2018-02")) {
                    When days = When.month(java.time.YearMonth.parse(month));
                    Filter filter = Filter.NONE
                            .source("airwars")
                            .actor(actor.getKey())
                            .place(region)
                            .during(days);
                    Sum sum = Tolls.tally(columns, AIRWARS, filter, Optional.empty())
                            .toll();
                    long min = 0;
                    long max = 0;
                    long incidents = 0;
                    for (SharedTables.Row row : rows) {
                        boolean named =
                                List.of(row.get("belligerents").split(", ")).contains(actor.getValue());
                        boolean graded = List.of("Fair", "Confirmed").contains(row.get("grading"));
                        boolean there = row.get("region")
                                        .replace("Idlib Governorate", "Idlib")
                                        .equals(region)
                                || (region.equals("Idlib") && row.get("region").equals("Ma'arat al-Numan"))
                                || (region.equals("Aleppo")
                                        && List.of("Kobani", "Sarin").contains(row.get("region")));
                        boolean then = row.get("incident_date").startsWith(month)
                                && (row.get("date_range_end").isEmpty()
                                        || row.get("date_range_end").startsWith(month));
                        if (named
                                && graded
                                && there
                                && then
                                && row.get("civ_harm_reported").equals("Yes")) {
                            incidents++;
                            min += row.get("civ_killed_min").isEmpty() ? 0 : Long.parseLong(row.get("civ_killed_min"));
                            max += row.get("civ_killed_max").isEmpty() ? 0 : Long.parseLong(row.get("civ_killed_max"));
                        }
                    }
                    assertThat(List.of(sum.min(), sum.max(), sum.incidents()))
                            .as("%s %s %s", actor.getKey(), region, month)
                            .containsExactly(min, max, incidents);
                }
            }
        }
    }
}
