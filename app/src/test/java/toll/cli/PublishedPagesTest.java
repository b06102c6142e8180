package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import toll.web.Axe;
import toll.web.Chromium;

/**
 * Every HTML page that is published, in both languages, in a real browser: no fault that axe knows at WCAG 2.2 AA, light, dark and on
 * a phone; nothing wider than the screen; no request to anywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublishedPagesTest {
    @TempDir
    private static Path dir;

    private final List<Path> pages = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;

    private static void run(String... words) {
        Said said = Said.by(words);
        assertThat(said.code()).as(String.join(" ", words) + "\n" + said).isEqualTo(Exit.DONE);
    }

    @BeforeAll
    void publish() throws IOException {
        chromium = Chromium.running();
        String demo = dir.resolve("demo").toString();
        run("demo", "--dir", demo);
        Path law = Files.writeString(
                dir.resolve("law.toml"),
                "[[provision]]\ncite = \"Article 57\"\ntext = \"take care\"\nwhy = \"because\"\n");
        String many = many();
        for (String lang : List.of("en", "ar")) {
            publish(demo, lang, "gap", "dossier", "--gap", "cjtf-oir,airwars", "--law", law.toString());
            publish(demo, lang, "place", "dossier", "--place", "Raqqa", "--from", "2016", "--to", "2018");
            publish(demo, lang, "event", "dossier", "--event", "CS044");
            publish(demo, lang, "none", "dossier", "--place", "nowhere");
            publish(demo, lang, "letter", "letter");
            publish(demo, lang, "changes", "changes", "--since", "30");
            publish(demo, lang, "site", "site");
            publish(many, lang, "many", "site");
        }
        try (Stream<Path> all = Files.walk(dir)) {
            all.filter(p -> p.toString().endsWith(".html")).sorted().forEach(pages::add);
        }
    }

    private static void publish(String project, String lang, String name, String what, String... more) {
        List<String> words = new ArrayList<>(List.of("publish", what, "--project", project, "--lang", lang));
        words.addAll(
                List.of("--out", dir.resolve("out").resolve(lang).resolve(name).toString()));
        words.addAll(List.of(more));
        run(words.toArray(String[]::new));
    }

    /** So many incidents that their list has a first page, one in the middle and a last one. */
    private static String many() throws IOException {
        StringBuilder csv = new StringBuilder(
                "source,key,codes,date,place,governorate,country,lat,lon,precision,actors,grade,killed_civilian_min,killed_civilian_max\n");
        IntStream.rangeClosed(1, 2_001)
                .forEach(i ->
                        csv.append("monitor,k" + i + ",M" + i + ",2016-01-0" + (1 + i % 9) + ",Town,Idlib,Syria,35."
                                + (10 + i % 80) + ",36.5,town,us-led-coalition,fair," + i % 3 + "," + i % 5 + "\n"));
        Path file = Files.writeString(dir.resolve("incidents.csv"), csv);
        String project = dir.resolve("many").toString();
        run("new", project);
        run("intake", file.toString(), "--project", project);
        return project;
    }

    private Page open(int width, ColorScheme scheme) {
        return chromium.open(width, scheme, true, "file:", complaints::add);
    }

    /** The rows of a long table are alike: axe looks at its first ones. */
    private static List<String> faults(Page page) {
        page.evaluate("() => document.querySelectorAll('tbody')"
                + ".forEach(body => [...body.rows].slice(30).forEach(row => row.remove()))");
        return Axe.strictFaults(page);
    }

    @Test
    void everyPageInBothLanguagesHasNoFaultThatAxeKnows() {
        assertThat(pages).hasSizeGreaterThan(20);
        List<String> faults = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = open(scheme == ColorScheme.LIGHT ? 1280 : 390, scheme);
            for (Path file : pages) {
                page.navigate(file.toUri().toString());
                faults(page).forEach(fault -> faults.add(dir.relativize(file) + " " + scheme + " " + fault));
                assertThat(page.getAttribute("html", "dir"))
                        .isEqualTo(file.toString().matches(".*(/ar/|\\.ar\\.html).*") ? "rtl" : "ltr");
            }
            page.context().close();
        }
        assertThat(faults).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysOnAPhoneOrAWall() {
        List<String> wide = new ArrayList<>();
        for (int width : new int[] {390, 1920}) {
            Page page = open(width, ColorScheme.LIGHT);
            for (Path file : pages) {
                page.navigate(file.toUri().toString());
                if (page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth")
                        .equals(true)) {
                    wide.add(dir.relativize(file) + " " + width);
                }
            }
            page.context().close();
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void onPaperEachNumberShowsWhichNoteItRestsOn() {
        Page page = open(1280, ColorScheme.LIGHT);
        Path dossier = dir.resolve("out/en/gap/dossier.html");
        page.navigate(dossier.toUri().toString());
        String beside = "() => getComputedStyle(document.querySelector('.num'), '::after').content";
        assertThat(page.evaluate(beside)).isEqualTo("none");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate(beside).toString()).isEqualTo("\"[1]\"");
        page.context().close();
    }
}
