package toll.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import toll.project.Project;
import toll.web.Server;
import toll.web.Settings;

/** The pages that are timed, and the server that they come from. */
final class WebPages {
    private static final List<String> FIRST =
            List.of("/en/", "/ar/", "/en/figures", "/en/tally", "/en/tally?by=month", "/ar/tally?by=actor");

    private WebPages() {}

    /** The pages that everybody comes by first, then these. */
    static List<String> and(String... more) {
        return Stream.concat(FIRST.stream(), Stream.of(more)).toList();
    }

    static Project project(String directory) {
        return Project.find(Optional.of(Path.of(directory)), Clock.systemUTC());
    }

    /** The project on a free port of this machine. */
    static Server serve(Project project) throws IOException {
        return Server.start(project, Settings.loopback(0), System.err::println);
    }
}
