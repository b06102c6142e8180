package toll.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The documents' bytes, each kept once under its SHA-256; written by temporary file, fsync and rename. */
public interface Archive {
    /** Stores the file's bytes. @return its SHA-256, 64 lower-case hex digits */
    String put(Path file) throws IOException;

    /** Stores these bytes. @return their SHA-256 */
    String put(byte[] bytes) throws IOException;

    /** The bytes under this SHA-256, or empty where they are not held. */
    Optional<InputStream> open(String sha256) throws IOException;
}
