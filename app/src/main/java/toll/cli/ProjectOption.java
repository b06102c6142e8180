package toll.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import toll.project.Project;

/** The option {@code --project}, mixed into each verb that works on a project. */
final class ProjectOption {
    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The project's directory; the current one when not given.")
    private @Nullable Path directory;

    /** The project named, or the one in the current directory where there is one. */
    Optional<Project> findIfThere() {
        boolean here = directory != null || Project.isProject(Path.of(""));
        return here ? Optional.of(find()) : Optional.empty();
    }

    /** Whether a directory is named, or the current one is a project. */
    boolean isThere() {
        return directory != null || Project.isProject(Path.of("").toAbsolutePath());
    }

    Project find() {
        return Project.find(Optional.ofNullable(directory), Project.clock());
    }
}
