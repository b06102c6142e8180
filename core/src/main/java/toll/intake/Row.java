package toll.intake;

/** One row of a table as a reader found it. */
sealed interface Row {
    /** Line (or row, or element) number from 1. */
    long line();

    /** A row that could be read: a cell for each column, as written, never null; blank where nothing stands. */
    @SuppressWarnings("ArrayRecordComponent")
    record Cells(long line, String[] cells) implements Row {}

    /** A row that could not. */
    record Spoiled(long line, String column, String expected, String found, String todo) implements Row {}
}
