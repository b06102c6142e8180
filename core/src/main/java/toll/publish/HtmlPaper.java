package toll.publish;

import java.util.List;
import org.jsoup.nodes.Element;

/** A paper as one self-contained HTML page. A number links to the note at the end that says what it rests on. */
public final class HtmlPaper {
    /** As many characters as a day, or two with a stroke between them. */
    private static final int WHOLE = 21;

    /** Rows of a table that is kept on one page of paper. */
    private static final int SHORT = 12;

    private HtmlPaper() {}

    public static String render(Paper paper) {
        Page page = new Page(paper.language(), paper.title());
        write(paper, page.body(), true);
        return page.html();
    }

    /** Writes the blocks into {@code body}; with {@code links}, numbers lead to their lineage. */
    static void write(Paper paper, Element body, boolean links) {
        if (!paper.subtitle().isEmpty()) {
            body.appendElement("p").addClass("lead").text(paper.subtitle());
        }
        int number = 0;
        Element ordered = null;
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Paragraph p && p.manner() == Block.Manner.NUMBERED) {
                number++;
                Element line = body.appendElement("p").addClass("numbered");
                line.appendElement("span").addClass("ordinal").text(number + ".");
                line.appendText(" ");
                runs(line, p.runs(), links);
            } else {
                block(body, block, links, Words.of(paper.language()));
            }
        }
        lineages(body, paper, links);
    }

    private static void block(Element body, Block block, boolean links, Words words) {
        switch (block) {
            case Block.Heading h ->
                body.appendElement("h" + h.level()).attr("id", h.id()).text(h.text());
            case Block.Paragraph p -> {
                Element line = body.appendElement("p");
                switch (p.manner()) {
                    case ANSWER -> line.addClass("answer");
                    case CAUTION -> line.addClass("answer").addClass("no");
                    case NOTE -> line.addClass("note");
                    case PLAIN, NUMBERED -> {}
                }
                runs(line, p.runs(), links);
            }
            case Block.Items items -> {
                Element list = body.appendElement("ul");
                items.items().forEach(item -> runs(list.appendElement("li"), item, links));
            }
            case Block.Table table -> table(body, table, links);
            case Block.Bars bars -> Waterfall.draw(figure(body, bars.title()), bars.title(), bars.bars(), words);
            case Block.Timeline time -> Months.draw(figure(body, time.title()), time.title(), time.months(), words);
            case Block.Places places ->
                AreaMap.draw(figure(body, places.title()), places.title(), places.marks(), words);
            case Block.PageBreak pageBreak -> body.appendElement("div").addClass("page-break");
        }
    }

    /** A picture wider than a phone is moved sideways, by keyboard too. */
    private static Element figure(Element body, String title) {
        return body.appendElement("figure")
                .attr("dir", "ltr")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", title);
    }

    private static void table(Element body, Block.Table block, boolean links) {
        Element parent = body;
        if (block.folded()) {
            parent = body.appendElement("details");
            parent.appendElement("summary").text(block.caption());
        }
        Element table = Page.table(parent, block.caption(), block.head(), block.numeric(), List.of());
        if (block.rows().size() <= SHORT) {
            table.addClass("short");
        }
        Element tbody = table.selectFirst("tbody");
        if (tbody == null) {
            throw new IllegalStateException("a table has a body");
        }
        for (int r = 0; r < block.rows().size(); r++) {
            Element tr = tbody.appendElement("tr");
            if (block.totalRows().contains(r)) {
                tr.addClass("total");
            }
            List<List<Run>> row = block.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                Element cell = tr.appendElement("td");
                if (block.numeric().contains(c)) {
                    cell.addClass("number");
                } else {
                    cell.attr("dir", "auto");
                }
                runs(cell, row.get(c), links);
            }
        }
    }

    private static void runs(Element line, List<Run> runs, boolean links) {
        for (Run run : runs) {
            switch (run) {
                case Run.Text t -> {
                    if (t.strong()) {
                        line.appendElement("strong").text(t.text());
                    } else {
                        line.appendText(t.text());
                    }
                }
                case Run.Num n -> {
                    Element number = links
                            ? line.appendElement("a").attr("href", "#" + n.lineage())
                            : line.appendElement("span");
                    // A number reads the same way round in every language: ≥ must not be mirrored into ≤.
                    number.addClass("num")
                            .attr("dir", "ltr")
                            .attr("data-lineage", n.lineage())
                            .attr("data-note", Lineage.note(n.lineage()))
                            .text(n.text());
                }
                case Run.Quote q -> line.appendElement("q").attr("dir", "auto").text(q.text());
                case Run.Fact f -> fact(line, f.text());
                case Run.Link l -> {
                    if (l.address().matches("https?://.*")) {
                        line.appendElement("a")
                                .addClass("address")
                                .attr("href", l.address())
                                .attr("rel", "noreferrer")
                                .attr("dir", "ltr")
                                .text(l.text());
                    } else {
                        line.appendElement("bdi").text(l.text());
                    }
                }
            }
        }
    }

    /** A short fact without blanks, such as a date, stands on one line. */
    private static void fact(Element line, String text) {
        Element fact = line.appendElement("bdi").text(text);
        if (text.length() <= WHOLE && text.chars().noneMatch(Character::isWhitespace)) {
            fact.addClass("whole");
        }
    }

    private static void lineages(Element body, Paper paper, boolean links) {
        if (paper.lineage().isEmpty()) {
            return;
        }
        Words words = Words.of(paper.language());
        body.appendElement("h2").attr("id", "lineage").text(words.say("lineage.title"));
        body.appendElement("p").addClass("note").text(words.say("lineage.note"));
        Element list = body.appendElement("ol").addClass("lineage");
        for (Note note : Note.of(paper)) {
            Element item = list.appendElement("li")
                    .attr("id", note.key())
                    .attr("data-question", note.lineage().question())
                    .attr("data-cell", note.lineage().cell());
            item.appendElement("code").attr("dir", "ltr").text(note.lineage().question());
            item.appendText(" · ");
            item.appendElement("bdi").text(note.lineage().cell());
            item.appendText(" · ");
            runs(item, note.rests(words), links);
        }
    }
}
