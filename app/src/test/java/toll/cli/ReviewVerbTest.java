package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Judged;
import toll.ledger.Judgement.Kind;
import toll.ledger.Ledger;
import toll.ledger.Origin;
import toll.place.Where;
import toll.project.Project;
import tools.jackson.databind.JsonNode;

/** The verbs link and review over one small project with invented events. */
final class ReviewVerbTest {
    private static final String[] TOWNS = {
        "Northford", "Millbrook", "Easton", "Stonehaven", "Riverdale", "Ashby", "Coldwater", "Hillcrest", "Larkfield"
    };

    @TempDir
    private Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void aProjectWithTwoMonitors() throws IOException {
        project = folder.resolve("project");
        Project made = Project.create(project, Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
        SplittableRandom random = new SplittableRandom(4);
        try (Ledger ledger = made.ledger();
                Batch batch = ledger.begin()) {
            for (int i = 0; i < 120; i++) {
                LocalDate day = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(300));
                String town = TOWNS[random.nextInt(TOWNS.length)];
                int least = 1 + random.nextInt(9);
                batch.add(incident("monitor-a", "A" + i, day, town, Count.between(least, least + 2)));
                if (random.nextInt(3) > 0) {
                    LocalDate later = day.plusDays(random.nextInt(3) == 0 ? 1 : 0);
                    batch.add(incident(
                            "monitor-b",
                            (random.nextInt(3) == 0 ? "A" : "B") + i,
                            later,
                            town,
                            Count.exactly(least + random.nextInt(4))));
                }
            }
            batch.commit();
        }
    }

    private static Incident incident(String source, String code, LocalDate day, String town, Count killed) {
        return new Incident(
                Origin.of(source, code),
                List.of(code),
                When.day(day),
                When.UNKNOWN,
                Where.named(town, "Nowhere", "The Province"),
                List.of("us-led-coalition"),
                List.of("airstrike"),
                "likely",
                "fair",
                "yes",
                List.of(new Harm("killed", "civilian", killed)),
                OptionalInt.empty());
    }

