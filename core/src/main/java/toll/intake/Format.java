package toll.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A kind of file that holds a table. {@link Readers#ALL} is the visible list of them. */
interface Format {
    /** As {@code --reader} and the summary name it. */
    String name();

    /** File name endings that promise this format, lower case, without the dot. */
    List<String> endings();

    /** Whether the first bytes (after unpacking .gz) are of this format. */
    boolean recognises(byte[] start);

    /**
     * Opens the table.
     *
     * @param isHeader tells the row of column names from a title above it
     * @param encoding the encoding that the person gave, if any
     * @throws DocumentRefused where the file cannot be read as this format at all
     */
    RowReader open(Document document, Predicate<List<String>> isHeader, Optional<String> encoding) throws IOException;
}
