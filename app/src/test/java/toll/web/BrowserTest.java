package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import toll.cli.DemoProject;

/** Walks each question in a real browser, in both languages; keeps a picture of each under {@code target/}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {
    /** Pages with a layout of their own, looked at in every language and width. */
    private static final Set<String> MIRRORED = Set.of("home", "tally", "gap", "event", "record", "review");

    private static final Path PICTURES = Chromium.PICTURES;

    @TempDir
    static Path directory;

    private Chromium chromium;
    private Map<String, String> pages = Map.of();

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.over(DemoProject.make(directory.resolve("project")));
        pages = DemoPages.of(chromium.server());
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private com.microsoft.playwright.Page open(int width, ColorScheme scheme, boolean scripts) {
        return chromium.open(width, scheme, scripts);
    }

    private void visit(com.microsoft.playwright.Page page, String lang, String path) {
        chromium.visit(page, lang, path);
    }

    /** Milliseconds until something was painted, noted and never asserted. */
    private static String firstPaint(com.microsoft.playwright.Page page) {
        return String.valueOf(
                page.evaluate("() => Math.round((performance.getEntriesByName('first-contentful-paint')[0]"
                        + " || { startTime: -1 }).startTime)"));
    }

    @Test
    void everyPageInBothLanguagesHasNoFaultThatAxeKnows() throws Exception {
        Files.createDirectories(PICTURES);
        List<String> paints = new ArrayList<>();
        for (String lang : Texts.LANGUAGES) {
            com.microsoft.playwright.Page page = open(1280, ColorScheme.LIGHT, true);
            for (Map.Entry<String, String> one : pages.entrySet()) {
                visit(page, lang, one.getValue());
                Chromium.settle(page);
                page.screenshot(new ScreenshotOptions()
                        .setPath(PICTURES.resolve(one.getKey() + "-" + lang + "-1280.png"))
                        .setFullPage(true));
                paints.add(one.getKey() + "\t" + lang + "\t" + firstPaint(page));
                assertThat(axe(page)).as(one.getKey() + " " + lang).isEmpty();
                assertThat(page.getAttribute("html", "dir")).isEqualTo(lang.equals("ar") ? "rtl" : "ltr");
            }
            page.context().close();
        }
        Files.write(PICTURES.resolve("first-paint.tsv"), paints);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysOnAPhoneOrAWall() {
        for (int width : new int[] {390, 1920}) {
            for (String lang : Texts.LANGUAGES) {
                com.microsoft.playwright.Page page = open(width, ColorScheme.LIGHT, true);
                for (Map.Entry<String, String> one : pages.entrySet()) {
                    if ((width > 1000 || lang.equals("ar")) && !MIRRORED.contains(one.getKey())) {
                        continue;
                    }
                    visit(page, lang, one.getValue());
                    Chromium.settle(page);
                    page.screenshot(new ScreenshotOptions()
                            .setPath(PICTURES.resolve(one.getKey() + "-" + lang + "-" + width + ".png"))
                            .setFullPage(true));
                    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                            .as(one.getKey() + " " + lang + " " + width)
                            .isEqualTo(true);
                }
                page.context().close();
            }
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void darkPagesKeepTheirContrast() {
        com.microsoft.playwright.Page page = open(1280, ColorScheme.DARK, true);
        for (String name : List.of("tally", "gap", "event")) {
            visit(page, "en", pages.getOrDefault(name, "/"));
            Chromium.settle(page);
            page.screenshot(new ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-dark.png"))
                    .setFullPage(true));
            assertThat(new AxeBuilder(page)
                            .withRules(List.of("color-contrast")).analyze().getViolations().stream()
                                    .flatMap(r -> r.getNodes().stream())
                                    .map(n -> n.getHtml()))
                    .as(name)
                    .isEmpty();
        }
        page.context().close();
    }

    @Test
    void everyPageIsReadableWithoutJavaScript() {
        com.microsoft.playwright.Page page = open(1280, ColorScheme.LIGHT, false);
        for (String path : pages.values()) {
            visit(page, "en", path);
            assertThat(page.locator("main h1").innerText()).isNotBlank();
        }
        page.context().close();
    }

    @Test
    void fromAnyTollTwoClicksLeadToTheWordsTheHashAndTheProof() {
        com.microsoft.playwright.Page page = open(1280, ColorScheme.LIGHT, true);
        visit(page, "en", "/tally?source=airwars");
        page.locator(".answer .figure a").click();
        page.waitForURL(Pattern.compile("/tally/behind"));
        page.locator("tbody tr th a").first().click();
        page.waitForURL(Pattern.compile("/record/[0-9]+"));
        assertThat(page.locator("main").innerText()).contains("SHA-256", "Root", "Path to the root");
        assertThat(page.locator("mark").count()).isPositive();
        page.context().close();
    }

    @Test
    void aFileIsLookedAtBeforeItIsRecordedAndThenStandsInTheLedger() throws Exception {
        Path file = Files.writeString(directory.resolve("persons.csv"), """
            source,key,incidents,name,fate,status,age
            airwars,x1,CS9999,Name One Example,killed,civilian,31
            airwars,x2,CS9999,Name Two Example,killed,civilian,8
            """);
        com.microsoft.playwright.Page page = open(1280, ColorScheme.LIGHT, true);
        visit(page, "en", "/intake");
        page.setInputFiles("#file", file);
        page.locator("main button.first").click();
        page.waitForURL(Pattern.compile("/intake/[^/]+$"));
        page.waitForSelector("main table, main .notice.bad");
        page.screenshot(new ScreenshotOptions()
                .setPath(PICTURES.resolve("preview-en.png"))
                .setFullPage(true));
        assertThat(page.locator("main").innerText())
                .contains("Name One Example", "Nothing of this is in the ledger yet");
        visit(page, "en", "/victims?q=Name+One");
        assertThat(page.locator("main").innerText()).doesNotContain("Name One Example");
        page.goBack();
        page.locator("main button.first").click();
        assertThat(endOfTheJob(page)).isEqualTo("done");
        visit(page, "en", "/victims?q=Name+One");
        assertThat(page.locator("main table").innerText()).contains("Name One Example");
        page.context().close();
    }

    @Test
    void aTextIsReadAndItsClaimsAcceptedCorrectedAndDeclined() {
        com.microsoft.playwright.Page page = open(1280, ColorScheme.LIGHT, true);
        visit(page, "en", "/claims");
        page.fill(
                "#text",
                "The Example Observatory said that at least 14 civilians were killed in Raqqa on Thursday. The Example"
                        + " Council said that 9 civilians were killed. The army denied that 20 people were injured.");
        page.fill("#published", "2017-08-04");
        page.fill("#publisher", "airwars");
        page.locator("main button.first").click();
        page.waitForURL(Pattern.compile("/claims/[^/]+$"));
        assertThat(page.locator(".prose mark").count()).isGreaterThan(2);
        assertThat(axe(page)).isEmpty();
        page.screenshot(new ScreenshotOptions()
                .setPath(PICTURES.resolve("claims-offered-en.png"))
                .setFullPage(true));
        page.check("input[name='1.decision'][value=accept]");
        page.check("input[name='2.decision'][value=accept]");
        page.locator("#c-2 summary").click();
        page.fill("#f-2-count", "10..12");
        page.check("input[name='3.decision'][value=decline]");
        page.getByText("Keep my decisions").click();
        page.waitForSelector("text=Your decisions are in the ledger");
        assertThat(page.locator("main .facts").innerText()).contains("2", "1");
        page.locator("main ul.plain a").last().click();
        page.waitForURL(Pattern.compile("/figures/[0-9]+"));
        assertThat(page.locator("h1").innerText()).contains("10–12");
        page.getByText("Open the document at the place").click();
        page.waitForURL(Pattern.compile("/document$"));
        assertThat(page.locator("mark").innerText()).contains("9 civilians");
        page.context().close();
    }

    @Test
    void doubtfulLinksAreAnsweredByKeysAndTakenBack() {
        com.microsoft.playwright.Page page = open(1280, ColorScheme.LIGHT, true);
        visit(page, "en", "/review?what=incidents");
        page.waitForSelector("table.pair");
        String first = page.inputValue("input[name=pair]");
        page.keyboard().press("n");
        page.waitForFunction("pair => document.querySelector('input[name=pair]').value !== pair", first);
        assertThat(page.locator("[role=status]").innerText()).contains("Kept: different.");
        assertThat(page.url()).doesNotContain(first);
        String second = page.inputValue("input[name=pair]");
        page.keyboard().press("u");
        page.waitForFunction("pair => document.querySelector('input[name=pair]').value !== pair", second);
        page.keyboard().press("z");
        page.waitForURL(Pattern.compile("pair=" + second));
        page.keyboard().press("z");
        page.waitForURL(Pattern.compile("pair=" + first));
        page.context().close();
    }

    private static List<String> axe(com.microsoft.playwright.Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(r -> r.getId() + " "
                                + r.getNodes().stream()
                                        .map(n -> n.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
    }

    /** Waits until the very piece of work that the page's address names is over. @return how it ended */
    private static String endOfTheJob(com.microsoft.playwright.Page page) {
        Pattern named = Pattern.compile("/jobs\\?(?:.*&)?job=([0-9]+)");
        page.waitForURL(named);
        Matcher job = named.matcher(page.url());
        assertThat(job.find()).isTrue();
        String row = "tr[data-job='" + job.group(1) + "']";
        return page.waitForSelector(
                        row + "[data-state=done], " + row + "[data-state=failed], " + row + "[data-state=cancelled]")
                .getAttribute("data-state");
    }

    @Test
    void aGradeIsSignedWithItsReasonAndTakenBack() {
        com.microsoft.playwright.Page page = open(1280, ColorScheme.LIGHT, true);
        visit(page, "en", pages.getOrDefault("record", "/"));
        page.selectOption("#d-grade", "weak");
        page.fill("#d-reason", "Only one source by itself.");
        page.getByText("Sign this grade").click();
        page.waitForURL(Pattern.compile("done=decided"));
        assertThat(page.locator("main").innerText())
                .contains("Only one source by itself.", "Your decision is in the ledger");
        page.locator("input[id^=u-]").last().fill("A second source was found.");
        page.getByText("Take it back").last().click();
        page.waitForURL(Pattern.compile("done=undone"));
        assertThat(page.locator("main").innerText()).contains("A second source was found.", "taken back");
        page.context().close();
    }
}