    private Said toll(String typed, String... words) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
            return Said.by(Said.words(words, "--project", project.toString()));
        } finally {
            System.setIn(before);
        }
    }

    private List<Judged> judgements() throws IOException {
        try (Ledger ledger =
                Project.find(Optional.of(project), Clock.systemUTC()).ledger()) {
            return ledger.now().judgements();
        }
    }

    @Test
    void linkInAProjectWritesTheFilesOfTheContractAndNothingIntoTheLedger() throws IOException {
        Path out = folder.resolve("out");
        Said said = toll("", "link", "incidents", "--json", "--out", out.toString());
        assertThat(said.code()).isZero();
        JsonNode json = said.json();
        long records = json.path("records").asLong();
        assertThat(json.path("clusters").asLong()).isBetween(115L, 135L);
        assertThat(json.path("root").asString()).hasSize(64);
        List<String> clusters = Files.readAllLines(out.resolve("clusters.csv"));
        assertThat(clusters.get(0)).startsWith("file,id,cluster");
        assertThat(clusters).hasSize((int) records + 1);
        assertThat(clusters.get(1)).isEqualTo("monitor-a,A0,1,1");
        assertThat(Files.readAllLines(out.resolve("pairs.csv")).get(0))
                .startsWith("file_a,id_a,file_b,id_b,weight,probability");
        assertThat(out.resolve("report.html")).exists();
        assertThat(judgements()).isEmpty();
    }

    @Test
    void theSameBytesComeOutAtAnyNumberOfThreads() throws IOException {
        for (String threads : List.of("1", "2")) {
            toll(
                    "",
                    "link",
                    "incidents",
                    "--threads",
                    threads,
                    "--out",
                    folder.resolve(threads).toString());
        }
        for (String file : List.of("clusters.csv", "pairs.csv")) {
            assertThat(folder.resolve("1").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("2").resolve(file));
        }
    }

    @Test
    void clustersAsOfAnEarlierEntryKnowOnlyWhatWasKnownThen() {
        assertThat(toll("", "link", "incidents", "--json", "--as-of", "10")
                        .json()
                        .path("records")
                        .asLong())
                .isEqualTo(10);
    }

    @Test
    void anAnswerIsAJudgementWithItsReasonAndHoldsInTheClusters() throws IOException {
        JsonNode first = toll("", "review", "--json").json().path("items").get(0);
        long a = first.path("first").path("entry").asLong();
        long b = first.path("second").path("entry").asLong();
        boolean together = first.path("together").asBoolean();
        Said said = toll((together ? "n" : "y") + " told by a witness\nq\n", "review", "--author", "rana");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains(a + "-" + b, "in all:", "Toll under the policy airwars", "1 answer kept");
        Judged judged = judgements().get(0);
        assertThat(judged.judgement().kind()).isEqualTo(together ? Kind.DIFFERENT : Kind.SAME);
        assertThat(judged.judgement().subjects()).containsExactly(a, b);
        assertThat(judged.judgement().author()).isEqualTo("rana");
        assertThat(judged.judgement().reason()).isEqualTo("told by a witness");
        JsonNode after = toll("", "review", "--json").json();
        for (JsonNode item : after.path("items")) {
            assertThat(item.path("id").asString()).isNotEqualTo(a + "-" + b);
        }
        JsonNode expected = first.path(together ? "different" : "same");
        assertThat(toll("", "tally", "--json").json().path("min").asLong())
                .isEqualTo(expected.path("min").asLong());
    }

    @Test
    void tollsAreByCodeUnlessAskedAndLinkageMergesWhatCodesDoNot() {
        JsonNode codes = toll("", "tally", "--json").json();
        JsonNode linked = toll("", "tally", "--grouping", "linked", "--json").json();
        assertThat(codes.path("grouping").asString()).isEqualTo("codes");
        assertThat(codes.path("incidents").asLong()).isGreaterThan(145);
        assertThat(linked.path("incidents").asLong()).isBetween(118L, 140L);
        assertThat(linked.path("min").asLong()).isLessThan(codes.path("min").asLong());
        assertThat(toll("", "gap", "monitor-a", "monitor-b", "--grouping", "linked", "--json")
                        .json()
                        .path("balanced")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void undoTakesTheAnswerBackAndUnsureLeavesThePairOpen() throws IOException {
        String id = toll("", "review", "--json")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        toll("y\nundo\nu not enough\n", "review", "--author", "rana");
        List<Judged> kept = judgements();
        assertThat(kept).hasSize(3);
        assertThat(kept.get(1).judgement().kind()).isEqualTo(Kind.REVERSED);
        assertThat(kept.get(1).judgement().answers()).isEqualTo(kept.get(0).sequence());
        assertThat(kept.get(2).judgement().kind()).isEqualTo(Kind.DISPOSITION);
        boolean open = false;
        for (JsonNode item : toll("", "review", "--json").json().path("items")) {
            open |= item.path("id").asString().equals(id)
                    && item.path("state").asString().equals("unsure");
        }
        assertThat(open).isTrue();
    }

    @Test
    void aCorrectionASameAndAWithdrawalChangeTheTollUntilTheyAreReversed() {
        long before = toll("", "tally", "--json").json().path("min").asLong();
        JsonNode judged = toll(
                        "", "judge", "correct", "1", "killed civilian=500", "--reason", "counted again", "--json")
                .json();
        assertThat(toll("", "tally", "--json").json().path("min").asLong()).isGreaterThan(before + 480);
        String number = judged.path("judgement").asString();
        assertThat(toll("", "judge", "reverse", number, "--reason", "the count was another's")
                        .code())
                .isZero();
        assertThat(toll("", "tally", "--json").json().path("min").asLong()).isEqualTo(before);
        toll("", "judge", "withdraw", "1", "--reason", "a test row");
        assertThat(toll("", "tally", "--json").json().path("min").asLong()).isLessThan(before);
        for (String[] wrong : new String[][] {
            {"judge", "correct", "1", "killed civilian=many", "--reason", "x"},
            {"judge", "correct", "1", "colour=blue", "--reason", "x"},
            {"judge", "same", "1", "--reason", "x"},
            {"judge", "same", "1", "99999", "--reason", "x"},
            {"judge", "reverse", "1", "--reason", "x"},
            {"judge", "bless", "1", "--reason", "x"},
            {"judge", "withdraw", "1"}
        }) {
            assertThat(toll("", wrong).code()).as(String.join(" ", wrong)).isEqualTo(Exit.USAGE);
        }
    }

    @Test
    void wordsThatAreNoAnswerAreSaidAndNothingIsKept() throws IOException {
        Said said = toll("perhaps\n", "review");
        assertThat(said.out()).contains("Expected y, n, u, undo or q", "0 answers kept");
        assertThat(judgements()).isEmpty();
        assertThat(toll("", "review", "people").code()).isEqualTo(Exit.USAGE);
        assertThat(toll("", "link", "incidents", "--above", "2").code()).isEqualTo(Exit.USAGE);
    }
}
