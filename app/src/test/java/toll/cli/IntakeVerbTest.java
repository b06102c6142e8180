package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntakeVerbTest {
    private static final String ROWS = """
        source,key,date,grade,actors,killed_civilian_min,killed_civilian_max
        airwars,X1,2017-03-01,Fair,US-led Coalition,2,5
        airwars,X2,2017-03-02,Splendid,The Neighbours,,
        ,X3,2017-03-03,Fair,,1,1
        """;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int toll(String... args) {
        out.getBuffer().setLength(0);
        return Toll.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    private String project() {
        String dir = folder.resolve("project").toString();
        assertThat(toll("new", dir)).isZero();
        return dir;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aFileComesInWithCountsWhatWasDetectedAndWhatWasRefused() throws IOException {
        String project = project();
        assertThat(toll("intake", file("a.csv", ROWS), "--project", project)).isZero();
        assertThat(out.toString())
                .contains("csv (UTF-8, comma between cells), read as toll-incidents")
                .contains("3 rows: 2 records added, 0 unchanged, 0 superseded; 1 row refused, 2 refusals in all")
                .contains("line 3, column grade")
                .contains("actor: The Neighbours (1)");
        assertThat(toll("intake", folder.resolve("a.csv").toString(), "--project", project))
                .isZero();
        assertThat(out.toString()).contains("0 records added, 2 unchanged").contains("nothing was added");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void refusalsAreListedAfterwardsOnceEach() throws IOException {
        String project = project();
        String file = file("a.csv", ROWS);
        toll("intake", file, "--project", project);
        toll("intake", file, "--project", project);
        assertThat(toll("refusals", "--project", project)).isZero();
        assertThat(out.toString()).contains("2 refusals").contains("Splendid");
        assertThat(toll("refusals", "other.csv", "--project", project)).isZero();
        assertThat(out.toString()).contains("0 refusals");
        assertThat(toll("refusals", "--json", "--project", project)).isZero();
        assertThat(out.toString()).contains("\"line\" : 3").contains("\"todo\"");
    }

    @Test
    void jsonHoldsTheCountsAndTheRefusals() throws IOException {
        assertThat(toll("intake", file("a.csv", ROWS), "--json", "--project", project()))
                .isZero();
        assertThat(out.toString())
                .contains("\"added\" : 2")
                .contains("\"rows_refused\" : 1")
                .contains("\"profile\" : \"toll-incidents\"")
                .contains("\"refused_in_whole\" : false");
    }

    @Test
    void aFileRefusedInWholeGivesThreeAndTheOthersComeIn() throws IOException {
        String bad = file("b.csv", "%PDF-1.7 and so on\n");
        assertThat(toll("intake", bad, file("a.csv", ROWS), "--project", project()))
                .isEqualTo(Exit.INPUT_REFUSED);
        assertThat(out.toString())
                .contains("b.csv: refused in whole")
                .contains("a PDF")
                .contains("2 records added");
        assertThat(err.toString()).doesNotContain("Exception");
    }

    @Test
    void aProfileOfTheProjectIsUsed() throws IOException {
        String project = project();
        Files.writeString(Path.of(project, "profiles", "mine.toml"), """
            name = "mine"
            recognise = ["nr", "tote"]
            source = { value = "my-list" }
            [[record]]
            kind = "incident"
            key = "nr"
            [[record.harm]]
            measure = "killed"
            who = "civilian"
            count = "tote"
            """);
        assertThat(toll("intake", file("m.csv", "nr;tote\n1;5\n"), "--project", project))
                .isZero();
        assertThat(out.toString())
                .contains("semicolon")
                .contains("read as mine")
                .contains("1 record added");
        Files.writeString(Path.of(project, "profiles", "mine.toml"), "name = \"mine\"\ncolour = 1\n");
        assertThat(toll("intake", folder.resolve("m.csv").toString(), "--project", project))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("no key \"colour\"");
    }

    @Test
    void aMissingFileADateThatIsNoneAndAReaderThatIsNoneAreSaid() throws IOException {
        String project = project();
        assertThat(toll("intake", folder.resolve("none.csv").toString(), "--project", project))
                .isEqualTo(Exit.INPUT_REFUSED);
        assertThat(err.toString()).contains("no such file");
        String file = file("a.csv", ROWS);
        assertThat(toll("intake", file, "--published", "soon", "--project", project))
                .isEqualTo(Exit.USAGE);
        assertThat(toll("intake", file, "--reader", "nope", "--project", project))
                .isNotZero();
        assertThat(err.toString()).contains("no reader \"nope\"");
    }
}
