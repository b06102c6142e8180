package toll.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The main class: the visible list of verbs, and the one place where an exit code leaves the program. */
@Command(
        name = "toll",
        mixinStandardHelpOptions = true,
        version = "toll 0.1.0",
        description = "Turns conflicting reports of civilian harm into figures that can be defended.",
        subcommands = {
            Serve.class,
            User.class,
            Demo.class,
            // One line a verb, in the order of the flow.
            New.class,
            IntakeVerb.class,
            RefusalsVerb.class,
            FiguresVerb.class,
            CompareVerb.class,
            TallyVerb.class,
            GapVerb.class,
            SeriesVerb.class,
            LinkVerb.class,
            Review.class,
            Judge.class,
            Screen.class,
            Estimate.class,
            PublishVerb.class,
            VerifyVerb.class,
            Claims.class,
            AutoComplete.GenerateCompletion.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 a negative answer (not comparable, refused); 2 usage;",
            "3 input refused in whole; 4 integrity failure."
        })
public final class Toll {
    public static void main(String[] args) {
        System.exit(run(
                args,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }

    /** Runs one command line against the given streams and answers its exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Toll());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Refused());
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }
}
