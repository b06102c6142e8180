package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Looks at each question's page in a real browser, in both languages. What is pressed and sent there: {@link BrowserTest}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesTest {
    /** Pages with a layout of their own, looked at in every language and width. */
    private static final Set<String> MIRRORED = Set.of("home", "tally", "gap", "event", "record", "review");

    private DemoSite site;

    @BeforeAll
    void start() throws Exception {
        site = DemoSite.unchanged();
    }

    /** Milliseconds until something was painted, noted and never asserted. */
    private static String firstPaint(Page page) {
        return String.valueOf(
                page.evaluate("() => Math.round((performance.getEntriesByName('first-contentful-paint')[0]"
                        + " || { startTime: -1 }).startTime)"));
    }

    @Test
    void everyPageInBothLanguagesHasNoFaultThatAxeKnows() throws Exception {
        List<String> paints = new ArrayList<>();
        for (String lang : Texts.LANGUAGES) {
            Page page = site.open(1280, ColorScheme.LIGHT, true);
            for (Map.Entry<String, String> one : site.pages().entrySet()) {
                site.visit(page, lang, one.getValue());
                DemoSite.settle(page);
                DemoSite.keep(page, one.getKey() + "-" + lang + "-1280");
                paints.add(one.getKey() + "\t" + lang + "\t" + firstPaint(page));
                assertThat(Axe.faults(page)).as(one.getKey() + " " + lang).isEmpty();
                assertThat(page.getAttribute("html", "dir")).isEqualTo(lang.equals("ar") ? "rtl" : "ltr");
            }
            page.context().close();
        }
        Files.write(DemoSite.picture("first-paint.tsv"), paints);
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysOnAPhoneOrAWall() {
        for (int width : new int[] {390, 1920}) {
            for (String lang : Texts.LANGUAGES) {
                Page page = site.open(width, ColorScheme.LIGHT, true);
                for (Map.Entry<String, String> one : site.pages().entrySet()) {
                    if ((width > 1000 || lang.equals("ar")) && !MIRRORED.contains(one.getKey())) {
                        continue;
                    }
                    site.visit(page, lang, one.getValue());
                    DemoSite.settle(page);
                    DemoSite.keep(page, one.getKey() + "-" + lang + "-" + width);
                    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                            .as(one.getKey() + " " + lang + " " + width)
                            .isEqualTo(true);
                }
                page.context().close();
            }
        }
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void darkPagesKeepTheirContrast() {
        Page page = site.open(1280, ColorScheme.DARK, true);
        for (String name : List.of("tally", "gap", "event")) {
            site.visit(page, "en", site.pages().getOrDefault(name, "/"));
            DemoSite.settle(page);
            DemoSite.keep(page, name + "-dark");
            assertThat(Axe.faintTexts(page)).as(name).isEmpty();
        }
        page.context().close();
    }

    @Test
    void everyPageIsReadableWithoutJavaScript() {
        Page page = site.open(1280, ColorScheme.LIGHT, false);
        for (String path : site.pages().values()) {
            site.visit(page, "en", path);
            assertThat(page.locator("main h1").innerText()).isNotBlank();
        }
        page.context().close();
    }

    @Test
    void fromAnyTollTwoClicksLeadToTheWordsTheHashAndTheProof() {
        Page page = site.open(1280, ColorScheme.LIGHT, true);
        site.visit(page, "en", "/tally?source=airwars");
        page.locator(".answer .figure a").click();
        page.waitForURL(Pattern.compile("/tally/behind"));
        page.locator("tbody tr th a").first().click();
        page.waitForURL(Pattern.compile("/record/[0-9]+"));
        assertThat(page.locator("main").innerText()).contains("SHA-256", "Root", "Path to the root");
        assertThat(page.locator("mark").count()).isPositive();
        page.context().close();
    }
}
