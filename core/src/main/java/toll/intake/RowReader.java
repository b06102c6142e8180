package toll.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads a table in order, a chunk at a time, never the whole of it. */
interface RowReader extends Closeable {
    /**
     * The next rows; empty at the end.
     *
     * @throws DocumentRefused where nothing more can be read from here on
     */
    Optional<Chunk> next() throws IOException;

    /** What was found out about the file: encoding, delimiter, sheet; shown to the person. */
    String described();
}
