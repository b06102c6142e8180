package toll.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** A paper as a word-processor document that people edit: real headings, real tables, right to left where it should be. */
public final class DocxPaper {
    private static final String LATIN = "Noto Sans";
    private static final String ARABIC = "Noto Naskh Arabic";

    private final Paper paper;
    private final XWPFDocument document = new XWPFDocument();
    private int numbered;

    private DocxPaper(Paper paper) {
        this.paper = paper;
    }

    /** @param time written as the time of making; the same paper and time give the same bytes */
    public static byte[] render(Paper paper, Instant time) throws IOException {
        return new DocxPaper(paper).write(time);
    }

    private byte[] write(Instant time) throws IOException {
        try (document) {
            var core = document.getProperties().getCoreProperties();
            core.setTitle(paper.title());
            core.setCreator(paper.author());
            core.setCreated(Optional.of(Date.from(time)));
            core.setModified(Optional.of(Date.from(time)));
            heading(1, paper.title());
            if (!paper.subtitle().isEmpty()) {
                runs(paragraph(), List.of(Run.text(paper.subtitle())));
            }
            paper.blocks().forEach(this::block);
            lineages();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return SteadyZip.restamp(out.toByteArray(), time);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h -> heading(h.level(), h.text());
            case Block.Paragraph p -> {
                XWPFParagraph line = paragraph();
                if (p.manner() == Block.Manner.NUMBERED) {
                    numbered++;
                    runs(line, List.of(Run.text(numbered + ". ")));
                }
                runs(line, p.runs());
            }
            case Block.Items items ->
                items.items().forEach(item -> {
                    XWPFParagraph line = paragraph();
                    line.setIndentationLeft(360);
                    runs(line, List.of(Run.text("• ")));
                    runs(line, item);
                });
            case Block.Table table -> table(table);
            // The numbers of these pictures stand in the table that follows; a word-processor page carries the table.
            case Block.Bars bars -> {}
            case Block.Timeline time -> {}
            case Block.Places places -> {
                XWPFParagraph line = paragraph();
                runs(line, List.of(Run.strong(places.title())));
                places.marks().stream().limit(200).forEach(mark -> {
                    XWPFParagraph item = paragraph();
                    item.setIndentationLeft(360);
                    runs(item, List.of(Run.text("• "), Run.fact(mark.label())));
                });
            }
            case Block.PageBreak pageBreak ->
                document.createParagraph().createRun().addBreak(BreakType.PAGE);
        }
    }

    private void heading(int level, String text) {
        XWPFParagraph line = paragraph();
        line.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        line.setSpacingBefore(level == 1 ? 0 : 240);
        XWPFRun run = run(line, text);
        run.setBold(true);
        size(run, Math.max(11, 20 - 3 * level));
    }

    private XWPFParagraph paragraph() {
        XWPFParagraph line = document.createParagraph();
        direction(line);
        line.setSpacingAfter(100);
        return line;
    }

    private void direction(XWPFParagraph line) {
        var ppr = line.getCTP().isSetPPr()
                ? line.getCTP().getPPr()
                : line.getCTP().addNewPPr();
        if (paper.rightToLeft()) {
            ppr.addNewBidi();
            line.setAlignment(ParagraphAlignment.START);
        }
    }

    private void runs(XWPFParagraph line, List<Run> runs) {
        for (Run piece : runs) {
            XWPFRun run = run(line, piece instanceof Run.Quote ? "“" + piece.shown() + "”" : piece.shown());
            run.setBold(piece instanceof Run.Text t && t.strong());
        }
    }

    private XWPFRun run(XWPFParagraph line, String text) {
        XWPFRun run = line.createRun();
        run.setText(text);
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setCs(ARABIC);
        if (text.codePoints().anyMatch(DocxPaper::isArabic)) {
            properties.addNewRtl();
            properties.addNewLang().setBidi("ar-SA");
        }
        size(run, 10);
        return run;
    }

    private static void size(XWPFRun run, int points) {
        run.setFontSize(points);
        CTRPr properties = run.getCTR().getRPr();
        if (properties.sizeOfSzCsArray() == 0) {
            properties.addNewSzCs();
        }
        properties.getSzCsArray(0).setVal(BigInteger.valueOf(points * 2L));
    }

    private static boolean isArabic(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
    }

    private void table(Block.Table block) {
        XWPFParagraph caption = paragraph();
        runs(caption, List.of(Run.text(block.caption())));
        XWPFTable table =
                document.createTable(block.rows().size() + 1, block.head().size());
        table.setWidth("100%");
        if (paper.rightToLeft()) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        List<XWPFTableRow> rows = table.getRows();
        rows.getFirst().setRepeatHeader(true);
        row(
                block,
                rows.getFirst(),
                block.head().stream().map(h -> List.of(Run.strong(h))).toList());
        for (int r = 0; r < block.rows().size(); r++) {
            rows.get(r + 1).setCantSplitRow(true);
            row(block, rows.get(r + 1), block.rows().get(r));
        }
        paragraph();
    }

    private void row(Block.Table block, XWPFTableRow row, List<List<Run>> runs) {
        List<XWPFTableCell> cells = row.getTableCells();
        for (int c = 0; c < cells.size(); c++) {
            cell(cells.get(c), runs.get(c), block.numeric().contains(c));
        }
    }

    private void cell(XWPFTableCell cell, List<Run> runs, boolean number) {
        XWPFParagraph line = cell.getParagraphArray(0);
        direction(line);
        if (number) {
            line.setAlignment(ParagraphAlignment.END);
        }
        runs(line, runs);
    }

    private void lineages() {
        if (paper.lineage().isEmpty()) {
            return;
        }
        Words words = Words.of(paper.language());
        heading(2, words.say("lineage.title"));
        for (Map.Entry<String, Lineage> entry : paper.lineage().entrySet()) {
            Lineage lineage = entry.getValue();
            runs(
                    paragraph(),
                    List.of(
                            Run.strong(entry.getKey() + " "),
                            Run.fact(lineage.question()),
                            Run.text(" · "),
                            Run.fact(lineage.cell()),
                            Run.text(" · " + words.say("lineage.records") + " "),
                            Run.fact(Sequences.compact(lineage.records()))));
        }
    }
}
