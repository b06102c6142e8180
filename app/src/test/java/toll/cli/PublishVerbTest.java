package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example from its files to every publication, as a newcomer would type it. */
final class PublishVerbTest {
    @TempDir
    private static Path dir;

    private static Path project;
    private static String demo;

    private static String run(int wanted, String... words) {
        Said said = Said.by(words);
        assertThat(said.code()).as(String.join(" ", words) + "\n" + said.err()).isEqualTo(wanted);
        return said.out();
    }

    @BeforeAll
    static void theDemoRuns() {
        Path here = Path.of("").toAbsolutePath();
        Path home = Files.isDirectory(here.resolve("example"))
                ? here
                : here.resolve("..").normalize();
        System.setProperty("toll.home", home.toString());
        project = dir.resolve("demo");
        demo = run(Exit.DONE, "demo", "--dir", project.toString());
    }

    private static List<String> published(String... words) {
        List<String> command = new ArrayList<>(List.of("publish"));
        command.addAll(List.of(words));
        command.addAll(List.of("--project", project.toString()));
        return run(Exit.DONE, command.toArray(String[]::new)).lines().toList();
    }

    @Test
    void theDemoAnswersItsThreeQuestions() {
        assertThat(demo)
                .contains("cjtf-oir/article-coalition and airwars/article-airwars: comparable.")
                .contains("cjtf-oir/article-coalition and sohr/article-sohr: not comparable.")
                .contains("it would add 61 deaths")
                .contains("The steps add up at both ends.")
                .contains("Everything is as it was written");
        assertThat(project.resolve("report.html")).isRegularFile();
        assertThat(project.resolve("report.ar.html")).content().contains("dir=\"rtl\"");
    }

    @Test
    void tablesComeInEveryFormAndHarmless() throws IOException {
        List<String> files = published("tables");
        assertThat(files).anyMatch(f -> f.endsWith("tables.xlsx")).anyMatch(f -> f.endsWith("dictionary.csv"));
        assertThat(Files.readString(project.resolve("published/tables/incidents.csv")))
                .contains("radius_m");
    }

    @Test
    void theBundleProvesItselfWithNoProjectAtHand() throws IOException {
        published("bundle", "--gap", "cjtf-oir,airwars", "--with-documents");
        Path bundle = dir.resolve("elsewhere.zip");
        Files.copy(project.resolve("published/bundle/bundle.zip"), bundle);
        assertThat(run(Exit.DONE, "verify", bundle.toString())).contains("The bundle holds");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length / 3] ^= 4;
        Files.write(bundle, bytes);
        assertThat(run(Exit.INTEGRITY, "verify", bundle.toString())).contains("does not hold");
    }

    @Test
    void lettersAreIdenticalButForTheirAddressee() throws IOException {
        published("letter");
        String one = Files.readString(project.resolve("published/letter/letter-1.html"));
        String two = Files.readString(project.resolve("published/letter/letter-2.html"));
        assertThat(one.replace("<strong>The Secretary-General of the United Nations</strong>", ""))
                .isEqualTo(two.replace("<strong>The President of the Security Council</strong>", ""));
        assertThat(published(
                        "letter", "--lang", "ar", "--out", dir.resolve("ar").toString()))
                .hasSize(7);
    }

    @Test
    void theSiteAsksNobodyForAnything() throws IOException {
        published("site");
        try (Stream<Path> pages = Files.walk(project.resolve("published/site"))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(page, StandardCharsets.UTF_8))
                        .doesNotContain("<script")
                        .doesNotContainPattern("<(img|link|iframe)[^>]+(src|href)=\"http");
            }
        }
    }

    @Test
    void changeNotesSayWhichRecordsMadeTheDifference() throws IOException {
        published("changes", "--since", "30");
        assertThat(Files.readString(project.resolve("published/changes/changes.html")))
                .contains("What changed");
    }
}
