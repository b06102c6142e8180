package toll.publish;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** The runs of one paragraph of a word-processor document. */
final class DocxLine {
    private DocxLine() {}

    /** @param rtl whether the paper runs from the right: then what runs from the left is kept in its order */
    static void write(XWPFParagraph paragraph, List<Run> runs, boolean rtl) {
        CTP line = paragraph.getCTP();
        for (Run piece : runs) {
            switch (piece) {
                case Run.Text t -> {
                    CTR run = run(line.addNewR(), t.text());
                    if (t.strong()) {
                        style(run, "Strong");
                    }
                }
                case Run.Num n -> number(line, n, rtl);
                case Run.Quote q -> run(line.addNewR(), kept("“" + q.text() + "”", rtl));
                case Run.Fact f -> run(line.addNewR(), kept(f.text(), rtl));
                case Run.Link l -> link(paragraph, l, rtl);
            }
        }
    }

    /** The number, and beside it the number of the note that says what it rests on; both lead there. */
    private static void number(CTP line, Run.Num number, boolean rtl) {
        CTHyperlink link = line.addNewHyperlink();
        link.setAnchor(number.lineage());
        run(link.addNewR(), kept(number.text(), rtl));
        style(run(link.addNewR(), kept(Lineage.reference(number.lineage()), rtl)), "Reference");
    }

    private static void link(XWPFParagraph paragraph, Run.Link link, boolean rtl) {
        if (!link.address().matches("https?://.*")) {
            run(paragraph.getCTP().addNewR(), kept(link.text(), rtl));
            return;
        }
        if (paragraph.getCTP().sizeOfRArray() > 0) {
            paragraph.getCTP().addNewR().addNewBr();
        }
        String id = paragraph
                .getPart()
                .getPackagePart()
                .addExternalRelationship(link.address(), XWPFRelation.HYPERLINK.getRelation())
                .getId();
        CTHyperlink anchor = paragraph.getCTP().addNewHyperlink();
        anchor.setId(id);
        style(run(anchor.addNewR(), kept(link.text(), rtl)), "Hyperlink");
    }

    private static String kept(String text, boolean rtl) {
        return rtl ? Direction.kept(text) : text;
    }

    /** Words into a run; Arabic ones are marked, since a word processor sets the two kinds in different faces. */
    static CTR run(CTR run, String text) {
        if (text.codePoints().anyMatch(DocxLine::isArabic)) {
            run.addNewRPr().addNewRtl().setVal(STOnOff1.ON);
        }
        CTText words = run.addNewT();
        words.setStringValue(text);
        words.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        return run;
    }

    static void style(CTR run, String style) {
        var properties = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        properties.addNewRStyle().setVal(style);
    }

    private static boolean isArabic(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
    }
}
