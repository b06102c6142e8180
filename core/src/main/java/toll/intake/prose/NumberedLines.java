package toll.intake.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of allegations in a belligerent's report: each begins with its number or its day, and runs over the lines
 * into which the page broke it.
 */
final class NumberedLines {
    /** A line at least so long was broken by the page, not ended by its author. */
    private static final int FULL = 55;

    private static final int SHORTEST = 20;
    private static final int HEADING = 40;

    /**
     * One allegation.
     *
     * @param start first character in the text, {@code end} one past the last
     * @param line number of its first line, from 1
     */
    record Item(int start, int end, long line, Statement statement) {}

    private NumberedLines() {}

    static List<Item> of(String text, LocalDate published, Statements reader) {
        List<Item> items = new ArrayList<>();
        int open = -1;
        int end = 0;
        long first = 0;
        int before = 0;
        long line = 0;
        for (int at = 0; at <= text.length(); ) {
            int stop = text.indexOf('\n', at);
            stop = stop < 0 ? text.length() : stop;
            line++;
            String bare = text.substring(at, stop).strip();
            boolean begins = begins(bare, published, reader);
            boolean goesOn = !begins && open >= 0 && before >= FULL && !bare.isEmpty() && !heading(bare);
            if (open >= 0 && !goesOn) {
                items.add(item(text, open, end, first, published, reader));
                open = -1;
            }
            if (begins) {
                open = at;
                first = line;
            }
            if (begins || goesOn) {
                end = stop;
            }
            before = bare.length();
            at = stop + 1;
        }
        if (open >= 0) {
            items.add(item(text, open, end, first, published, reader));
        }
        return items;
    }

    private static Item item(String text, int start, int end, long line, LocalDate published, Statements reader) {
        return new Item(start, end, line, reader.read(unnumbered(text.substring(start, end)), published));
    }

    private static boolean begins(String bare, LocalDate published, Statements reader) {
        boolean numbered = numbered(bare) > 0;
        String rest = unnumbered(bare);
        return rest.length() > SHORTEST
                && (numbered || Character.isLetterOrDigit(rest.charAt(0)))
                && reader.beginsWithItsDay(rest, published);
    }

    /** A short line in capitals and without a stop: the heading of the next list, where the page lost its blank line. */
    private static boolean heading(String bare) {
        return bare.length() < HEADING && bare.indexOf('.') < 0 && Character.isUpperCase(bare.charAt(0));
    }

    /** The line without its number, where it has one: "12. Aug. 17, 2017, near …". */
    static String unnumbered(String line) {
        String bare = line.strip();
        return bare.substring(numbered(bare)).strip();
    }

    /** One past "12." or "12)" at the beginning, or 0; a day such as "3.5.2017" is no number of a list. */
    private static int numbered(String bare) {
        int i = 0;
        while (i < bare.length() && Character.isDigit(bare.charAt(i))) {
            i++;
        }
        boolean mark = i > 0 && i < 4 && i + 1 < bare.length() && (bare.charAt(i) == '.' || bare.charAt(i) == ')');
        return mark && !Character.isDigit(bare.charAt(i + 1)) ? i + 1 : 0;
    }
}
