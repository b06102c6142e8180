package toll.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.project.Project;

/** {@code toll new DIR}: an empty project. */
@Command(name = "new", mixinStandardHelpOptions = true, description = "Makes an empty project.")
final class New implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "Where; a new or empty directory.")
    private Path directory = Path.of("");

    @Mixin
    private SecretOption secret = new SecretOption();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Project project = Project.create(directory, Project.clock(), secret.get());
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("project", project.directory().toString());
            spec.commandLine().getOut().println(Json.of(answer));
        } else {
            spec.commandLine()
                    .getOut()
                    .println("A new project: " + project.directory() + "\nKeep the file \"secret\" in it to yourselves,"
                            + " and a copy of it in a safe place.");
        }
        return Exit.DONE;
    }
}
