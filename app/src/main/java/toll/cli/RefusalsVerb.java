package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.ledger.Ledger;
import toll.ledger.Refusal;

/** {@code toll refusals [FILE]}: what intake could not read, and what to do about it. */
@Command(
        name = "refusals",
        mixinStandardHelpOptions = true,
        description = "Lists what intake could not read: document, line, column, what was expected, what to do.")
final class RefusalsVerb implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "",
            description = "Only those of the file of this name.")
    private String file = "";

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Refusal> refusals;
        try (Ledger ledger = project.find().ledger()) {
            refusals = ledger.now().refusals().stream()
                    .filter(r -> file.isEmpty() || r.document().equals(file))
                    .toList();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("refusals", refusals.stream().map(IntakeText::json).toList());
            out.println(Json.of(answer));
        } else {
            refusals.forEach(refusal -> out.println(refusal.sentence()));
            out.println(refusals.size() + " refusals");
        }
        return Exit.DONE;
    }
}
