package toll.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** A kind of file that holds a table, or a text that one can be read from. {@link Readers#ALL} is the visible list of them. */
interface Format {
    /** As {@code --reader} and the summary name it. */
    String name();

    /** File name endings that promise this format, lower case, without the dot. */
    List<String> endings();

    /** Whether the first bytes (after unpacking .gz) are of this format. */
    boolean recognises(byte[] start);

    /** Whether bytes are recognised by what a text says and not by its form: the file's name then goes first. */
    default boolean goesByWords() {
        return false;
    }

    /**
     * Opens the table.
     *
     * @param isHeader tells the row of column names from a title above it
     * @param options what the person said about the file: its encoding, the day of publication
     * @throws DocumentRefused where the file cannot be read as this format at all
     */
    RowReader open(Document document, Predicate<List<String>> isHeader, IntakeOptions options) throws IOException;
}
