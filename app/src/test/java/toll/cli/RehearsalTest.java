package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher keeps what the rehearsal leaves only where it came to its end. */
final class RehearsalTest {
    @TempDir
    static Path directory;

    @Test
    void everyVerbAndEveryPageOfItAnswers() {
        Path example = Path.of("..", "example");
        Path project = directory.resolve("project");
        Path library = directory.resolve("native");
        assertThatCode(() -> Rehearsal.main(
                        new String[] {example.toString(), project.toString(), library.toString(), "pages"}))
                .doesNotThrowAnyException();
        assertThat(library).isNotEmptyDirectory();
        assertThat(project.resolve("ledger.db")).exists();
    }
}
