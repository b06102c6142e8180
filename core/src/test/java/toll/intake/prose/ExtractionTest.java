package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

final class ExtractionTest {
    private static final String SENTENCE = "At least 14 civilians were killed in Aleppo on Monday.";

    @Test
    void anHtmlPageLosesItsFrameAndKeepsWhatItStates() {
        String html = "<!doctype html><html><head><meta property='og:site_name' content='Example Post'><link"
                + " rel=canonical href='https://example.org/a'><title>A title</title></head><body><nav>99 killed"
                + " elsewhere</nav><article><h1>A"
                + " title</h1><p>" + SENTENCE + "</p><p>" + "More was said at length. ".repeat(12)
                + "</p><div class='related-links'><p>77 dead in another story</p></div></article><footer>5"
                + " killed</footer></body></html>";
        Extracted read = Extraction.of(html.getBytes(StandardCharsets.UTF_8));
        assertThat(read.kind()).isEqualTo("html");
        assertThat(read.text())
                .contains(SENTENCE)
                .doesNotContain("99")
                .doesNotContain("77")
                .doesNotContain("5 killed");
        assertThat(read.publisher()).isEqualTo("Example Post");
        assertThat(read.url()).isEqualTo("https://example.org/a");
        int at = read.at(read.text().indexOf(SENTENCE)).at();
        assertThat(html.substring(at)).startsWith("<p>" + SENTENCE);
    }

    @Test
    void aPdfLeadsBackToItsPage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (String line : new String[] {"A first page.", SENTENCE}) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    out.newLineAtOffset(50, 700);
                    out.showText(line);
                    out.endText();
                }
            }
            pdf.save(bytes);
        }
        Extracted read = Extraction.of(bytes.toByteArray());
        assertThat(read.kind()).isEqualTo("pdf");
        assertThat(read.at(read.text().indexOf("14")).at()).isEqualTo(2);
        Claim claim = Shipped.reader(Language.ENGLISH)
                .read(read.text(), LocalDate.of(2016, 5, 12))
                .claims()
                .get(0);
        assertThat(claim.count().min().orElse(0)).isEqualTo(14);
    }

    @Test
    void aDocxGivesItsParagraphs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("A heading");
            document.createParagraph().createRun().setText(SENTENCE);
            document.write(bytes);
        }
        Extracted read = Extraction.of(bytes.toByteArray());
        assertThat(read.text()).isEqualTo("A heading\n\n" + SENTENCE);
        assertThat(read.at(20).at()).isEqualTo(2);
    }

    @Test
    void lamAlefOfAPdfBecomesItsLetters() {
        assertThat(Extraction.repaired("\uFEFB \uFEF7\uFEB7\uFEA8\uFE8E\uFEB9")).isEqualTo("لا لأشخاص");
    }

    @Test
    void brokenDocumentsAreRefusedWithWhatToDo() {
        assertThatThrownBy(() -> Extraction.of("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("save it again");
        assertThatThrownBy(() -> Extraction.of("PK\u0003\u0004 nothing".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DOCX");
    }
}
