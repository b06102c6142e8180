package toll.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import toll.project.Project;

/** The main class: the visible list of verbs, and the one place where an exit code leaves the program. */
@Command(
        name = "toll",
        mixinStandardHelpOptions = true,
        version = "toll " + Project.VERSION,
        synopsisSubcommandLabel = "VERB …",
        description = "Turns conflicting reports of civilian harm into figures that can be defended.",
        commandListHeading = "%nVerbs, in the order of the work (toll VERB --help says more):%n",
        footer = {
            "",
            "First: toll demo. Your own: toll new DIR, then toll intake FILE --project DIR.",
            "Exit codes: 0 done; 1 a negative answer (not comparable, refused); 2 usage;",
            "3 input refused in whole; 4 integrity failure."
        })
public final class Toll {
    /** One line a verb, in the order of the flow. Made only when asked for: a small verb must answer at once. */
    private static final Map<String, Supplier<Object>> VERBS = verbs();

    private static Map<String, Supplier<Object>> verbs() {
        Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();
        verbs.put("demo", Demo::new);
        verbs.put("new", New::new);
        verbs.put("intake", IntakeVerb::new);
        verbs.put("refusals", RefusalsVerb::new);
        verbs.put("claims", Claims::new);
        verbs.put("figures", FiguresVerb::new);
        verbs.put("compare", CompareVerb::new);
        verbs.put("tally", TallyVerb::new);
        verbs.put("gap", GapVerb::new);
        verbs.put("series", SeriesVerb::new);
        verbs.put("link", LinkVerb::new);
        verbs.put("review", Review::new);
        verbs.put("judge", Judge::new);
        verbs.put("estimate", Estimate::new);
        verbs.put("screen", Screen::new);
        verbs.put("publish", PublishVerb::new);
        verbs.put("verify", VerifyVerb::new);
        verbs.put("serve", Serve::new);
        verbs.put("user", User::new);
        verbs.put("generate-completion", AutoComplete.GenerateCompletion::new);
        return verbs;
    }

    public static void main(String[] args) {
        int code = run(
                args,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        // System.exit looks for loggers first, which costs a small verb a tenth of its time; 0 needs no exit.
        if (code != Exit.DONE || othersAreAtWork()) {
            System.exit(code);
        }
    }

    /** Whether a thread that keeps the machine alive is left besides this one. */
    private static boolean othersAreAtWork() {
        Thread[] alive = new Thread[64];
        int threads = Thread.enumerate(alive);
        for (int i = 0; i < threads; i++) {
            if (alive[i] != Thread.currentThread() && !alive[i].isDaemon()) {
                return true;
            }
        }
        return false;
    }

    /** Runs one command line against the given streams and answers its exit code. */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = line(args.length == 0 ? "" : args[0]);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Refused());
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** The command line with the one verb that is asked for, or with all where none is named. */
    private static CommandLine line(String first) {
        CommandLine line = new CommandLine(new Toll());
        Supplier<Object> one = VERBS.get(first);
        if (one != null && !first.equals("generate-completion")) {
            line.addSubcommand(first, one.get());
        } else {
            VERBS.forEach((name, verb) -> line.addSubcommand(name, verb.get()));
        }
        return line;
    }
}
