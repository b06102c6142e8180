package toll.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** From the bytes of a document to a claim, and from the claim's span back into the document. */
final class DocumentsTest {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 12);
    private static final List<String> SENTENCES = List.of(
            "At least 14 civilians were killed in Aleppo on Monday, the Observatory said.",
            "The raids wounded 30 people in Idlib on Tuesday, according to Airwars.",
            "Shelling killed three children & a nurse in Homs.");

    private static List<Claim> claims(Extracted document, Language language) {
        List<Claim> claims = Shipped.reader(language).read(document.text(), DAY).claims();
        for (Claim claim : claims) {
            assertThat(Shipped.reader(language).derivable(claim, document.text()))
                    .isTrue();
        }
        return claims;
    }

    /** A page as news sites make them: menus, notices, related stories, comments, counters around five paragraphs. */
    private static String page() {
        return "<!DOCTYPE html>\r\n<html lang='en'><head><title>Raids kill 14 | Example Post</title>"
                + "<meta property='og:site_name' content='Example Post'><meta name='author' content='A. Writer'>"
                + "<meta property='article:published_time' content='2016-05-12T08:00:00Z'>"
                + "<script>var deaths = '55 people were killed';</script><style>p{}</style></head><body>"
                + "<header><p>66 people were killed in other news</p></header>"
                + "<div id='cookie-banner'><p>We and 77 partners</p></div>"
                + "<nav><ul><li>88 killed elsewhere</li></ul></nav><main><article>"
                + "<p>" + SENTENCES.get(0) + "</p>\n<div class='newsletter-signup'><p>99 people were killed last year"
                + "</p></div><p>" + SENTENCES.get(1) + "</p>"
                + "<blockquote><p>" + SENTENCES.get(2).replace("&", "&amp;") + "</p></blockquote>"
                + "<p>" + "More was said at length. ".repeat(12) + "</p>"
                + "<aside><p>22 people were killed in a story of last week</p></aside></article></main>"
                + "<div class='comments'><p>33 people were killed, says a reader</p></div>"
                + "<footer><p>11 people were killed</p></footer></body></html>";
    }

    @Test
    void aClaimOfAPageLeadsBackToTheParagraphInItsSource() {
        String html = page();
        Extracted document = Extraction.of(html.getBytes(StandardCharsets.UTF_8));
        List<Claim> claims = claims(document, Language.ENGLISH);
        assertThat(claims).isNotEmpty().allSatisfy(claim -> {
            int at = document.at(claim.span().start()).at();
            String paragraph = html.substring(at, html.indexOf("</p>", at));
            assertThat(Jsoup.parse(paragraph).text())
                    .contains(claim.span().of(document.text()))
                    .contains(Objects.requireNonNull(claim.spans().get("count")).of(document.text()));
        });
        assertThat(claims)
                .extracting(c -> c.count().min().orElse(-1))
                .contains(14L, 30L, 3L)
                .doesNotContain(11L, 22L, 33L, 55L, 66L, 77L, 88L, 99L);
        assertThat(document.publisher()).isEqualTo("Example Post");
        assertThat(document.author()).isEqualTo("A. Writer");
        assertThat(document.published()).startsWith("2016-05-12");
    }

    @Test
    void aClaimOfADocxLeadsBackToItsParagraph() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("A report");
            word.createParagraph();
            SENTENCES.forEach(s -> word.createParagraph().createRun().setText(s));
            word.createTable(1, 2).getRow(0).getCell(0).setText("Five people were killed in Hama.");
            word.write(bytes);
        }
        Extracted document = Extraction.of(bytes.toByteArray());
        List<Claim> claims = claims(document, Language.ENGLISH);
        assertThat(claims).extracting(c -> c.count().min().orElse(-1)).contains(14L, 30L, 3L, 5L);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (Claim claim : claims) {
                int number = document.at(claim.span().start()).at();
                String words = claim.span().of(document.text());
                boolean table = number > word.getParagraphs().size();
                String stood = table
                        ? word.getTables().getFirst().getText()
                        : word.getParagraphs().get(number - 1).getText();
                assertThat(stood).contains(words);
            }
        }
    }

    @Test
    void anArabicPdfKeepsItsLamAlefAndItsOrder() throws IOException {
        Extracted document =
                Extraction.of(pdf("قُتل 14 مدنياً بينهم ثلاثة أطفال في حلب الاثنين، وقال المرصد السوري لحقوق"
                        + " الإنسان إن الأهالي لا يزالون تحت الأنقاض. أصيب 30 شخصا في إدلب."));
        assertThat(document.kind()).isEqualTo("pdf");
        assertThat(document.text()).contains("ثلاثة أطفال", "الإنسان", "الأهالي لا يزالون", "الأنقاض");
        List<Claim> claims = claims(document, Language.ARABIC);
        assertThat(claims).extracting(c -> c.count().min().orElse(-1)).containsExactly(14L, 3L, 30L);
        assertThat(claims).extracting(Claim::status).containsExactly("civilian", "child", "people");
        assertThat(claims.get(0).sourceId()).isEqualTo("sohr");
        assertThat(claims.get(1).parent()).isEqualTo(1);
        assertThat(claims.get(0).places()).containsExactly("Aleppo");
        assertThat(document.at(claims.get(0).span().start()).unit()).isEqualTo("page");
    }

    private static byte[] pdf(String arabic) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.RTL);
        builder.useFont(() -> font("NotoNaskhArabic-Regular.ttf"), "Naskh", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Regular.ttf"), "Sans", 400, FontStyle.NORMAL, true);
        builder.withHtmlContent(
                "<html dir='rtl'><body style='font-family: Naskh, Sans'><p>" + arabic + "</p></body></html>", "/");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(DocumentsTest.class.getResourceAsStream("/toll/publish/fonts/" + name));
    }
}
