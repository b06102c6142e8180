package toll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes, names and habits of the house, as far as a file's text shows them. */
final class HouseTest {
    private static final int FEW_ABOVE = 300;
    private static final int NONE_ABOVE = 400;

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("core"))
                ? here
                : here.resolve("..").normalize();
    }

    private static List<Path> production() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("core", "app")) {
            try (Stream<Path> walk = Files.walk(root().resolve(module).resolve("src/main/java"))) {
                walk.filter(p -> p.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int above = 0;
        int all = 0;
        for (Path file : production()) {
            long lines = Files.readString(file).lines().count();
            all++;
            above += lines > FEW_ABOVE ? 1 : 0;
            if (lines > NONE_ABOVE) {
                tooLong.add(root().relativize(file) + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
        assertThat(above).as("files above " + FEW_ABOVE + " lines").isLessThanOrEqualTo(all / 20);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        for (Path file : production()) {
            Path info = file.resolveSibling("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).contains("/**").contains("@NullMarked");
        }
    }

    @Test
    void coreReadsNoEnvironmentAndNoClock() throws IOException {
        List<String> reads = new ArrayList<>();
        for (Path file : production()) {
            String text = Files.readString(file);
            boolean core = root().relativize(file).startsWith("core");
            if (core
                    && (text.contains("System.getenv")
                            || text.contains("Clock.system")
                            || text.contains("Instant.now(")
                            || text.contains("LocalDate.now("))) {
                reads.add(root().relativize(file).toString());
            }
        }
        assertThat(reads).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        List<String> left = new ArrayList<>();
        for (Path file : production()) {
            if (Files.readString(file).matches("(?s).*\\b(TODO|FIXME|XXX)\\b.*")) {
                left.add(root().relativize(file).toString());
            }
        }
        assertThat(left).isEmpty();
    }
}
