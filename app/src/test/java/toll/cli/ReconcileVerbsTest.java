package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Ledger;
import toll.ledger.Origin;
import toll.ledger.Report;
import toll.ledger.Scope;
import toll.place.Where;
import toll.project.Project;
import tools.jackson.databind.JsonNode;

/** The verbs tally, compare, gap, series and figures over one small project with invented events. */
final class ReconcileVerbsTest {
    @TempDir
    static Path folder;

    private static Path project;

    @BeforeAll
    static void aProjectWithTwoSources() throws IOException {
        project = folder.resolve("project");
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
        Project made = Project.create(project, clock);
        try (Ledger ledger = made.ledger();
                Batch batch = ledger.begin()) {
            batch.add(incident("CS1", "fair", Count.between(3, 5), "2017-06-01", "us-led-coalition"));
            batch.add(incident("CS2", "confirmed", Count.exactly(2), "2017-07-01", "us-led-coalition", "russia"));
            batch.add(incident("CS3", "weak", Count.exactly(9), "2017-07-02", "us-led-coalition"));
            batch.add(incident("CS4", "fair", Count.UNKNOWN, "2017-07-02", "russia"));
            batch.add(new Finding(
                    Origin.of("cjtf-oir", "f1"),
                    "us-led-coalition",
                    List.of("CS2"),
                    When.UNKNOWN,
                    Where.UNKNOWN,
                    "credible",
                    List.of(),
                    Count.exactly(1),
                    Count.UNKNOWN,
                    When.UNKNOWN));
            batch.add(figure("624", "us-led-coalition", Count.atLeast(624)));
            batch.add(figure("403", "russia", Count.exactly(403)));
            batch.add(report("2017-06", OptionalLong.empty(), 624));
            batch.add(report("2017-08", OptionalLong.of(50), 735));
            batch.commit();
        }
    }

    private static Incident incident(String code, String grade, Count killed, String day, String... actors) {
        return new Incident(
                Origin.of("airwars", code),
                List.of(code),
                When.day(LocalDate.parse(day)),
                When.UNKNOWN,
                Where.named("a village", "Syria", "Ar Raqqah"),
                List.of(actors),
                List.of("airstrike"),
                "likely",
                grade,
                "yes",
                List.of(new Harm("killed", "civilian", killed)),
                OptionalInt.empty());
    }

    private static Figure figure(String key, String actor, Count count) {
        return new Figure(
                new Origin(
                        "sohr",
                        List.of(),
                        "",
                        "",
                        key,
                        When.day(LocalDate.parse("2017-08-01")),
                        "",
                        "",
                        Map.of(),
                        Map.of()),
                key,
                new Scope(
                        "killed",
                        "",
                        "civilian",
                        List.of(actor),
                        List.of(),
                        List.of(Where.named("Syria")),
                        When.year(2016),
                        "documented",
                        ""),
                count,
                Optional.empty(),
                "",
                "",
                "asserted");
    }

    private static Report report(String month, OptionalLong deaths, long cumulative) {
        OptionalLong none = OptionalLong.empty();
        return new Report(
                Origin.of("cjtf-oir", month),
                "us-led-coalition",
                When.month(YearMonth.parse(month)),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                deaths,
                OptionalLong.of(cumulative));
    }

    private static Said toll(String... words) {
        return Said.by(Said.words(words, "--project", project.toString()));
    }

    @Test
    void tallyAnswersTheContractAndSharesOneDeathOnce() {
        Said said = toll("tally", "--by", "actor", "--json", "--lineage");
        JsonNode json = said.json();
        assertThat(said.code()).isZero();
        assertThat(json.path("policy").asString()).isEqualTo("airwars");
        assertThat(List.of(
                        json.path("min").asLong(),
                        json.path("max").asLong(),
                        json.path("unknown").asLong(),
                        json.path("incidents").asLong()))
                .containsExactly(5L, 7L, 1L, 3L);
        long sum = 0;
        for (JsonNode group : json.path("groups")) {
            sum += group.path("max").asLong();
        }
        assertThat(sum).isEqualTo(7);
        assertThat(json.path("groups").get(2).path("key").asString()).isEqualTo("shared");
        assertThat(json.path("groups").get(2).path("entries").get(0).asLong()).isEqualTo(2);
        assertThat(json.path("beside").get(0).path("min").asLong()).isEqualTo(9);
        assertThat(json.path("root").asString()).hasSize(64);
        assertThat(json.path("as_of").asLong()).isPositive();
    }

