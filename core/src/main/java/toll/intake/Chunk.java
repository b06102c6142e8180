package toll.intake;

import java.util.List;

/**
 * Consecutive rows under one header.
 *
 * @param place what the line number counts: {@code line}, {@code sheet Strikes row}, {@code element}
 * @param read bytes of the file read so far, for the progress bar
 */
record Chunk(Header header, String place, List<Row> rows, long read) {
    static final int ROWS = 1024;
    /** A chunk ends early once its cells hold so many characters: long rows must not fill the memory. */
    static final int CHARACTERS = 1 << 20;
}
