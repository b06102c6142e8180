package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On paper a page is a document: what one can only press, choose or move is not printed, and headings come again on each sheet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaperTest {
    /** What is to be pressed, chosen or moved and yet would be printed. */
    private static final String UNPRINTED =
            "() => [...document.querySelectorAll('nav, button, input, select, textarea, #map,"
                    + " [data-chart], progress, .skip')].filter(e => e.getClientRects().length && e.type !== 'hidden')"
                    + ".map(e => e.outerHTML.slice(0, 80))";

    private static final String BACKGROUND = "() => getComputedStyle(document.body).backgroundColor";

    private DemoSite site;

    @BeforeAll
    void start() throws Exception {
        site = DemoSite.unchanged();
    }

    @Test
    void onPaperAPageIsADocument() throws Exception {
        for (String lang : Texts.LANGUAGES) {
            Page page = site.open(1280, ColorScheme.DARK, true);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (Map.Entry<String, String> one : site.pages().entrySet()) {
                site.visit(page, lang, one.getValue());
                DemoSite.settle(page);
                byte[] paper = page.pdf(new Page.PdfOptions()
                        .setPath(DemoSite.picture("print-" + one.getKey() + "-" + lang + ".pdf"))
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
        Page page = site.open(1280, ColorScheme.LIGHT, true);
        site.visit(page, "en", "/events");
        DemoSite.settle(page);
        try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
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

    @Test
    void onPaperItStandsWhatWasAsked() throws Exception {
        Page page = site.open(1280, ColorScheme.LIGHT, true);
        site.visit(page, "en", "/tally?source=airwars&from=2017-01-01&by=month");
        DemoSite.settle(page);
        assertThat(words(page.pdf()))
                .contains("Which incidents: Source Airwars; From 2017-01-01", "Broken down by: Month");
        page.context().close();
    }

    private static String words(byte[] pdf) throws Exception {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
