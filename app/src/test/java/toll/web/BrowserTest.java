package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Does in a real browser what a recorder does: takes in, reads, links, grades, takes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {
    @TempDir
    static Path directory;

    private DemoSite site;

    @BeforeAll
    void start() throws Exception {
        site = DemoSite.in(directory.resolve("project"));
    }

    @AfterAll
    void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void aFileIsLookedAtBeforeItIsRecordedAndThenStandsInTheLedger() throws Exception {
        Path file = Files.writeString(directory.resolve("persons.csv"), """
            source,key,incidents,name,fate,status,age
            airwars,x1,CS9999,Name One Example,killed,civilian,31
            airwars,x2,CS9999,Name Two Example,killed,civilian,8
            """);
        Page page = site.open(1280, ColorScheme.LIGHT, true);
        site.visit(page, "en", "/intake");
        page.setInputFiles("#file", file);
        page.locator("main button.first").click();
        page.waitForURL(Pattern.compile("/intake/[^/]+$"));
        page.waitForSelector("main table, main .notice.bad");
        DemoSite.keep(page, "preview-en");
        assertThat(page.locator("main").innerText())
                .contains("Name One Example", "Nothing of this is in the ledger yet");
        site.visit(page, "en", "/victims?q=Name+One");
        assertThat(page.locator("main").innerText()).doesNotContain("Name One Example");
        page.goBack();
        page.locator("main button.first").click();
        assertThat(endOfTheJob(page)).isEqualTo("done");
        site.visit(page, "en", "/victims?q=Name+One");
        assertThat(page.locator("main table").innerText()).contains("Name One Example");
        page.context().close();
    }

    @Test
    void aTextIsReadAndItsClaimsAcceptedCorrectedAndDeclined() {
        Page page = site.open(1280, ColorScheme.LIGHT, true);
        site.visit(page, "en", "/claims");
        page.fill(
                "#text",
                "The Example Observatory said that at least 14 civilians were killed in Raqqa on Thursday. The Example"
                        + " Council said that 9 civilians were killed. The army denied that 20 people were injured.");
        page.fill("#published", "2017-08-04");
        page.fill("#publisher", "airwars");
        page.locator("main button.first").click();
        page.waitForURL(Pattern.compile("/claims/[^/]+$"));
        assertThat(page.locator(".prose mark").count()).isGreaterThan(2);
        assertThat(Axe.faults(page)).isEmpty();
        DemoSite.keep(page, "claims-offered-en");
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
        Page page = site.open(1280, ColorScheme.LIGHT, true);
        site.visit(page, "en", "/review?what=incidents");
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

    @Test
    void aGradeIsSignedWithItsReasonAndTakenBack() {
        Page page = site.open(1280, ColorScheme.LIGHT, true);
        site.visit(page, "en", site.pages().getOrDefault("record", "/"));
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

    /** Waits until the very piece of work that the page's address names is over. @return how it ended */
    private static String endOfTheJob(Page page) {
        Pattern named = Pattern.compile("/jobs\\?(?:.*&)?job=([0-9]+)");
        page.waitForURL(named);
        Matcher job = named.matcher(page.url());
        assertThat(job.find()).isTrue();
        String row = "tr[data-job='" + job.group(1) + "']";
        return page.waitForSelector(
                        row + "[data-state=done], " + row + "[data-state=failed], " + row + "[data-state=cancelled]")
                .getAttribute("data-state");
    }
}
