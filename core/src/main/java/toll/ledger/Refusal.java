package toll.ledger;

/**
 * What could not be read, kept and counted: nothing is guessed, nothing is lost.
 *
 * @param document name or SHA-256 of the document
 * @param line first line (or row, or page) it concerns, from 1; 0 for the whole document
 * @param column name or number of the column or field, or empty
 * @param expected what was expected there
 * @param found what stood there, cut to 200 characters; half a character shows as U+FFFD
 * @param todo what a person can do about it
 */
public record Refusal(String document, long line, String column, String expected, String found, String todo) {
    private static final int SHOWN = 200;

    public Refusal {
        document = whole(document);
        column = whole(column);
        found = whole(found);
        found = found.length() <= SHOWN ? found : whole(found.substring(0, SHOWN)) + "…";
    }

    /** A refusal is about text that may be anything: it must be writable itself. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int[] points = text.codePoints()
                        .map(p -> p >= Character.MIN_SURROGATE && p <= Character.MAX_SURROGATE ? 0xfffd : p)
                        .toArray();
                return new String(points, 0, points.length);
            }
        }
        return text;
    }

    /** One line for a person. */
    public String sentence() {
        return document
                + (line > 0 ? ", line " + line : "")
                + (column.isEmpty() ? "" : ", column " + column)
                + ": expected " + expected
                + (found.isEmpty() ? "" : ", found \"" + found + "\"")
                + (todo.isEmpty() ? "" : ". " + todo);
    }
}
