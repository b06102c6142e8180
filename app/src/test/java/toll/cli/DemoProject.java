package toll.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import toll.project.Project;

/** The demo project, made by its verb, for the tests that walk over it. */
public final class DemoProject {
    private DemoProject() {}

    public static Project make(Path directory) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = Toll.run(new String[] {"demo", "--dir", directory.toString()}, out, out);
        if (code != Exit.DONE) {
            throw new IllegalStateException("the demo ended with " + code + ": " + said);
        }
        return Project.find(Optional.of(directory), Clock.systemUTC());
    }
}
