package toll.publish;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/** A part of a paper, in the order in which it is read. Each renderer knows every kind. */
public sealed interface Block {
    /** A heading; level 2 to 4 (1 is the paper's title). */
    record Heading(int level, String id, String text) implements Block {}

    record Paragraph(List<Run> runs, Manner manner) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** How a paragraph is set. */
    enum Manner {
        PLAIN,
        /** The answer that the section exists for. */
        ANSWER,
        /** The answer is no, or a caution. */
        CAUTION,
        NOTE,
        /** A numbered paragraph of a letter: the number is its place in the list. */
        NUMBERED
    }

    /** A bulleted list. */
    record Items(List<List<Run>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A table.
     *
     * @param numeric indexes of the columns set as numbers
     * @param totalRows indexes of the rows set as totals
     * @param folded whether a page on a screen shows it only when asked: the numbers behind a picture
     */
    record Table(
            String caption,
            List<String> head,
            List<Integer> numeric,
            List<List<List<Run>>> rows,
            List<Integer> totalRows,
            boolean folded)
            implements Block {
        public Table {
            head = List.copyOf(head);
            numeric = List.copyOf(numeric);
            rows = List.copyOf(rows);
            totalRows = List.copyOf(totalRows);
            for (List<List<Run>> row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException(
                            caption + ": a row of " + row.size() + " cells under " + head.size() + " headings");
                }
            }
        }
    }

    /** The waterfall of a gap. The same numbers stand in a table beside it. */
    record Bars(String title, List<Waterfall.Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** Tolls by month. */
    record Timeline(String title, SortedMap<YearMonth, Months.Column> months) implements Block {}

    /** Incidents on a map, as areas. */
    record Places(String title, List<AreaMap.Mark> marks) implements Block {
        public Places {
            marks = List.copyOf(marks);
        }
    }

    /** Where a new page begins, on paper. */
    record PageBreak() implements Block {}
}
