package toll.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Where the data for measuring lies: property {@code toll.data}, or {@code shared/data} beside the repository. */
final class SharedData {
    private SharedData() {}

    static Path root() {
        String given = System.getProperty("toll.data", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path there = at.resolve("shared").resolve("data");
            if (Files.isDirectory(there)) {
                return there;
            }
        }
        throw new IllegalStateException("no data to measure on: set -Dtoll.data=DIR");
    }

    /** The lines of a text file, plain or gzipped. */
    static List<String> lines(String path) throws IOException {
        Path file = root().resolve(path);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = path.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        }
    }
}
