package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verb on made-up lists: the contract's columns and names, its exit codes, dates. */
final class ScreenVerbTest {
    @TempDir
    Path folder;

    private Path early;
    private Path late;
    private String out = "";
    private String err = "";

    @BeforeEach
    void lists() throws IOException {
        early = Files.writeString(
                folder.resolve("early.xml"),
                list("2019-01-01", entry("QDi.901", "TARIQ ZARQANI"), entry("QDi.902", "YURIK VELMANOV")));
        late = Files.writeString(folder.resolve("late.xml"), list("2020-01-01", entry("QDi.901", "TARIQ ZARQANI")));
    }

    @Test
    void oneNameInJsonHasTheShapeOfTheContract() {
        assertThat(run("screen", "--name", "Tarek Zarkani", "--list", late.toString(), "--json"))
                .isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(out);
        assertThat(answer.propertyNames()).startsWith("hits", "list");
        JsonNode hit = answer.get("hits").get(0);
        assertThat(hit.propertyNames())
                .startsWith("row", "query", "reference", "listed_name", "matched_name", "score", "band", "reason");
        assertThat(hit.get("reference").asString()).isEqualTo("QDi.901");
        assertThat(hit.get("band").asString()).isIn("match", "possible", "weak");
        assertThat(answer.get("list").propertyNames()).containsExactly("name", "generated", "sha256", "entries");
        assertThat(answer.get("list").get("entries").asInt()).isEqualTo(1);
    }

