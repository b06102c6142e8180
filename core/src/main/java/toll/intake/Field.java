package toll.intake;

import java.util.List;
import java.util.Map;

/**
 * Where one field of a record comes from, as a profile says it.
 *
 * @param columns columns whose texts are joined; empty for a constant
 * @param value the constant
 * @param join what stands between joined columns
 * @param split what separates several values in one cell: a text, or {@code blank}, {@code lines}, {@code list}; empty
 *     for one value
 * @param words vocabulary that the values are terms of, or empty
 * @param keep whether a word outside the vocabulary is kept as written (and counted) rather than refused
 * @param map values as written to values meant; what it changes is also kept as written
 * @param nothing texts that mean nothing stands there
 * @param hash whether the text is replaced by a short hash of it (keys made of long texts)
 */
record Field(
        List<String> columns,
        String value,
        String join,
        String split,
        String words,
        boolean keep,
        Map<String, String> map,
        List<String> nothing,
        boolean hash) {
    Field {
        columns = List.copyOf(columns);
        map = Map.copyOf(map);
        nothing = List.copyOf(nothing);
    }
}
