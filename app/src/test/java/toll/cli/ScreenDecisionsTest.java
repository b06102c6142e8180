package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Candidates are decided by two people, as judgements of the ledger; a later list shows what was said of an earlier one. */
final class ScreenDecisionsTest {
    @TempDir
    private Path folder;

    private Path project;
    private Path early;
    private Path later;
    private Path changed;
    private String out = "";
    private String err = "";

    @BeforeEach
    void projectAndLists() throws IOException {
        project = folder.resolve("project");
        assertThat(run("new", project.toString())).isZero();
        early = Files.writeString(folder.resolve("early.xml"), list("2019-01-01", "TARIQ ZARQANI", ""));
        later = Files.writeString(folder.resolve("later.xml"), list("2020-01-01", "TARIQ ZARQANI", "YURIK VELMANOV"));
        changed = Files.writeString(folder.resolve("changed.xml"), list("2021-01-01", "TARIQ SAMIR ZARQANI", ""));
    }

    @Test
    void onePersonLeavesItOpenAndTwoWhoAgreeDecide() {
        assertThat(decide("false-positive", "A", "another year of birth")
                        .get("standing")
                        .asString())
                .isEqualTo("open");
        assertThat(decide("false-positive", "A", "said again").get("standing").asString())
                .isEqualTo("open");
        assertThat(decide("false-positive", "B", "another father")
                        .get("standing")
                        .asString())
                .isEqualTo("cleared");
    }

    @Test
    void twoWhoDifferLeaveItOpen() {
        decide("true-match", "A", "same place");
        assertThat(decide("false-positive", "B", "another year of birth")
                        .get("standing")
                        .asString())
                .isEqualTo("disputed");
        assertThat(run(ask(early, "--project", project.toString()))).isZero();
        assertThat(out).contains("decided  open: two people differ", "true match (A, ", "false positive (B, ");
    }

    @Test
    void aDecisionIsKeptWithEverythingNeededToDeriveTheCandidateAgainAndMayBeTakenBack() {
        decide("unresolved", "A", "no year known");
        JsonNode said = disposition(early).get("said").get(0);
        assertThat(said.get("verdict").asString()).isEqualTo("unresolved");
        assertThat(said.get("by").asString()).isEqualTo("A");
        assertThat(said.get("reason").asString()).isEqualTo("no year known");
        assertThat(said.get("list_generated").asString()).startsWith("2019-01-01");
        assertThat(said.get("list_sha256").asString()).hasSize(64);
        assertThat(said.get("earlier_version").asBoolean()).isFalse();
        assertThat(run(
                        "judge",
                        "reverse",
                        said.get("judgement").asString(),
                        "--reason",
                        "misread",
                        "--author",
                        "A",
                        "--project",
                        project.toString()))
                .isZero();
        assertThat(disposition(early).get("said").isEmpty()).isTrue();
        assertThat(run("verify", "--project", project.toString())).isZero();
    }

    @Test
    void onALaterListADecisionIsShownAsFromTheEarlierVersionAndHoldsWhileTheEntryReadsTheSame() {
        decide("false-positive", "A", "another year of birth");
        decide("false-positive", "B", "another father");
        JsonNode same = disposition(later);
        assertThat(same.get("standing").asString()).isEqualTo("cleared");
        assertThat(same.get("said").get(0).get("earlier_version").asBoolean()).isTrue();
        assertThat(same.get("said").get(0).get("entry_changed").asBoolean()).isFalse();
        JsonNode again = disposition(changed);
        assertThat(again.get("standing").asString()).isEqualTo("open");
        assertThat(again.get("look_again").asBoolean()).isTrue();
        assertThat(run(ask(changed, "--project", project.toString()))).isZero();
        assertThat(out).contains("the entry has changed since, look again", "on the version of 2019-01-01");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(run(ask(early, "--project", project.toString(), "--decide", "maybe", "--reason", "x")))
                .isEqualTo(Exit.USAGE);
        assertThat(err).contains("true-match, false-positive, unresolved");
        assertThat(run(ask(early, "--project", project.toString(), "--decide", "true-match")))
                .isEqualTo(Exit.USAGE);
        assertThat(err).contains("--reason WHY");
        assertThat(run(ask(
                        early,
                        "--project",
                        project.toString(),
                        "--decide",
                        "true-match",
                        "--reason",
                        "x",
                        "--author",
                        "A",
                        "--reference",
                        "QDi.000")))
                .isEqualTo(Exit.USAGE);
        assertThat(err).contains("QDi.901");
        assertThat(run("screen", "--persons", "--list", early.toString(), "--decide", "true-match"))
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void withoutAProjectNothingIsSaidOfDecisions() {
        assertThat(run(ask(early, "--json"))).isZero();
        assertThat(hit().has("disposition")).isFalse();
    }

    @Test
    void thePersonsOfTheLedgerAreAskedForByTheirEntries() throws IOException {
        Path victims = Files.writeString(
                folder.resolve("victims.csv"),
                "key,name,fate,born\n1,Tarek Zarkani,killed,1971\n2,Nobody Known,killed,\n");
        assertThat(run("intake", victims.toString(), "--source", "list", "--project", project.toString()))
                .as(err)
                .isZero();
        assertThat(run("screen", "--persons", "--list", early.toString(), "--json", "--project", project.toString()))
                .isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(out);
        assertThat(answer.get("asked").asInt()).isEqualTo(2);
        assertThat(answer.get("hits").get(0).get("query").asString()).isEqualTo("Tarek Zarkani");
        assertThat(answer.get("hits").get(0).get("row").asLong()).isPositive();
    }

    private JsonNode decide(String verdict, String author, String reason) {
        assertThat(run(ask(
                        early,
                        "--project",
                        project.toString(),
                        "--decide",
                        verdict,
                        "--reference",
                        "QDi.901",
                        "--author",
                        author,
                        "--reason",
                        reason,
                        "--json")))
                .as(err)
                .isZero();
        return JsonMapper.builder().build().readTree(out).get("disposition");
    }

    private JsonNode disposition(Path list) {
        assertThat(run(ask(list, "--project", project.toString(), "--json"))).isZero();
        return hit().get("disposition");
    }

    private JsonNode hit() {
        return JsonMapper.builder().build().readTree(out).get("hits").get(0);
    }

    private static String[] ask(Path list, String... more) {
        List<String> words = new ArrayList<>(List.of("screen", "--name", "Tarek Zarkani", "--list", list.toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private int run(String... words) {
        Said said = Said.by(words);
        out = said.out();
        err = said.err();
        return said.code();
    }

    private static String list(String day, String... names) {
        StringBuilder entries = new StringBuilder();
        int number = 901;
        for (String name : names) {
            if (!name.isEmpty()) {
                entries.append("<INDIVIDUAL><DATAID>")
                        .append(number)
                        .append("</DATAID><FIRST_NAME>")
                        .append(name)
                        .append("</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.")
                        .append(number++)
                        .append("</REFERENCE_NUMBER></INDIVIDUAL>");
            }
        }
        return "<CONSOLIDATED_LIST dateGenerated=\"" + day + "T00:00:00Z\"><INDIVIDUALS>" + entries
                + "</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>";
    }
}
