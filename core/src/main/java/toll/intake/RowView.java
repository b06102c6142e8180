package toll.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import toll.ledger.Refusal;

/** The row being mapped: its cells, and what is noted about it on the way. One is used again for row after row. */
final class RowView {
    private final String document;
    private Header header = new Header(List.of());
    private String[] cells = {};
    private long line;
    /** Columns to keep as written beside the record, because a field could not hold them unchanged. */
    private final List<Integer> kept = new ArrayList<>();

    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Long> strangeWords = new TreeMap<>();

    RowView(String document) {
        this.document = document;
    }

    void on(Header header, Row.Cells row) {
        this.header = header;
        cells = row.cells();
        line = row.line();
        kept.clear();
    }

    long line() {
        return line;
    }

    /** The cell without blanks around it; empty where the row has no such column. */
    String at(int column) {
        if (column < 0 || column >= cells.length) {
            return "";
        }
        String cell = cells[column];
        int length = cell.length();
        if (length == 0) {
            return cell;
        }
        char first = cell.charAt(0);
        char last = cell.charAt(length - 1);
        return first > ' ' && last > ' ' && first < 0x80 && last < 0x80 ? cell : trim(cell);
    }

    private static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && blank(cell.charAt(from))) {
            from++;
        }
        while (to > from && blank(cell.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    private static boolean blank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200E' || c == '\u200F';
    }

    void keep(int column) {
        kept.add(column);
    }

    List<Integer> kept() {
        return kept;
    }

    String name(int column) {
        return header.name(column);
    }

    /** Notes that a field could not be read; the record goes on without it, the cell is kept as written. */
    void refuse(int column, String expected, String found, String todo) {
        keep(column);
        refusals.add(new Refusal(document, line, column < 0 ? "" : name(column), expected, found, todo));
    }

    /** Notes that the row gives no record. */
    RowRefused refuseRow(int column, String expected, String found, String todo) {
        refusals.add(new Refusal(document, line, column < 0 ? "" : name(column), expected, found, todo));
        return new RowRefused();
    }

    /** Notes a row that could not be read at all. */
    void refuseSpoiled(Row.Spoiled row) {
        refusals.add(new Refusal(document, row.line(), row.column(), row.expected(), row.found(), row.todo()));
    }

    /** Notes a word that is kept as written because its vocabulary does not hold it. */
    void strange(String vocabulary, String word) {
        strangeWords.merge(vocabulary + ": " + word, 1L, Long::sum);
    }

    List<Refusal> takeRefusals() {
        List<Refusal> taken = List.copyOf(refusals);
        refusals.clear();
        return taken;
    }

    int noted() {
        return refusals.size();
    }

    Map<String, Long> takeStrangeWords() {
        Map<String, Long> taken = new TreeMap<>(strangeWords);
        strangeWords.clear();
        return taken;
    }
}
