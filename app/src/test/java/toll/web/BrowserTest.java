package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import toll.cli.DemoProject;

/** Walks each question in a real browser, in both languages; keeps a picture of each under {@code target/}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {
    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    /** Pages with a layout of their own, looked at in every language and width. */
    private static final Set<String> MIRRORED = Set.of("home", "tally", "gap", "event", "record", "review");

    /** How long to wait for what must come, in milliseconds: a busy machine is slow, never wrong. */
    private static final double PATIENCE = 120_000;

    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    static Path directory;

    private Server server;
    private Playwright playwright;
    private Browser browser;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    /** The pages that are looked at: name -> path without its language; the numbers are those of the demo's ledger. */
    private final Map<String, String> pages = new LinkedHashMap<>();

    private void findPages() throws Exception {
        Http visitor = new Http(server);
        pages.put("home", "/");
        pages.put("figures", "/figures");
        pages.put("figure", first(visitor, "/figures", "/figures/[0-9]+"));
        pages.put("compare", "/figures/compare?" + ids(visitor));
        pages.put("tally", "/tally?by=month");
        pages.put("gap", "/gap");
        pages.put("gap-step", first(visitor, "/gap", "/gap/step\\?[^\"]+"));
        pages.put("behind", "/tally/behind");
        pages.put("events", "/events");
        pages.put("event", first(visitor, pages.getOrDefault("gap-step", "/events"), "/events/[0-9]+"));
        pages.put("victims", "/victims");
        pages.put("series", "/series");
        pages.put("estimate", "/estimate");
        pages.put("screen", "/screen");
        pages.put("prove", "/prove");
        pages.put("record", first(visitor, "/tally/behind", "/record/[0-9]+"));
        pages.put("document", pages.get("record") + "/document");
        pages.put("intake", "/intake");
        pages.put("claims", "/claims");
        pages.put("estimate-table", "/estimate/table");
        pages.put("accounts", "/accounts");
        visitor.get("/en/review");
        visitor.post("/en/review/begin?what=incidents", Map.of());
        while (visitor.get("/en/review?what=incidents").statusCode() != 303) {
            Thread.sleep(50);
        }
        pages.put(
                "review",
                visitor.get("/en/review?what=incidents")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replace("/en/", "/"));
    }

    private static String first(Http visitor, String on, String link) throws Exception {
        Matcher found = Pattern.compile("href=\"/en(" + link + ")\"")
                .matcher(visitor.get("/en" + on).body());
        assertThat(found.find()).as(on + " has no link " + link).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String ids(Http visitor) throws Exception {
        return Pattern.compile("name=\"id\" value=\"([0-9]+)\"")
                .matcher(visitor.get("/en/figures").body())
                .results()
                .limit(3)
                .map(r -> "id=" + r.group(1))
                .collect(Collectors.joining("&"));
    }

    @BeforeAll
    void start() throws Exception {
        Path chromium =
                BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        Assumptions.assumeTrue(
                chromium != null, "no Chromium here: the pages are not walked (apt-get install chromium)");
        server = Server.start(DemoProject.make(directory.resolve("project")), Settings.loopback(0), complaints::add);
        findPages();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-dev-shm-usage")));
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private com.microsoft.playwright.Page open(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
        com.microsoft.playwright.Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(error));
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:" + server.port() + "/")) {
                complaints.add("asked outside: " + request.url());
            }
        });
        return page;
    }

    private void visit(com.microsoft.playwright.Page page, String lang, String path) {
        var answer = page.navigate("http://localhost:" + server.port() + "/" + lang + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
    }

    private static void settle(com.microsoft.playwright.Page page) {
        page.waitForFunction("() => [...document.querySelectorAll('#map, [data-chart]')]"
                + ".every(box => box.hidden || box.dataset.drawn || box.dataset.failed)");
        page.waitForFunction("() => document.fonts.status === 'loaded'");
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
                settle(page);
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
        assertThat(complaints).isEmpty();
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
                    settle(page);
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
        assertThat(complaints).isEmpty();
    }

    @Test
    void darkPagesKeepTheirContrast() {
        com.microsoft.playwright.Page page = open(1280, ColorScheme.DARK, true);
        for (String name : List.of("tally", "gap", "event")) {
            visit(page, "en", pages.getOrDefault(name, "/"));
            settle(page);
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
    void onPaperAPageIsADocument() throws Exception {
        Files.createDirectories(PICTURES);
        for (String lang : Texts.LANGUAGES) {
            com.microsoft.playwright.Page page = open(1280, ColorScheme.DARK, true);
            page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (Map.Entry<String, String> one : pages.entrySet()) {
                visit(page, lang, one.getValue());
                settle(page);
                byte[] paper = page.pdf(new com.microsoft.playwright.Page.PdfOptions()
                        .setPath(PICTURES.resolve("print-" + one.getKey() + "-" + lang + ".pdf"))
                        .setFormat("A4")
                        .setPrintBackground(true));
                assertThat((List<?>) page.evaluate(UNPRINTED)).as(one.getKey()).isEmpty();
                assertThat(page.evaluate(BACKGROUND)).as(one.getKey()).isEqualTo("rgb(255, 255, 255)");
                assertThat(page.locator("h1").isVisible()).isTrue();
                if (lang.equals("en")) {
                    assertThat(words(paper)).as(one.getKey()).contains("As of ledger entry", "/en/");
                }
            }
            page.context().close();
        }
    }

    @Test
    void onPaperALongTableRepeatsItsHeadings() throws Exception {
        com.microsoft.playwright.Page page = open(1280, ColorScheme.LIGHT, true);
        visit(page, "en", "/events");
        settle(page);
        try (PDDocument paper =
                Loader.loadPDF(page.pdf(new com.microsoft.playwright.Page.PdfOptions().setFormat("A4")))) {
            PDFTextStripper words = new PDFTextStripper();
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            for (int sheet = 1; sheet < paper.getNumberOfPages(); sheet++) {
                words.setStartPage(sheet);
                words.setEndPage(sheet);
                assertThat(words.getText(paper)).as("sheet " + sheet).contains("Killed, by");
            }
        }
        page.context().close();
    }

    private static String words(byte[] pdf) throws Exception {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }

    /** What is to be pressed, chosen or moved and yet would be printed. */
    private static final String UNPRINTED =
            "() => [...document.querySelectorAll('nav, button, input, select, textarea, #map,"
                    + " [data-chart], progress, .skip')].filter(e => e.getClientRects().length && e.type !== 'hidden')"
                    + ".map(e => e.outerHTML.slice(0, 80))";

    private static final String BACKGROUND = "() => getComputedStyle(document.body).backgroundColor";

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
