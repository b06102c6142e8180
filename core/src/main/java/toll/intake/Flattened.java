package toll.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * JSON objects as rows: a nested member is the column {@code a.b}, an object in an array {@code a[0].b}, an array of
 * plain values one cell holding the array as JSON. null, "", [] and {} all mean that nothing stands there.
 */
final class Flattened {
    private static final int MOST_COLUMNS = 4_000;
    private static final int MOST_ELEMENTS = 200;
    private static final int MOST_CHARACTERS = 8 << 20;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private String[] cells = new String[64];
    private int spoiled = -1;
    private int characters;

    /** The columns met so far, in the order in which they were met. */
    List<String> columns() {
        return new ArrayList<>(columns.keySet());
    }

    /** Characters of the record last read. */
    int characters() {
        return characters;
    }

    int width() {
        return columns.size();
    }

    /** Reads one object; the parser stands on its opening brace and is left on its closing one. */
    Row read(JsonParser parser, long line) {
        Arrays.fill(cells, "");
        spoiled = -1;
        characters = 0;
        object(parser, "");
        String[] own = Arrays.copyOf(cells, columns.size());
        if (spoiled >= 0) {
            return new Row.Spoiled(
                    line, columns().get(spoiled), "text", own[spoiled].replace('\0', '␀'), "Remove the NUL characters");
        }
        return new Row.Cells(line, own);
    }

    private void object(JsonParser parser, String path) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
            value(parser, parser.nextToken(), name);
        }
    }

    private void value(JsonParser parser, JsonToken token, String name) {
        if (token == JsonToken.START_OBJECT) {
            object(parser, name);
        } else if (token == JsonToken.START_ARRAY) {
            array(parser, name);
        } else {
            put(name, scalar(parser, token));
        }
    }

    private void array(JsonParser parser, String name) {
        List<String> plain = new ArrayList<>();
        int at = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (at >= MOST_ELEMENTS) {
                throw new DocumentRefused(
                        "at most " + MOST_ELEMENTS + " elements in an array inside a record",
                        "more in " + name,
                        "Give each element a line of its own");
            }
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                value(parser, token, name + "[" + at + "]");
            } else {
                plain.add(scalar(parser, token));
            }
            at++;
        }
        if (at == plain.size()) {
            put(name, plain.stream().allMatch(String::isEmpty) ? "" : JsonList.write(plain));
        } else if (!plain.isEmpty()) {
            put(name, JsonList.write(plain));
        }
    }

    private static String scalar(JsonParser parser, JsonToken token) {
        return token == JsonToken.VALUE_NULL ? "" : parser.getString();
    }

    private void put(String name, String value) {
        Integer known = columns.get(name);
        int column = known == null ? columns.size() : known;
        if (known == null) {
            if (column >= MOST_COLUMNS) {
                throw new DocumentRefused(
                        "records of at most " + MOST_COLUMNS + " different members", name, "Check what this file is");
            }
            columns.put(name, column);
            if (column >= cells.length) {
                int old = cells.length;
                cells = Arrays.copyOf(cells, old * 2);
                Arrays.fill(cells, old, cells.length, "");
            }
        }
        characters += value.length();
        if (characters > MOST_CHARACTERS) {
            throw new DocumentRefused(
                    "records of at most " + MOST_CHARACTERS + " characters", "a longer one", "Split the record");
        }
        cells[column] = value;
        if (value.indexOf('\0') >= 0) {
            spoiled = column;
        }
    }
}
