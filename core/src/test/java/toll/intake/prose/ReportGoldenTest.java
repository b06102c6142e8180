package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/**
 * One report of our own, as a DOCX, a web page and a PDF: every claim in it with all that belongs to it. The three must
 * be read alike, since a claim is its words and not their wrapping.
 */
final class ReportGoldenTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 14);

    private static final List<String> PARAGRAPHS = List.of(
            "Shelling of the market in Saraqib on Tuesday killed at least 19 people, among them six children and two"
                    + " women, the Syrian Network for Human Rights said. Another 40 were wounded.",
            "The Syrian Civil Defence said its teams had recovered 11 bodies.",
            "Russia's defence ministry denied killing 12 civilians in Ariha on Monday.",
            "In February 2019 the Observatory documented 210 airstrikes on Idlib. During the same period up to 30,000"
                    + " people were displaced, according to the UN.");

    private static final List<String> BULLETS = List.of(
            "10 March 2019: no casualties were reported in Binnish.",
            "11 March 2019: four farmers were killed by a mine near Sarmin.");

    private static final String CELL = "Two medics were injured in Hass.";

    private static final List<String> CLAIMS = List.of(
            "killed people at least 19 | Syrian Network for Human Rights | 2019-03-12 | Saraqib | artillery",
            "killed child six | Syrian Network for Human Rights | 2019-03-12 | Saraqib | artillery | part of 1",
            "killed woman two | Syrian Network for Human Rights | 2019-03-12 | Saraqib | artillery | part of 1",
            "killed people four | publisher | 2019-03-11 | Sarmin | planted-explosive",
            "injured people Another 40 | Syrian Network for Human Rights | 2019-03-12 | Saraqib | artillery",
            "injured health-worker Two | publisher |  | Hass | ",
            "bodies-recovered people 11 | Syrian Civil Defence |  | Saraqib | ",
            "displaced people up to 30,000 | United Nations | 2019-02 | Idlib | ",
            "strikes  210 | Syrian Observatory for Human Rights | 2019-02 | Idlib | airstrike",
            "killed civilian 12 | Russian Defence Ministry | 2019-03-11 | Ariha |  | denied",
            "casualties people no | publisher | 2019-03-10 | Binnish |  | none");

    @Test
    void aReportInDocxIsReadToItsClaims() throws IOException {
        assertThat(claims(docx())).containsExactlyInAnyOrderElementsOf(CLAIMS);
    }

    @Test
    void theSameReportAsAPageIsReadAlike() {
        assertThat(claims(html().getBytes(StandardCharsets.UTF_8))).containsExactlyInAnyOrderElementsOf(CLAIMS);
    }

    @Test
    void theSameReportAsAPdfIsReadAlike() throws IOException {
        assertThat(claims(pdf())).containsExactlyInAnyOrderElementsOf(CLAIMS);
    }

    private static List<String> claims(byte[] bytes) {
        Extracted document = Extraction.of(bytes);
        Claims reader = Shipped.reader(Language.ENGLISH);
        List<Claim> claims = reader.read(document.text(), DAY).claims();
        for (Claim claim : claims) {
            assertThat(Objects.requireNonNull(claim.spans().get("count")).of(document.text()))
                    .isEqualTo(claim.count().asWritten());
            assertThat(reader.derivable(claim, document.text())).isTrue();
        }
        return claims.stream().map(ReportGoldenTest::line).toList();
    }

    private static String line(Claim c) {
        return c.measure() + " " + c.status() + " " + c.count().asWritten().replaceAll("\\s+", " ") + " | " + c.source()
                + " | " + c.period().edtf() + " | " + String.join(", ", c.places()) + " | "
                + String.join(", ", c.means())
                + (c.parent() > 0 ? " | part of " + c.parent() : "")
                + (c.modality().equals("denied") ? " | denied" : c.negated() ? " | none" : "");
    }

    /** With a heading, a running head, a list and a table, as reports have them. */
    private static byte[] docx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Report 7 of 2019");
            XWPFParagraph heading = word.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("Weekly report");
            for (String paragraph : PARAGRAPHS) {
                XWPFParagraph p = word.createParagraph();
                int half = paragraph.indexOf(' ', paragraph.length() / 2);
                p.createRun().setText(paragraph.substring(0, half)); // a word processor cuts a sentence into runs
                p.createRun().setText(paragraph.substring(half));
            }
            for (String bullet : BULLETS) {
                XWPFParagraph p = word.createParagraph();
                p.setNumID(BigInteger.ONE);
                p.createRun().setText(bullet);
            }
            XWPFTable table = word.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Hass");
            table.getRow(0).getCell(1).setText(CELL);
            word.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static String html() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang='en'><head><title>Weekly report</title>")
                .append("</head><body><nav><a href='/'>8 killed last week</a></nav><article><h1>Weekly report</h1>");
        PARAGRAPHS.forEach(p -> page.append("<p>").append(p).append("</p>"));
        page.append("<ul>");
        BULLETS.forEach(b -> page.append("<li>").append(b).append("</li>"));
        page.append("</ul><table><tr><td>Hass</td><td>").append(CELL).append("</td></tr></table></article>");
        return page.append("<footer>9 killed in other news</footer></body></html>")
                .toString();
    }

    private static byte[] pdf() throws IOException {
        StringBuilder page = new StringBuilder("<html><body style='font-family: Sans'><h1>Weekly report</h1>");
        PARAGRAPHS.forEach(p -> page.append("<p>").append(p).append("</p>"));
        BULLETS.forEach(b -> page.append("<p>").append(b).append("</p>"));
        page.append("<p>").append(CELL).append("</p></body></html>");
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(
                () -> Objects.requireNonNull(
                        ReportGoldenTest.class.getResourceAsStream("/toll/publish/fonts/NotoSans-Regular.ttf")),
                "Sans",
                400,
                FontStyle.NORMAL,
                true);
        builder.withHtmlContent(page.toString(), "/");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }
}
