package toll.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import toll.date.When;
import toll.ledger.Origin;

/** Where each record of a row comes from: source, key, place in the document, and what no field holds. */
final class Origins {
    private final IntakeOptions options;
    private final String document;
    private final List<TextCell> source;
    private final List<TextCell> via;
    private final List<TextCell> key;
    private final List<TextCell> url;
    private final List<TextCell> words;
    private final Cells.Days published;

    Origins(Cells cells, IntakeOptions options, String document) {
        this.options = options;
        this.document = document;
        source = cells.texts("source");
        via = cells.texts("via");
        key = cells.texts("key");
        url = cells.texts("url");
        words = cells.texts("words");
        published = cells.days("published");
    }

    Origin read(RowView row, String place, Map<String, String> notes, Map<String, String> extra) {
        String who = options.source().orElseGet(() -> TextCell.text(source, row));
        if (who.isEmpty()) {
            throw row.refuseRow(
                    source.isEmpty() ? -1 : source.getFirst().column(),
                    "who speaks: the id of a source",
                    "",
                    "Give --source, or fill the column");
        }
        String own = TextCell.text(key, row);
        if (own.isEmpty()) {
            throw row.refuseRow(key.getFirst().column(), "the source's own key of this row", "", "Fill the key column");
        }
        When when = published.read(row);
        return new Origin(
                who,
                TextCell.list(via, row),
                document,
                place + " " + row.line(),
                own,
                when.isUnknown() ? options.published() : when,
                TextCell.text(url, row),
                TextCell.text(words, row),
                notes,
                extra);
    }

    /** The filled cells of these columns by name, and of those that a field could not hold unchanged. */
    static Map<String, String> cells(RowView row, int[] columns, List<Integer> kept) {
        Map<String, String> out = Map.of();
        for (int column : columns) {
            out = put(out, row, column);
        }
        for (int column : kept) {
            out = put(out, row, column);
        }
        return out;
    }

    private static Map<String, String> put(Map<String, String> into, RowView row, int column) {
        String text = row.at(column);
        if (text.isEmpty()) {
            return into;
        }
        Map<String, String> map = into.isEmpty() ? new TreeMap<>() : into;
        map.put(row.name(column), text);
        return map;
    }
}
