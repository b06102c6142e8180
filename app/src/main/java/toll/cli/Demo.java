package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import toll.ledger.Ledger;
import toll.project.Project;
import toll.publish.Answers;
import toll.publish.Disclosure;
import toll.publish.HtmlPaper;
import toll.publish.Overview;

/**
 * {@code toll demo}: the example's facts into a fresh project, the whole flow over it, and a report. Every step is a
 * verb that one can type; what is printed is what that verb prints.
 */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Builds the example into a fresh project, runs the whole flow and writes a report.")
final class Demo implements Callable<Integer> {
    private static final List<String> FILES =
            List.of("figures.csv", "reports.csv", "incidents.csv", "findings.csv", "strikes.csv");
    private static final String DIRECTORY = "toll-demo";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Where to make the project; a new or empty directory. Default: " + DIRECTORY
                    + " here, or the first of " + DIRECTORY + "-2, -3 … that is free.")
    private @Nullable Path directory;

    @Option(names = "--serve", description = "Open the web application on it at the end.")
    private boolean serve;

    @Mixin
    private SecretOption secret = new SecretOption();

    @Option(names = "--json", description = "Answer in JSON: where the project and the reports are.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Path example = example();
        Path here = directory == null ? free() : directory;
        Project project = Project.create(here, Project.clock(), secret.get());
        String at = project.directory().toString();
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.println("The example, taken into a fresh project in " + at);
        }
        for (String file : FILES) {
            step(null, "intake", example.resolve(file).toString(), "--project", at);
        }
        if (!json) {
            step("What do they say?", "figures", "--project", at);
            String coalition = "cjtf-oir/article-coalition";
            String airwars = "airwars/article-airwars";
            String sohr = "sohr/article-sohr";
            step("May they be set side by side? The first two:", "compare", coalition, airwars, "--project", at);
            step("The first and the third:", "compare", coalition, sohr, "--project", at);
            step("How large is the toll?", "tally", "--source", "airwars", "--by", "grade", "--project", at);
            step("Do the belligerent's reports add up?", "series", "cjtf-oir", "--project", at);
            step("Why do they differ?", "gap", "cjtf-oir", "airwars", "--project", at);
            step("Which accounts, strikes and findings are one event?", "link", "incidents", "--project", at);
            step(
                    "How many were never recorded? The example holds no lists of names, so Toll must refuse:",
                    "estimate",
                    "--project",
                    at);
        }
        step(json ? null : "Is every entry as it was written?", "verify", "--project", at);
        List<Path> reports = reports(project);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("project", at);
            answer.put("reports", reports.stream().map(Path::toString).toList());
            out.println(Json.of(answer));
        } else {
            out.println();
            reports.forEach(report -> out.println("The report: " + report));
            out.println("The project: " + at + " (try: toll tally --by month --project " + at + ")");
        }
        if (serve) {
            out.flush();
            return Toll.run(
                    new String[] {"serve", "--project", at},
                    out,
                    spec.commandLine().getErr());
        }
        return Exit.DONE;
    }

    /** Runs a verb as one would type it; a negative answer is an answer, anything worse ends the demo. */
    private void step(@Nullable String heading, String... words) {
        PrintWriter out = json
                ? new PrintWriter(java.io.Writer.nullWriter())
                : spec.commandLine().getOut();
        if (heading != null) {
            out.println();
            out.println(Ink.heading("── " + heading));
            out.println("   $ toll " + String.join(" ", shown(words)));
            out.println();
            out.flush();
        }
        int code = Toll.run(words, out, spec.commandLine().getErr());
        if (code > Exit.NEGATIVE) {
            throw new Failure(code, "the step \"toll " + String.join(" ", words) + "\" ended with " + code);
        }
    }

    private static List<String> shown(String[] words) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("--project")) {
                i++;
            } else {
                shown.add(words[i]);
            }
        }
        return shown;
    }

    private static List<Path> reports(Project project) throws IOException {
        List<Path> written = new ArrayList<>();
        try (Ledger ledger = project.ledger()) {
            Answers answers = new Answers(ledger.now(), Map.of(), project.vocabularies());
            Map<String, String> titles = new LinkedHashMap<>();
            titles.put("en", "Three figures, two sources, one explanation");
            titles.put("ar", "ثلاثة أرقام ومصدران وتفسير واحد");
            for (Map.Entry<String, String> title : titles.entrySet()) {
                String name = title.getKey().equals("en") ? "report.html" : "report." + title.getKey() + ".html";
                Path file = project.directory().resolve(name);
                Files.writeString(
                        file,
                        HtmlPaper.render(Overview.of(
                                answers,
                                project.vocabularies(),
                                Disclosure.usual(),
                                title.getValue(),
                                title.getKey())));
                written.add(file);
            }
        }
        return written;
    }

    private static Path free() {
        Path first = Path.of(DIRECTORY);
        for (int i = 2; Files.exists(first); i++) {
            first = Path.of(DIRECTORY + "-" + i);
        }
        return first;
    }

    private static Path example() {
        Path example = Path.of(System.getProperty("toll.home", ""))
                .resolve("example")
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(example)) {
            throw new Failure(
                    Exit.INPUT_REFUSED,
                    "the folder \"example\" is not in " + example.getParent() + "; run ./toll from the checkout");
        }
        return example;
    }
}
