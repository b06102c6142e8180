package toll.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.web.Accounts;
import toll.web.Role;

/** {@code toll user add NAME}: an account for the web application; its password comes from the terminal, or one line of input. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Adds an account for the web application, or changes one: toll user add NAME --role reader.")
final class User implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(index = "0", paramLabel = "add", description = "What to do: add.")
    private String what = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The account's name.")
    private String name = "";

    @Option(names = "--role", description = "reader, recorder, reviewer or admin (default: reader; the first: admin).")
    private String role = "";

    @Override
    public Integer call() throws Exception {
        if (!what.equals("add")) {
            throw new Failure(Exit.USAGE, "expected: toll user add NAME");
        }
        Accounts accounts = new Accounts(project.find().directory());
        String asked = role.isEmpty() ? accounts.isEmpty() ? Role.ADMIN.word() : Role.READER.word() : role;
        Role given = Role.ofWord(asked)
                .orElseThrow(() -> new Failure(
                        Exit.USAGE, "no role \"" + role + "\"; there are reader, recorder, reviewer, admin"));
        if (accounts.isEmpty() && given != Role.ADMIN) {
            throw new Failure(Exit.USAGE, "the first account must be an administrator's: --role admin");
        }
        accounts.put(name, given, password());
        spec.commandLine().getOut().println(name + " is now " + given.word() + " in this project.");
        return Exit.DONE;
    }

    private static String password() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("Password (at least 12 characters): ");
            return typed == null ? "" : new String(typed);
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
