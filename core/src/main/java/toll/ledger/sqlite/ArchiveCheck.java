package toll.ledger.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import toll.ledger.tree.Sha256;

/** Hashes every document of the archive again, and looks for those that entries name. */
final class ArchiveCheck {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Findings findings;
    private final Set<String> held = new TreeSet<>();

    ArchiveCheck(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    long held() {
        return held.size();
    }

    /** @param named the documents that entries name */
    void run(Set<String> named) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(folder, 2)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                document(file);
            }
        }
        for (String document : named) {
            if (!held.contains(document)) {
                findings.add("document " + document, "entries name it, but the archive does not hold it");
            }
        }
    }

    private void document(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!FileArchive.isHash(name)
                || !file.equals(folder.resolve(name.substring(0, 2)).resolve(name))) {
            return;
        }
        held.add(name);
        try {
            String hash = hash(file);
            if (!hash.equals(name)) {
                findings.add("document " + name, "its bytes were changed: they hash to " + hash);
            }
        } catch (IOException unreadable) {
            findings.add("document " + name, "it cannot be read: " + unreadable.getMessage());
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.fresh();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // The stream hashes what passes.
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
