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
    private static final int WORTH_AT_FIRST = 4096;
    private static final int WORTH_AT_MOST = 8192;

    private final ReplayReader behind;
    private final long lineBase;
    private final @Nullable String[] shared = new String[SHARED];
    private String[] cells = new String[64];
    /** How well sharing has paid in each column; at 0 it is given up there: numbers of rows, addresses, coordinates. */
    private int[] worth = fresh(cells.length, 0, new int[0]);

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
            worth = fresh(cells.length, count, worth);
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
        int column = count - 1;
        if (length > SHORT || worth[column] == 0) {
            return new String(from, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + from[i];
        }
        int slot = (hash ^ (hash >>> 13)) & (SHARED - 1);
        String there = shared[slot];
        if (there != null && isSame(there, from, offset, length)) {
            worth[column] = Math.min(worth[column] + 2, WORTH_AT_MOST);
            return there;
        }
        worth[column]--;
        String fresh = new String(from, offset, length);
        shared[slot] = fresh;
        return fresh;
    }

    private static boolean isSame(String there, char[] from, int offset, int length) {
        if (there.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (there.charAt(i) != from[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static int[] fresh(int length, int known, int[] before) {
        int[] worth = new int[length];
        Arrays.fill(worth, WORTH_AT_FIRST);
        System.arraycopy(before, 0, worth, 0, known);
        return worth;
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