    @Test
    void anEntryIsShownWholeWithTheMeasuresOfItsRegime() {
        assertThat(run("screen", "--list", late.toString(), "--show", "qdi.901"))
                .isZero();
        assertThat(out)
                .contains(
                        "QDi.901  TARIQ ZARQANI",
                        "FIRST_NAME  TARIQ ZARQANI",
                        "measure    asset freeze",
                        "2253 (2015) paragraph 2 (a)");
        assertThat(run("screen", "--list", late.toString(), "--show", "QDi.901", "--json"))
                .isZero();
        JsonNode entry =
                JsonMapper.builder().build().readTree(out).get("entries").get(0);
        assertThat(entry.get("fields").get("UN_LIST_TYPE").get(0).asString()).isEqualTo("Al-Qaida");
        assertThat(entry.get("regime").get("measures").size()).isEqualTo(3);
        assertThat(run("screen", "--list", late.toString(), "--show", "QDi.000"))
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void namesScreenedBeforeAreScreenedAgainBothWays() throws IOException {
        Path names = Files.writeString(
                folder.resolve("names.csv"), "name\nTariq al-Zarqani\nYurik Velmanov\nNobody Known\n");
        Path third = Files.writeString(
                folder.resolve("third.xml"),
                list("2021-01-01", entry("QDi.901", "TARIQ ZARQANI"), entry("QDi.903", "NOBODY KNOWN")));
        assertThat(run("screen", names.toString(), "--list", third.toString(), "--since", early.toString(), "--json"))
                .isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(out);
        assertThat(answer.get("appeared").get(0).get("reference").asString()).isEqualTo("QDi.903");
        assertThat(answer.get("fell_away").get(0).get("reference").asString()).isEqualTo("QDi.902");
        assertThat(answer.get("moved").isEmpty()).isTrue();
        assertThat(run("screen", "--name", "Yurik Velmanov", "--list", late.toString(), "--since", early.toString()))
                .isZero();
        assertThat(out).contains("fell away  match  QDi.902", "0 appeared, 1 fell away, 0 in another band");
    }

    @Test
    void aTableGivesACsvWithTheSameColumnsBestFirstForEachRow() throws IOException {
        Path names = Files.writeString(
                folder.resolve("names.csv"),
                "id,name,born\n1,Tariq al-Zarqani,1970\n2,Nobody Known,\n3,يوريك فيلمانوف,\n");
        Path hits = folder.resolve("hits.csv");
        assertThat(run("screen", names.toString(), "--list", early.toString(), "--out", hits.toString()))
                .isZero();
        List<String> lines = Files.readAllLines(hits);
        assertThat(lines.getFirst()).startsWith("row,query,reference,listed_name,matched_name,score,band,reason");
        assertThat(lines.get(1)).startsWith("1,Tariq al-Zarqani,QDi.901,");
        assertThat(lines.get(2)).startsWith("3,يوريك فيلمانوف,QDi.902,");
        assertThat(lines).hasSize(3);
    }

    @Test
    void theDelistedAreFoundAsOfTheEarlierDayOnly() {
        assertThat(run(
                        "screen",
                        "--name",
                        "Yurik Velmanov",
                        "--list",
                        early.toString(),
                        late.toString(),
                        "--as-of",
                        "2019-06-01"))
                .isZero();
        assertThat(out).contains("QDi.902");
        assertThat(run("screen", "--name", "Yurik Velmanov", "--list", early.toString(), late.toString()))
                .isZero();
        assertThat(out).doesNotContain("QDi.902");
        assertThat(run("screen", "--name", "Yurik Velmanov", "--list", late.toString(), "--as-of", "2018-01-01"))
                .isEqualTo(Exit.INPUT_REFUSED);
        assertThat(err).contains("2018-01-01");
    }

    @Test
    void theDifferenceOfTwoVersionsNamesTheDelisted() {
        assertThat(run("screen", "--since", early.toString(), "--list", late.toString()))
                .isZero();
        assertThat(out).contains("removed     QDi.902", "0 added, 1 removed, 0 renumbered, 0 changed");
    }

    @Test
    void anArchiveKeepsVersionsAndRefusesAShrunkenOne() {
        String archive = folder.resolve("archive").toString();
        assertThat(run("screen", "--name", "Yurik", "--list", early.toString(), "--keep", archive))
                .isZero();
        assertThat(run("screen", "--name", "Yurik", "--list", late.toString(), "--keep", archive))
                .isEqualTo(Exit.INPUT_REFUSED);
        assertThat(err).contains("last good version");
        assertThat(run("screen", "--name", "Yurik Velmanov", "--list", archive)).isZero();
        assertThat(out).contains("QDi.902");
    }

    @Test
    void whatCannotBeReadIsRefusedAndWhatIsMissingIsUsage() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.xml"), Files.readString(late).substring(0, 200));
        Path nameless = Files.writeString(folder.resolve("nameless.csv"), "a,b\n1,2\n");
        assertThat(run("screen", "--name", "X", "--list", broken.toString())).isEqualTo(Exit.INPUT_REFUSED);
        assertThat(err).contains("broken.xml").doesNotContain("Exception");
        assertThat(run("screen", nameless.toString(), "--list", late.toString()))
                .isEqualTo(Exit.INPUT_REFUSED);
        assertThat(run("screen", "--list", late.toString())).isEqualTo(Exit.USAGE);
        assertThat(run(
                        "screen",
                        "--name",
                        "X",
                        "--list",
                        folder.resolve("none.xml").toString()))
                .isEqualTo(Exit.INPUT_REFUSED);
    }

    @Test
    void aTableThatIsRefusedLeavesNoHalfAnswer() throws IOException {
        String none = folder.resolve("none.csv").toString();
        String nameless =
                Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n").toString();
        for (String table : List.of(none, nameless)) {
            assertThat(run("screen", table, "--list", late.toString(), "--json"))
                    .isEqualTo(Exit.INPUT_REFUSED);
            assertThat(out).isEmpty();
        }
    }

    private int run(String... args) {
        Said said = Said.by(args);
        out = said.out();
        err = said.err();
        return said.code();
    }

    private static String entry(String reference, String name) {
        return "<INDIVIDUAL><DATAID>" + reference.replaceAll("\\D", "") + "</DATAID><FIRST_NAME>" + name
                + "</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>" + reference
                + "</REFERENCE_NUMBER></INDIVIDUAL>";
    }

    private static String list(String day, String... entries) {
        return "<CONSOLIDATED_LIST dateGenerated=\"" + day + "T00:00:00\"><INDIVIDUALS>" + String.join("", entries)
                + "</INDIVIDUALS></CONSOLIDATED_LIST>";
    }
}
