package toll.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The heading line of a table: columns by name, case, blanks and punctuation apart. */
final class Headings {
    private final Map<String, Integer> columns = new HashMap<>();

    Headings(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            columns.putIfAbsent(plain(cells.get(i)), i);
        }
    }

    /** Column of the first of these names that is there, or -1. */
    int find(String... names) {
        for (String name : names) {
            Integer at = columns.get(plain(name));
            if (at != null) {
                return at;
            }
        }
        return -1;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
