package toll.ledger.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import toll.ledger.tree.Sha256;

/** The project's secret: 32 bytes from which the salts follow. It never leaves the project; its text form hides it. */
public final class Secret {
    private static final int LENGTH = 32;
    private static final int FINGERPRINT = 8;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException where these are not 32 bytes */
    public static Secret of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a project secret has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Secret(bytes.clone());
    }

    public static Secret fresh() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new Secret(bytes);
    }

    /** Reads the 64 hex digits that {@link #write} wrote. */
    public static Secret read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        try {
            return of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException notHex) {
            throw new IOException(
                    file + " is not a project secret: 64 hex digits were expected. Restore it from a copy; without it"
                            + " nothing can be added or proved under the same salts.",
                    notHex);
        }
    }

    /** Writes it to a new file that only its owner may read, and to disk. */
    public void write(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
        Files.writeString(
                file, HexFormat.of().formatHex(bytes) + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    /** What tells this secret from another without revealing it: 16 hex digits. */
    String fingerprint() {
        MessageDigest digest = Sha256.fresh();
        digest.update("toll secret ".getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(bytes), 0, FINGERPRINT);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "a project secret";
    }
}
