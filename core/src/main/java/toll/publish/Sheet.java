package toll.publish;

import java.util.List;

/**
 * A table to publish.
 *
 * @param name short, lower case: also the file's name
 * @param description what one row is
 */
public record Sheet(String name, String description, List<Column> columns, List<List<Cell>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(name + ": " + row.size() + " cells under " + columns.size());
            }
        }
    }

    /** What a column's cells are. */
    public enum Kind {
        TEXT,
        WHOLE,
        DECIMAL
    }

    /**
     * @param description for the data dictionary: meaning, unit, code list, what blank means
     */
    public record Column(String name, Kind kind, String description) {}

    /** The data dictionary of these sheets, itself a sheet. */
    public static Sheet dictionary(List<Sheet> sheets) {
        return new Sheet(
                "dictionary",
                "One row for each column of each table",
                List.of(
                        new Column("table", Kind.TEXT, "The table"),
                        new Column("column", Kind.TEXT, "The column"),
                        new Column("kind", Kind.TEXT, "text, whole (a whole number) or decimal"),
                        new Column("description", Kind.TEXT, "What a cell means, its unit, and what blank means")),
                sheets.stream()
                        .flatMap(sheet -> sheet.columns().stream()
                                .map(c -> List.of(
                                        Cell.text(sheet.name()),
                                        Cell.text(c.name()),
                                        Cell.text(c.kind().name().toLowerCase(java.util.Locale.ROOT)),
                                        Cell.text(c.description()))))
                        .toList());
    }
}
