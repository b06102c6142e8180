package toll.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;

/**
 * A paper as a word-processor document that people edit: headings, lists and tables that are such, pictures with their
 * titles, right to left where it should be, and each number leading to the note that says what it rests on.
 */
public final class DocxPaper {
    /** The width between the margins of the page, in points: A4 less 20 mm on each side. */
    private static final double WIDTH = 482;

    /** The same in twentieths of a point. */
    private static final int TWIPS = 9_638;

    private static final int MARGIN = 1_134;

    private final Paper paper;
    private final XWPFDocument document = new XWPFDocument();

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
            DocxShapes.into(document, paper);
            line("Title", List.of(Run.text(paper.title())));
            if (!paper.subtitle().isEmpty()) {
                line("Subtitle", List.of(Run.text(paper.subtitle())));
            }
            for (Block block : paper.blocks()) {
                block(block);
            }
            lineages();
            page();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return SteadyZip.restamp(out.toByteArray(), time);
        }
    }

    /** A4, as the PDF. Written last: it stands at the end of the body. */
    private void page() {
        var section = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        if (paper.rightToLeft()) {
            section.addNewBidi();
        }
    }

    private void block(Block block) throws IOException {
        Words words = Words.of(paper.language());
        switch (block) {
            case Block.Heading h -> line("Heading" + (h.level() - 1), List.of(Run.text(h.text())));
            case Block.Paragraph p -> line(style(p.manner()), p.runs());
            case Block.Items items -> items.items().forEach(item -> line("ListBullet", item));
            case Block.Table table -> table(table);
            case Block.Bars bars -> picture(bars.title(), to -> Waterfall.draw(to, bars.title(), bars.bars(), words));
            case Block.Timeline time ->
                picture(time.title(), to -> Months.draw(to, time.title(), time.months(), words));
            case Block.Places places ->
                picture(places.title(), to -> AreaMap.draw(to, places.title(), places.marks(), words));
            case Block.PageBreak pageBreak ->
                document.createParagraph().createRun().addBreak(BreakType.PAGE);
        }
    }

    private static String style(Block.Manner manner) {
        return switch (manner) {
            case PLAIN -> "Normal";
            case ANSWER -> "Answer";
            case CAUTION -> "Caution";
            case NOTE -> "Note";
            case NUMBERED -> "ListNumber";
        };
    }

    private XWPFParagraph line(String style, List<Run> runs) {
        XWPFParagraph line = document.createParagraph();
        line.setStyle(style);
        DocxLine.write(line, runs, paper.rightToLeft());
        return line;
    }

    /** As the PDF has it; its title is what a reader hears who cannot see it. */
    private void picture(String title, Consumer<Element> draw) throws IOException {
        Painted.Image image = Painted.of(draw);
        XWPFRun run = document.createParagraph().createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(image.png()),
                    Document.PICTURE_TYPE_PNG,
                    "picture.png",
                    Units.toEMU(WIDTH),
                    Units.toEMU(WIDTH * image.height() / image.width()));
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setName(title);
        properties.setDescr(title);
    }

    private void table(Block.Table block) {
        line("Caption", List.of(Run.text(block.caption())));
        XWPFTable table =
                document.createTable(block.rows().size() + 1, block.head().size());
        table.setStyleID("Records");
        table.getCTTbl().getTblPr().unsetTblBorders();
        table.setWidth("100%");
        if (paper.rightToLeft()) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        int[] widths = Widths.of(block, TWIPS);
        grid(table, widths);
        List<XWPFTableRow> rows = table.getRows();
        rows.getFirst().setRepeatHeader(true);
        row(
                block,
                rows.getFirst(),
                widths,
                "",
                block.head().stream().map(h -> List.of(Run.strong(h))).toList());
        for (int r = 0; r < block.rows().size(); r++) {
            rows.get(r + 1).setCantSplitRow(true);
            String total = block.totalRows().contains(r) ? "Total" : "";
            row(block, rows.get(r + 1), widths, total, block.rows().get(r));
        }
        document.createParagraph();
    }

    private static void grid(XWPFTable table, int[] widths) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int c = 0; c < widths.length; c++) {
            var column = c < grid.sizeOfGridColArray() ? grid.getGridColArray(c) : grid.addNewGridCol();
            column.setW(BigInteger.valueOf(widths[c]));
        }
    }

    private void row(Block.Table block, XWPFTableRow row, int[] widths, String total, List<List<Run>> runs) {
        List<XWPFTableCell> cells = row.getTableCells();
        for (int c = 0; c < cells.size(); c++) {
            XWPFTableCell cell = cells.get(c);
            cell.setWidth(Integer.toString(widths[c]));
            XWPFParagraph line = cell.getParagraphArray(0);
            line.setStyle("Cell" + total + (block.numeric().contains(c) ? "Number" : ""));
            DocxLine.write(line, runs.get(c), paper.rightToLeft());
        }
    }

    /** The notes that the numbers lead to, each a place to jump to, numbered in the order of their keys. */
    private void lineages() {
        if (paper.lineage().isEmpty()) {
            return;
        }
        Words words = Words.of(paper.language());
        line("Heading1", List.of(Run.text(words.say("lineage.title"))));
        line("Note", List.of(Run.text(words.say("lineage.note"))));
        int id = 0;
        for (Note note : Note.of(paper)) {
            XWPFParagraph line = document.createParagraph();
            line.setStyle("Lineage");
            var mark = line.getCTP().addNewBookmarkStart();
            mark.setName(note.key());
            mark.setId(BigInteger.valueOf(id));
            line.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(id));
            id++;
            List<Run> says = new ArrayList<>(List.of(
                    Run.fact(note.lineage().question()),
                    Run.text(" · "),
                    Run.fact(note.lineage().cell()),
                    Run.text(" · ")));
            says.addAll(note.rests(words));
            DocxLine.write(line, says, paper.rightToLeft());
        }
    }
}
