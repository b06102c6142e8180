package toll.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What a word-processor document has before its first word: styles, lists, the page's foot. */
final class DocxShapes {
    private DocxShapes() {}

    static void into(XWPFDocument document, Paper paper) throws IOException {
        boolean rtl = paper.rightToLeft();
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(resource("docx-styles.xml")
                                    .replace("BIDI", rtl ? "<w:bidi/>" : "")
                                    .replace("w:START", rtl ? "w:right" : "w:left"))
                            .getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(resource("docx-numbering.xml"))
                            .getNumbering());
        } catch (XmlException damaged) {
            throw new IllegalStateException("the styles of this build cannot be read", damaged);
        }
        foot(document, paper);
    }

    /** Which page of how many, as fields that the word processor fills. */
    private static void foot(XWPFDocument document, Paper paper) {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        var paragraph = footer.createParagraph();
        paragraph.setStyle("Footer");
        CTP line = paragraph.getCTP();
        String sentence = Words.of(paper.language()).say("page.of");
        int page = sentence.indexOf("{0}");
        int pages = sentence.indexOf("{1}");
        text(line, sentence.substring(0, page));
        line.addNewFldSimple().setInstr("PAGE");
        text(line, sentence.substring(page + 3, pages));
        line.addNewFldSimple().setInstr("NUMPAGES");
        text(line, sentence.substring(pages + 3));
    }

    private static void text(CTP line, String text) {
        DocxLine.run(line.addNewR(), text);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DocxShapes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
