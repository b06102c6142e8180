package toll;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of real data beside the repository, found by walking up; a test that needs it skips where it is absent. */
public final class SharedData {
    private SharedData() {}

    /** The file or folder of this name; skips the calling test where it is not here. */
    public static Path at(String name) {
        Path found = find(name);
        assumeThat(Files.exists(found))
                .as("real data " + name + " is not here: skipped")
                .isTrue();
        return found;
    }

    private static Path find(String name) {
        String given = System.getProperty("toll.data", "");
        if (!given.isEmpty()) {
            return Path.of(given, name);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            for (String beside : List.of("shared/data", "../shared/data")) {
                if (Files.exists(at.resolve(beside).resolve(name))) {
                    return at.resolve(beside).resolve(name).normalize();
                }
            }
        }
        return Path.of("shared/data").resolve(name);
    }
}
