package toll.ledger.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import toll.ledger.Archive;
import toll.ledger.tree.Sha256;

/**
 * Documents as files {@code archive/ab/abcd…}: the folder is the first two digits of the hash. A document is there
 * whole or not at all: its bytes are on disk before it gets its name, and its name before {@link #put} returns.
 */
final class FileArchive implements Archive {
    static final String FOLDER = "archive";
    /** What a put that was cut short leaves behind; no document, and no difference to verify. */
    static final String UNFINISHED = "unfinished-";

    private static final int HEX_DIGITS = 64;

    private final Path folder;

    FileArchive(Path folder) {
        this.folder = folder;
    }

    @Override
    public String put(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return put(in);
        }
    }

    @Override
    public String put(byte[] bytes) throws IOException {
        String hash = HexFormat.of().formatHex(Sha256.fresh().digest(bytes));
        return holds(hash) ? hash : put(new java.io.ByteArrayInputStream(bytes));
    }

    private String put(InputStream in) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, UNFINISHED, "");
        try {
            MessageDigest digest = Sha256.fresh();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(unfinished), digest)) {
                in.transferTo(out);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            Path shelf = folder.resolve(hash.substring(0, 2));
            Path target = shelf.resolve(hash);
            if (!Files.exists(target)) {
                sync(unfinished, StandardOpenOption.WRITE);
                if (!Files.isDirectory(shelf)) {
                    Files.createDirectories(shelf);
                    sync(folder, StandardOpenOption.READ);
                }
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                sync(shelf, StandardOpenOption.READ);
            }
            return hash;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        if (!isHash(sha256)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(path(sha256)));
        } catch (NoSuchFileException notHeld) {
            return Optional.empty();
        }
    }

    boolean holds(String sha256) {
        return isHash(sha256) && Files.isRegularFile(path(sha256));
    }

    Path folder() {
        return folder;
    }

    private Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    static boolean isHash(String text) {
        return text.length() == HEX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** Brings a file's bytes, or a folder's list of names, to disk. */
    static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
