package toll.intake;

import java.io.IOException;
import java.io.Reader;

/**
 * Hands characters on and remembers those since the record being read, so that after a record that cannot be read
 * (a quote that is never closed) reading goes on with the next line: one hostile row never costs the others.
 */
final class ReplayReader extends Reader {
    private static final int TIDY = 1 << 20;
    private final Reader in;
    private char[] window = new char[1 << 16];
    /** Characters in the window; those from {@code given} on have not been handed out since the last rewind. */
    private int length;

    private int given;
    /** Line number (from 1) at the start of the window, which is always the start of a line. */
    private long windowLine = 1;

    private long recordLine = 1;

    private boolean sawBroken;

    ReplayReader(Reader in) {
        this.in = in;
    }

    /** Whether any NUL or undecodable byte has gone by, so that cells must be looked at for them. */
    boolean sawBroken() {
        return sawBroken;
    }

    static boolean isBroken(char c) {
        return c == 0 || c == Encoding.BROKEN;
    }

    /** Everything before this line may be forgotten. */
    void at(long line) {
        recordLine = line;
    }

    /**
     * Goes back to the line after {@code line}.
     *
     * @return whether there is one
     */
    boolean resumeAfter(long line) throws IOException {
        int from = startOf(line + 1);
        while (from < 0) {
            // The window ends inside the hostile line: let it go by without keeping it.
            length = 0;
            windowLine = line;
            given = 0;
            if (fill() < 0) {
                return false;
            }
            from = startOf(line + 1);
        }
        forget(from, line + 1);
        given = 0;
        return true;
    }

    @Override
    public int read(char[] to, int offset, int wanted) throws IOException {
        if (given == length && fill() < 0) {
            return -1;
        }
        int n = Math.min(wanted, length - given);
        System.arraycopy(window, given, to, offset, n);
        given += n;
        return n;
    }

    private int fill() throws IOException {
        if (length > TIDY && recordLine > windowLine) {
            int from = startOf(recordLine);
            if (from > 0) {
                forget(from, recordLine);
            }
        }
        if (length == window.length) {
            window = java.util.Arrays.copyOf(window, window.length * 2);
        }
        int n = in.read(window, length, window.length - length);
        if (n > 0) {
            for (int i = length; i < length + n && !sawBroken; i++) {
                sawBroken = isBroken(window[i]);
            }
            length += n;
        }
        return n;
    }

    private void forget(int from, long line) {
        System.arraycopy(window, from, window, 0, length - from);
        length -= from;
        given = Math.max(0, given - from);
        windowLine = line;
        recordLine = Math.max(recordLine, line);
    }

    /** Where the line starts in the window, or -1 where it is not in it. */
    private int startOf(long line) {
        long at = windowLine;
        for (int i = 0; i < length; i++) {
            if (at == line) {
                return i;
            }
            char c = window[i];
            if (c == '\n' || (c == '\r' && (i + 1 >= length || window[i + 1] != '\n'))) {
                at++;
            }
        }
        return at == line && length > 0 && ends(window[length - 1]) ? length : -1;
    }

    private static boolean ends(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
