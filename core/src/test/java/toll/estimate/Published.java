package toll.estimate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** The published tables, where they are at hand; a test that asks for one is skipped where they are not. */
final class Published {
    private Published() {}

    static CaptureTable table(String name) {
        Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        Path found = null;
        for (Path at = here; at != null && found == null; at = at.getParent()) {
            for (String beside : List.of("../shared/data/estimation", "shared/data/estimation")) {
                Path file = at.resolve(beside).resolve(name + ".csv").normalize();
                found = found == null && Files.isReadable(file) ? file : found;
            }
        }
        Assumptions.assumeTrue(found != null, "published table " + name + " is not at hand: skipped");
        return read(found);
    }

    private static CaptureTable read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = List.of(lines.getFirst().split(","));
            TreeMap<Integer, Long> counts = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int[] v = Arrays.stream(line.split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                int mask = 0;
                for (int j = 0; j < header.size() - 1; j++) {
                    mask |= v[j] << j;
                }
                counts.merge(mask, (long) v[header.size() - 1], Long::sum);
            }
            return CaptureTable.of(header.subList(0, header.size() - 1), counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
