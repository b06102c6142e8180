package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import toll.count.Bound;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Ledger;
import toll.ledger.Scope;
import toll.place.Where;
import toll.project.Project;
import toll.term.Vocabularies;

/** {@code toll figures}: every figure with its scope, source and chain of attribution. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Lists every figure with its scope, its source and who relays it.")
final class FiguresVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(names = "--source", split = ",", paramLabel = "S", description = "Only figures of this source.")
    private List<String> sources = List.of();

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Project here = project.find();
        Vocabularies words = here.vocabularies();
        List<String> only = FilterOptions.ids(words, "source", sources);
        try (Ledger ledger = here.ledger()) {
            List<Entry<Figure>> figures = asOf.of(ledger).all(Figure.class).stream()
                    .filter(e ->
                            only.isEmpty() || only.contains(e.record().origin().source()))
                    .toList();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("figures", figures.stream().map(FiguresVerb::answer).toList());
                out.println(Json.of(answer));
            } else {
                figures.forEach(figure -> print(figure, words, out));
                out.println(figures.isEmpty() ? "No figures in the ledger." : figures.size() + " figures.");
            }
        }
        return Exit.DONE;
    }

    static Map<String, Object> answer(Entry<Figure> entry) {
        Figure figure = entry.record();
        Scope scope = figure.scope();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", FigureIds.of(entry));
        out.put("sequence", entry.sequence());
        out.put("source", figure.origin().source());
        out.put("via", figure.origin().via());
        out.put("label", figure.label());
        out.put("measure", scope.measure());
        out.put("unit", scope.unit());
        out.put("status", scope.status());
        out.put("count", count(figure.count()));
        out.put("actor", scope.actors());
        out.put("means", scope.means());
        out.put("place", scope.places().stream().map(FiguresVerb::place).toList());
        out.put("period", edtf(scope.period()));
        out.put("as_of", figure.asOf().map(FiguresVerb::edtf).orElse(""));
        out.put("basis", scope.basis());
        out.put("standard", scope.standard());
        out.put("published", edtf(figure.origin().published()));
        out.put("parent", figure.parent());
        out.put("quotes", figure.quotes());
        out.put("modality", figure.modality());
        out.put("words", figure.origin().words());
        out.put("document", figure.origin().document());
        out.put("locator", figure.origin().locator());
        out.put("url", figure.origin().url());
        return out;
    }

    private static Map<String, Object> count(Count count) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("min", number(count.min()));
        out.put("max", number(count.max()));
        out.put("qualifier", count.qualifier().word());
        out.put("as_written", count.asWritten());
        return out;
    }

    private static Object number(Bound bound) {
        return switch (bound) {
            case Bound.Known known -> known.value();
            case Bound.Unknown unknown -> OptionalLong.empty();
            case Bound.Unbounded unbounded -> "unbounded";
        };
    }

    static String edtf(When when) {
        return when.isUnknown() ? "" : when.edtf();
    }

    static String place(Where where) {
        List<String> parts = new ArrayList<>();
        if (!where.name().isEmpty()) {
            parts.add(where.name());
        } else if (!where.otherName().isEmpty()) {
            parts.add(where.otherName());
        }
        for (int i = where.chain().size() - 1; i >= 0; i--) {
            if (!parts.contains(where.chain().get(i))) {
                parts.add(where.chain().get(i));
            }
        }
        return String.join(", ", parts);
    }

    private static void print(Entry<Figure> entry, Vocabularies words, PrintWriter out) {
        Figure figure = entry.record();
        Scope scope = figure.scope();
        String who = TallyVerb.label(words, "source", figure.origin().source());
        out.println(FigureIds.of(entry) + "   (entry " + entry.sequence() + ")");
        out.println("  " + words(figure.count()) + " "
                + TallyVerb.label(words, "measure", scope.measure()).toLowerCase(java.util.Locale.ROOT)
                + (scope.status().isEmpty()
                        ? ""
                        : ", "
                                + TallyVerb.label(words, "status", scope.status())
                                        .toLowerCase(java.util.Locale.ROOT)));
        out.println("  says       " + who
                + (figure.origin().via().isEmpty()
                        ? ""
                        : ", as relayed by "
                                + String.join(
                                        ", ",
                                        figure.origin().via().stream()
                                                .map(v -> TallyVerb.label(words, "source", v))
                                                .toList()))
                + (figure.origin().published().isUnknown()
                        ? ""
                        : ", " + edtf(figure.origin().published())));
        line(out, "actor", labels(words, "actor", scope.actors()));
        line(out, "means", labels(words, "means", scope.means()));
        line(
                out,
                "place",
                String.join(
                        "; ", scope.places().stream().map(FiguresVerb::place).toList()));
        line(out, "period", edtf(scope.period()));
        line(out, "as of", figure.asOf().map(FiguresVerb::edtf).orElse(""));
        line(out, "basis", scope.basis());
        line(out, "standard", scope.standard());
        line(out, "part of", figure.parent());
        line(out, "quotes", figure.quotes());
        line(out, "modality", figure.modality().equals("asserted") ? "" : figure.modality());
        line(
                out,
                "words",
                figure.origin().words().isEmpty() ? "" : "\"" + figure.origin().words() + "\"");
        out.println();
    }

    private static String labels(Vocabularies words, String vocabulary, List<String> ids) {
        return String.join(
                ", ",
                ids.stream().map(id -> TallyVerb.label(words, vocabulary, id)).toList());
    }

    private static void line(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.printf("  %-10s %s%n", name, value);
        }
    }

    private static String words(Count count) {
        return switch (count.qualifier()) {
            case EXACTLY -> TextTable.number(count.min().orElse(0));
            case AT_LEAST -> "at least " + TextTable.number(count.min().orElse(0));
            case AT_MOST -> "at most " + TextTable.number(count.max().orElse(0));
            case ABOUT -> "about " + TextTable.number(count.min().orElse(0));
            case BETWEEN ->
                TextTable.number(count.min().orElse(0)) + " to "
                        + TextTable.number(count.max().orElse(0));
            case VAGUE_WORD -> count.asWritten().isEmpty() ? "an unknown number" : "\"" + count.asWritten() + "\"";
        };
    }
}
