package toll.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import toll.ledger.sqlite.Finding;
import toll.ledger.sqlite.Verification;

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

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Verification found = project.find().verify();
        spec.commandLine().getOut().println(json ? Json.of(answer(found)) : text(found));
        return found.green() ? Exit.DONE : Exit.INTEGRITY;
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
