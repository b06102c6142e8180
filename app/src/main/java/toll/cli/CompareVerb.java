package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.ledger.Ledger;
import toll.ledger.View;
import toll.project.Project;
import toll.reconcile.AdminNames;
import toll.reconcile.Comparability;
import toll.reconcile.Comparison;
import toll.reconcile.Difference;
import toll.reconcile.Relay;

/** {@code toll compare ID ID}: may these be set side by side? */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "May two figures be set side by side? Answers comparable, restrict or not-comparable, with the reasons.",
            "A figure that relays another one in the ledger is judged by what its origin counted."
        },
        footer = {"", "Exit code 1 where they are not comparable."})
final class CompareVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(index = "0", paramLabel = "ID", description = "A figure: source/key, its key or its entry number.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Another figure.")
    private String second = "";

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Project here = project.find();
        try (Ledger ledger = here.ledger()) {
            View view = asOf.of(ledger);
            Comparison comparison = new Comparability(here.vocabularies(), AdminNames.shipped())
                    .compare(view, FigureIds.find(view, first), FigureIds.find(view, second));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.of(answer(comparison)));
            } else {
                print(comparison, out);
            }
            return comparison.verdict() == Comparison.Verdict.NOT_COMPARABLE ? Exit.NEGATIVE : Exit.DONE;
        }
    }

    private static Map<String, Object> answer(Comparison comparison) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("verdict", comparison.verdict().word());
        out.put("a", FigureIds.of(comparison.a()));
        out.put("b", FigureIds.of(comparison.b()));
        out.put(
                "differences",
                comparison.differences().stream().map(CompareVerb::answer).toList());
        out.put("restriction", Optional.of(comparison.restriction()).filter(r -> !r.isEmpty()));
        out.put("relays", comparison.relays().stream().map(CompareVerb::answer).toList());
        return out;
    }

    private static Map<String, Object> answer(Difference difference) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("dimension", difference.dimension().word());
        out.put("a", difference.a());
        out.put("b", difference.b());
        out.put("weight", difference.weight().name().toLowerCase(java.util.Locale.ROOT));
        out.put("reason", difference.reason());
        return out;
    }

    private static Map<String, Object> answer(Relay relay) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("quoted", FigureIds.of(relay.quoted()));
        out.put("origin", FigureIds.of(relay.origin()));
        out.put("found_by", relay.byNumber() ? "source and number" : "stated reference");
        List<Map<String, Object>> changes = relay.changes().stream()
                .map(change -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("dimension", change.dimension());
                    one.put("quoted", change.quoted());
                    one.put("published", change.published());
                    return one;
                })
                .toList();
        out.put("changes", changes);
        return out;
    }

    private static void print(Comparison comparison, PrintWriter out) {
        out.println(FigureIds.of(comparison.a()) + " and " + FigureIds.of(comparison.b()) + ": "
                + switch (comparison.verdict()) {
                    case COMPARABLE -> "comparable.";
                    case RESTRICT -> "comparable once restricted.";
                    case NOT_COMPARABLE -> "not comparable.";
                });
        for (Relay relay : comparison.relays()) {
            out.println();
            out.println(FigureIds.of(relay.quoted()) + " relays " + FigureIds.of(relay.origin())
                    + (relay.byNumber() ? " (found by its source and number)" : "") + ", and is judged by it:");
            relay.changes().forEach(change -> out.println("  " + change.sentence()));
            if (relay.changes().isEmpty()) {
                out.println("  quoted faithfully.");
            }
        }
        if (!comparison.differences().isEmpty()) {
            out.println();
        }
        for (Difference difference : comparison.differences()) {
            String mark = switch (difference.weight()) {
                case STATED -> "to be said";
                case RESTRICT -> "restrict";
                case BARS -> "forbids";
            };
            out.printf("%-9s %-10s  %s%n", difference.dimension().word(), mark, difference.reason());
        }
        if (!comparison.restriction().isEmpty()) {
            out.println();
            out.println("Comparable when both are restricted to:");
            comparison.restriction().forEach((dimension, to) -> out.println("  " + dimension + ": " + to));
        }
    }
}
