package toll.publish;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * A paper as PDF/A-2a and PDF/UA-1: tagged, bookmarked, its fonts inside, Arabic shaped and in the right order. Vowel
 * marks are left out of Arabic text in the PDF only, because no library at hand sets them without breaking the letters
 * apart; HTML, DOCX and data keep them (see docs/decisions/pdf.md).
 */
public final class PdfPaper {
    private PdfPaper() {}

    /**
     * @param time written as the time of making; the same paper and time give the same bytes
     */
    public static byte[] render(Paper paper, Instant time) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        Locale locale = Locale.forLanguageTag(paper.language());
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(locale));
        builder.useUnicodeCharacterBreaker(new ICUBreakers.ICUCharacterBreaker(locale));
        builder.defaultTextDirection(paper.rightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        builder.useSVGDrawer(new BatikSVGDrawer());
        Faces.ALL.forEach(face -> font(builder, face.file(), face.family(), face.weight()));
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withHtmlContent(xml(page(paper)), "/");
        builder.withProducer("Toll");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                if (paper.rightToLeft()) {
                    Rows.inReadingOrder(document);
                }
                return steady(document, paper, time);
            }
        }
    }

    /** Dates and the file identifier come from the paper, not from the clock, so that a rerun gives the same bytes. */
    private static byte[] steady(PDDocument document, Paper paper, Instant time) throws IOException {
        Calendar calendar = GregorianCalendar.from(time.atZone(ZoneOffset.UTC));
        calendar.setTimeZone(TimeZone.getTimeZone("UTC"));
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        document.getDocumentInformation().setAuthor(paper.author());
        byte[] id = digest(paper.title() + '\n' + time + '\n' + paper.blocks());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(xmp.replaceAll(
                        "(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", "$1" + time.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8));
        COSArray ids = new COSArray();
        ids.add(new COSString(id));
        ids.add(new COSString(id));
        document.getDocument().getTrailer().setItem(COSName.ID, ids);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static String xml(Document page) {
        page.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return page.outerHtml();
    }

    private static byte[] digest(String text) {
        try {
            return Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Document page(Paper paper) throws IOException {
        Document document = new Document("");
        document.parser(Parser.htmlParser().settings(ParseSettings.preserveCase));
        Element html = document.appendElement("html")
                .attr("lang", paper.language())
                .attr("dir", paper.rightToLeft() ? "rtl" : "ltr");
        Element head = html.appendElement("head");
        head.appendElement("title").text(paper.title());
        head.appendElement("meta").attr("name", "subject").attr("content", paper.title());
        head.appendElement("meta").attr("name", "description").attr("content", paper.title());
        head.appendElement("meta").attr("name", "author").attr("content", paper.author());
        try (InputStream css = resource("paper.css")) {
            head.appendElement("style")
                    .appendChild(new DataNode(
                            new String(css.readAllBytes(), StandardCharsets.UTF_8).replace("FOOTER", footer(paper))));
        }
        Element marks = head.appendElement("bookmarks");
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Heading h && h.level() == 2) {
                marks.appendElement("bookmark").attr("name", h.text()).attr("href", "#" + h.id());
            }
        }
        Element body = html.appendElement("body").addClass(paper.rightToLeft() ? "rtl" : "ltr");
        body.appendElement("h1").text(paper.title());
        HtmlPaper.write(paper, body, true);
        PdfShapes.prepare(body, paper.rightToLeft());
        return document;
    }

    /** Which page of how many; the library joins no letters in a margin, so that Arabic has the number alone. */
    private static String footer(Paper paper) {
        if (paper.rightToLeft()) {
            return "counter(page)";
        }
        String sentence = Words.of(paper.language())
                .say("page.of")
                .replace("{0}", "\" counter(page) \"")
                .replace("{1}", "\" counter(pages) \"");
        return '"' + sentence + '"';
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> resource("fonts/" + file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream resource(String name) {
        InputStream in = PdfPaper.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing from this build");
        }
        return in;
    }
}
