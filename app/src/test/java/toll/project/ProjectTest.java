package toll.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Batch;
import toll.ledger.Ledger;
import toll.ledger.LedgerException;
import toll.ledger.Refusal;

final class ProjectTest {
    private final Clock clock = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void aNewProjectIsFoundAgainAndItsLedgerWorks() throws IOException {
        Path directory = folder.resolve("p");
        Project.create(directory, clock);
        try (Ledger ledger = Project.find(Optional.of(directory), clock).ledger()) {
            try (Batch batch = ledger.begin()) {
                batch.refuse(new Refusal("f", 1, "", "a table", "", ""));
                batch.commit();
            }
            assertThat(ledger.now().refusals()).hasSize(1);
        }
    }

    @Test
    void theSecretIsItsOwnersAlone() throws IOException {
        Project.create(folder, clock);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aDirectoryWithoutAProjectSaysHowToMakeOne() {
        assertThatThrownBy(() -> Project.find(Optional.of(folder), clock))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("toll new");
    }

    @Test
    void aFullDirectoryIsNotTaken() throws IOException {
        Files.writeString(folder.resolve("x"), "x");
        assertThatThrownBy(() -> Project.create(folder, clock)).hasMessageContaining("not empty");
    }

    @Test
    void termsOfTheProjectsOwnAreKnown() throws IOException {
        Project project = Project.create(folder, clock);
        Files.writeString(folder.resolve("terms").resolve("actor.toml"), """
                [[term]]
                id = "some-militia"
                en = "Some militia"
                """);
        assertThat(project.vocabularies().get("actor").terms())
                .anyMatch(term -> term.id().equals("some-militia"));
    }
}
