package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.ledger.sqlite.Finding;
import toll.ledger.sqlite.Verification;
import toll.publish.BundleCheck;

/** {@code toll verify}: recomputes everything in the project's ledger and archive; exit 4 on any difference. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Recomputes every hash of the ledger and the archive, and names the first difference.")
final class VerifyVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "BUNDLE",
            description = "A bundle to check on its own, with no project at hand.")
    private @Nullable Path bundle;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (bundle != null) {
            return bundle(bundle);
        }
        Verification found = project.find().verify();
        spec.commandLine().getOut().println(json ? Json.of(answer(found)) : text(found));
        return found.green() ? Exit.DONE : Exit.INTEGRITY;
    }

    private int bundle(Path file) throws IOException {
        BundleCheck.Report found = BundleCheck.check(file);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("verdict", found.holds() ? "as-published" : "differs");
            answer.put("entries", found.entries());
            answer.put("numbers", found.numbers());
            answer.put("root", found.root());
            answer.put("size", found.size());
            answer.put("withheld", found.withheld());
            answer.put("findings", found.faults());
            spec.commandLine().getOut().println(Json.of(answer));
        } else {
            PrintWriter out = spec.commandLine().getOut();
            if (found.holds()) {
                out.println("The bundle holds: " + found.entries() + " entries proved, " + found.numbers()
                        + " numbers computed again.");
                out.println("It rests on root " + found.root() + " over " + found.size()
                        + " entries: compare this with the root that was published elsewhere.");
            } else {
                out.println("The bundle does not hold:");
                found.faults().forEach(fault -> out.println("  " + fault));
            }
            Map<String, Long> withheld = found.withheld().stream()
                    .collect(Collectors.groupingBy(
                            w -> w.replaceAll("^entry [0-9]+: ", ""), TreeMap::new, Collectors.counting()));
            withheld.forEach((what, times) ->
                    out.println("Withheld: " + what + (times > 1 ? " (of " + times + " entries)" : "")));
        }
        return found.holds() ? Exit.DONE : Exit.INTEGRITY;
    }

    private static Map<String, Object> answer(Verification found) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("verdict", found.green() ? "as-written" : "differs");
        answer.put("entries", found.entries());
        answer.put("batches", found.batches());
        answer.put("documents", found.documents());
        answer.put("root", found.root());
        answer.put("findings", found.findings());
        return answer;
    }

    private static String text(Verification found) {
        String size =
                found.entries() + " entries in " + found.batches() + " batches, " + found.documents() + " documents";
        if (found.green()) {
            return "Everything is as it was written: " + size + ".\nRoot " + found.root();
        }
        List<Finding> findings = found.findings();
        StringBuilder text = new StringBuilder("Not as it was written (" + size + " read). First difference:\n  "
                + findings.getFirst().sentence());
        if (findings.size() > 1) {
            text.append("\nMore:");
            findings.stream().skip(1).forEach(f -> text.append("\n  ").append(f.sentence()));
        }
        return text.toString();
    }
}
