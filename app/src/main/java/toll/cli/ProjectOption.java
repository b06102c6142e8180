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

    Project find() {
        return Project.find(Optional.ofNullable(directory), Project.clock());
    }
}
