package toll.intake;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Builds rows out of the parser's characters without making a string where the same short text was just seen: tables
 * of incidents repeat their grades, places and small numbers on every line.
 */
final class CellsHandler extends CsvCallbackHandler<Row> {
    static final int MOST_CELLS = 16_384;
    static final int MOST_CHARACTERS = 4 << 20;
    private static final int SHARED = 1 << 13;
    private static final int SHORT = 24;

    private final ReplayReader behind;
    private final long lineBase;
    private final String[] shared = new String[SHARED];
    /** The characters of the shared texts, in a form that is compared at once. */
    private final char[] @Nullable [] letters = new char[SHARED][];

    private String[] cells = new String[64];
    private int count;
    private long line;
    private int characters;
    private int spoiledAt = -1;
    private boolean spoiledByNul;
    private boolean empty;

    CellsHandler(ReplayReader behind, long lineBase) {
        this.behind = behind;
        this.lineBase = lineBase;
    }

    /** Line of the record being read. */
    long line() {
        return line;
    }

    /** Characters of the record last read. */
    int characters() {
        return characters;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = lineBase + startingLine;
        behind.at(line);
        count = 0;
        characters = 0;
        spoiledAt = -1;
        empty = false;
    }

    @Override
    protected void addField(char[] from, int offset, int length, boolean quoted) {
        characters += length;
        if (count == MOST_CELLS || characters > MOST_CHARACTERS) {
            throw new DocumentRefused(
                    line,
                    "a row of at most " + MOST_CELLS + " cells and " + MOST_CHARACTERS + " characters",
                    "a longer one",
                    "Check the delimiter and the line ends around this line");
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        cells[count++] = text(from, offset, length);
    }

    private String text(char[] from, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (behind.sawBroken()) {
            look(from, offset, length);
        }
        if (length > SHORT) {
            return new String(from, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + from[i];
        }
        int slot = (hash ^ (hash >>> 13)) & (SHARED - 1);
        char[] there = letters[slot];
        if (there != null && Arrays.equals(there, 0, there.length, from, offset, offset + length)) {
            return shared[slot];
        }
        String fresh = new String(from, offset, length);
        letters[slot] = Arrays.copyOfRange(from, offset, offset + length);
        shared[slot] = fresh;
        return fresh;
    }

    private void look(char[] from, int offset, int length) {
        for (int i = offset; i < offset + length && spoiledAt < 0; i++) {
            if (ReplayReader.isBroken(from[i])) {
                spoiledAt = count;
                spoiledByNul = from[i] == 0;
            }
        }
    }

    @Override
    protected void setComment(char[] from, int offset, int length) {
        throw new IllegalStateException("comments are not switched on");
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected Row buildRecord() {
        String[] own = Arrays.copyOf(cells, count);
        if (spoiledAt >= 0) {
            String found = own[spoiledAt].replace('\0', '␀').replace(Encoding.BROKEN, '\uFFFD');
            return new Row.Spoiled(
                    line,
                    "column " + (spoiledAt + 1),
                    spoiledByNul ? "text" : "text in the encoding of the rest of the file",
                    found,
                    spoiledByNul
                            ? "Remove the NUL characters; they come from a damaged export"
                            : "This row was saved in another encoding: save the file again as UTF-8");
        }
        return new Row.Cells(line, own);
    }
}