    @Test
    void aFilterThatNoRecordMeetsIsSaidBesideTheToll() {
        Said strange = toll("tally", "--actor", "nobody", "--place", "Atlantis");
        assertThat(strange.code()).isZero();
        assertThat(strange.err())
                .contains("the actor \"nobody\"; there are: russia")
                .contains("the place \"Atlantis\"");
        assertThat(toll("gap", "cjtf-oir", "airwars", "--actor", "nobody", "--json")
                        .out())
                .contains("\"warnings\" : [ \"no incident");
        assertThat(toll("tally", "--actor", "russia").err()).isEmpty();
    }

    @Test
    void tallyInWordsIsATable() {
        Said said = toll("tally", "--by", "month", "--actor", "coalition", "--place", "raqqa");
        assertThat(said.out()).contains("2017-06", "Beside the toll", "not a confidence interval");
    }

    @Test
    void tallyAsOfAnEarlierEntryIsWhatWasKnownThen() {
        assertThat(toll("tally", "--json", "--as-of", "1")
                        .json()
                        .path("incidents")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void anUnknownDimensionPolicyOrDayIsAnErrorOfUsage() {
        assertThat(toll("tally", "--by", "colour").code()).isEqualTo(Exit.USAGE);
        assertThat(toll("tally", "--policy", "nobody").code()).isEqualTo(Exit.USAGE);
        assertThat(toll("tally", "--from", "soon").code()).isEqualTo(Exit.USAGE);
        assertThat(toll("tally", "--from", "2018", "--to", "2017").code()).isEqualTo(Exit.USAGE);
        assertThat(toll("compare", "624", "625").err()).contains("no figure \"625\"");
    }

    @Test
    void aProjectsOwnPolicyGoesBeforeThoseShipped() throws IOException {
        Files.writeString(project.resolve("policies/strict.toml"), """
                id = "strict"
                version = "1"
                measure = "killed"
                class = "civilian"
                headline = ["confirmed"]
                beside = ["fair"]
                range = "extremes"
                """);
        assertThat(toll("tally", "--policy", "strict", "--json")
                        .json()
                        .path("max")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void gapAnswersTheContractAndBalances() {
        Said said = toll("gap", "cjtf-oir", "airwars", "--json");
        JsonNode json = said.json();
        assertThat(said.code()).isZero();
        assertThat(json.path("balanced").asBoolean()).isTrue();
        long min = json.path("from").path("min").asLong();
        for (JsonNode step : json.path("steps")) {
            min += step.path("min").asLong();
            assertThat(step.path("incidents").asInt())
                    .isEqualTo(step.path("events").size());
        }
        assertThat(min).isEqualTo(json.path("to").path("min").asLong()).isEqualTo(5);
        assertThat(toll("gap", "cjtf-oir", "airwars", "--events").out()).contains("add up at both ends", "CS1");
        assertThat(toll("gap", "cjtf-oir", "nobody").code()).isEqualTo(Exit.NEGATIVE);
    }

    @Test
    void compareEndsWithOneWhenNotComparable() {
        Said said = toll("compare", "sohr/624", "403", "--json");
        assertThat(said.code()).isEqualTo(Exit.NEGATIVE);
        assertThat(said.json().path("verdict").asString()).isEqualTo("not-comparable");
        assertThat(said.json().path("restriction").isNull()).isTrue();
        assertThat(said.json().path("differences").get(0).path("dimension").asString())
                .isEqualTo("actor");
        assertThat(toll("compare", "624", "403").out()).contains("not comparable", "no death is in both");
        assertThat(toll("compare", "624", "624").code()).isZero();
    }

    @Test
    void seriesFindsTheMissingReport() {
        JsonNode json = toll("series", "cjtf-oir", "--json").json();
        assertThat(json.path("breaks").get(0).path("kind").asString()).isEqualTo("missing-report");
        assertThat(json.path("breaks").get(0).path("amount").asLong()).isEqualTo(61);
        assertThat(json.path("reports").get(0).path("deaths").isNull()).isTrue();
        assertThat(toll("series", "cjtf-oir").out()).contains("missing-report", "624 + 50 + 61 = 735");
        assertThat(toll("series", "airwars").code()).isEqualTo(Exit.NEGATIVE);
    }

    @Test
    void figuresShowsEachWithItsScope() {
        assertThat(toll("figures").out()).contains("sohr/624", "at least 624", "2 figures");
        assertThat(toll("figures", "--json")
                        .json()
                        .path("figures")
                        .get(0)
                        .path("count")
                        .path("max")
                        .asString())
                .isEqualTo("unbounded");
    }

    @Test
    void theSameQuestionTwiceGivesTheSameBytes() {
        for (List<String> asked : List.of(
                List.of("tally", "--by", "grade", "--json"),
                List.of("gap", "airwars", "cjtf-oir", "--json"),
                List.of("series", "cjtf-oir", "--json"),
                List.of("compare", "624", "403", "--json"))) {
            String[] args = asked.toArray(String[]::new);
            assertThat(toll(args).out()).isEqualTo(toll(args).out());
        }
    }
}
