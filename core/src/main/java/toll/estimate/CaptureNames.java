package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import toll.estimate.CaptureReader.Row;

/** Tables that name their lists otherwise: a first column of row names without a header, or histories written as one word. */
final class CaptureNames {
    private static final Set<String> HISTORY = Set.of("history", "histories", "pattern", "capture", "captures");

    private CaptureNames() {}

    /** The same rows with a name for every column that can be given one. */
    static List<Row> named(List<Row> rows) {
        return words(rowNames(rows));
    }

    /** Spreadsheets and R write row names under an empty header. */
    private static List<Row> rowNames(List<Row> rows) {
        List<String> header = rows.getFirst().cells();
        boolean marks = rows.stream().skip(1).allMatch(r -> CaptureLayout.mark(CaptureLayout.cell(r, 0)) != null);
        if (header.size() < 2 || !header.getFirst().isEmpty() || marks || header.contains("row")) {
            return rows;
        }
        List<String> named = new ArrayList<>(header);
        named.set(0, "row");
        return replaced(rows, named);
    }

    /** A column of histories such as 0110 becomes a list a digit, named list1, list2 and so on. */
    private static List<Row> words(List<Row> rows) {
        List<String> header = rows.getFirst().cells();
        int column = -1;
        for (int c = 0; c < header.size(); c++) {
            if (HISTORY.contains(header.get(c).toLowerCase(Locale.ROOT))) {
                column = c;
            }
        }
        if (column < 0 || rows.size() < 2) {
            return rows;
        }
        int length = CaptureLayout.cell(rows.get(1), column).length();
        for (Row row : rows.subList(1, rows.size())) {
            String cell = CaptureLayout.cell(row, column);
            if (length < 2 || length > CaptureTable.MOST_LISTS || cell.length() != length || !cell.matches("[01]+")) {
                return rows;
            }
        }
        List<Row> spread = new ArrayList<>();
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(row.cells());
            String word = cells.remove(column);
            for (int j = 0; j < length; j++) {
                cells.add(column + j, spread.isEmpty() ? "list" + (j + 1) : String.valueOf(word.charAt(j)));
            }
            spread.add(new Row(row.line(), List.copyOf(cells)));
        }
        return spread;
    }

    private static List<Row> replaced(List<Row> rows, List<String> header) {
        List<Row> all = new ArrayList<>(rows);
        all.set(0, new Row(rows.getFirst().line(), List.copyOf(header)));
        return all;
    }
}
