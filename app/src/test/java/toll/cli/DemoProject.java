package toll.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import toll.project.Project;

/** The demo project, made by its verb, for the tests that walk over it. */
public final class DemoProject {
    private DemoProject() {}

    public static Project make(Path directory) {
        Said said = Said.by("demo", "--dir", directory.toString());
        if (said.code() != Exit.DONE) {
            throw new IllegalStateException("the demo ended so: " + said);
        }
        return Project.find(Optional.of(directory), Clock.systemUTC());
    }
}
