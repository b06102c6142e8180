package toll.publish;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
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
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
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
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
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
        font(builder, "NotoSans-Regular.ttf", "Noto Sans", 400);
        font(builder, "NotoSans-Bold.ttf", "Noto Sans", 700);
        font(builder, "NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic", 400);
        font(builder, "NotoNaskhArabic-Bold.ttf", "Noto Naskh Arabic", 700);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withHtmlContent(xml(page(paper)), "/");
        builder.withProducer("Toll");
        builder.toStream(drawn);
        builder.run();
        return steady(drawn.toByteArray(), paper, time);
    }

    /** Dates and the file identifier come from the paper, not from the clock, so that a rerun gives the same bytes. */
    private static byte[] steady(byte[] pdf, Paper paper, Instant time) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
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
            COSDictionary trailer = document.getDocument().getTrailer();
            trailer.setItem(COSName.ID, ids);
            // Left over from the compressed table of the first writing, whose length follows from the clock.
            for (COSName stale : List.of(COSName.LENGTH, COSName.TYPE, COSName.INDEX, COSName.W, COSName.FILTER)) {
                trailer.removeItem(stale);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
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
                    .appendChild(new DataNode(new String(css.readAllBytes(), StandardCharsets.UTF_8)));
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
        PdfShapes.prepare(body);
        return document;
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
