package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
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
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Ledger;
import toll.ledger.Strike;
import toll.ledger.View;
import toll.project.Project;
import toll.reconcile.Columns;
import toll.reconcile.Denial;
import toll.reconcile.Filter;
import toll.reconcile.Gap;
import toll.reconcile.GapFinder;
import toll.reconcile.Side;
import toll.reconcile.Tally;
import toll.term.Vocabularies;

/** {@code toll gap SOURCE SOURCE}: the steps from one toll to the other. */
@Command(
        name = "gap",
        mixinStandardHelpOptions = true,
        description = {
            "Explains the gap between two sources' tolls in steps that add up exactly at both ends.",
            "A belligerent is counted by the deaths that its credible findings concede."
        })
final class GapVerb implements Callable<Integer> {
    private static final int BAR = 36;
    private static final int CODES_SHOWN = 6;
    private static final int STRIKES_SHOWN = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private FilterOptions options = new FilterOptions();

    @Parameters(index = "0", paramLabel = "SOURCE", description = "From whose toll.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "SOURCE", description = "To whose toll.")
    private String to = "";

    @Option(
            names = "--from-figure",
            paramLabel = "ID",
            defaultValue = "",
            description = "Begin with this published figure; what no incident explains becomes a step.")
    private String fromFigure = "";

    @Option(
            names = "--to-figure",
            paramLabel = "ID",
            defaultValue = "",
            description = "End with this published figure.")
    private String toFigure = "";

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--events", description = "List every event of every step.")
    private boolean events;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Project here = project.find();
        Vocabularies words = here.vocabularies();
        Filter filter = options.filter(words, List.of());
        try (Ledger ledger = here.ledger()) {
            View view = asOf.of(ledger);
            Columns columns = options.columns(view);
            List<String> warnings = options.unheard(columns, filter, spec);
            Gap gap = GapFinder.find(
                    view,
                    columns,
                    words,
                    options.policy(here),
                    filter,
                    FilterOptions.id(words, "source", from),
                    FilterOptions.id(words, "source", to),
                    new GapFinder.Published(figure(view, fromFigure), figure(view, toFigure)));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.of(answer(gap, warnings)));
            } else {
                print(gap, words, view, out);
            }
            return gap.balanced() ? Exit.DONE : Exit.INTEGRITY;
        } catch (IllegalArgumentException refused) {
            throw new Failure(Exit.NEGATIVE, String.valueOf(refused.getMessage()));
        }
    }

    private static Optional<Entry<Figure>> figure(View view, String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(FigureIds.find(view, id));
    }

    private static Map<String, Object> answer(Gap gap, List<String> warnings) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("from", answer(gap.from()));
        out.put("to", answer(gap.to()));
        out.put("steps", gap.steps().stream().map(GapVerb::answer).toList());
        out.put("balanced", gap.balanced());
        out.put("policy", gap.policy().id());
        out.put("policy_version", gap.policy().version());
        out.put("note", Tally.NOTE);
        out.put("warnings", warnings);
        out.put("as_of", gap.asOf());
        out.put("root", gap.root());
        return out;
    }

    private static Map<String, Object> answer(Gap.End end) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("source", end.source());
        out.put("min", end.min());
        out.put("max", end.max());
        out.put("unknown", end.unknown());
        out.put("incidents", end.incidents());
        out.put("basis", end.basis());
        out.put("figure", end.published().map(FigureIds::of));
        if (unbounded(end)) {
            out.put("without_upper_end", true);
        }
        return out;
    }

    private static Map<String, Object> answer(Gap.Step step) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("reason", step.reason());
        out.put("key", step.key());
        out.put("source", step.source());
        out.put("min", step.min());
        out.put("max", step.max());
        out.put("incidents", step.events().size());
        out.put("contradicted", step.contradicted());
        out.put("events", step.events().stream().map(GapVerb::answer).toList());
        return out;
    }

    private static Map<String, Object> answer(Gap.GapEvent event) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("event", event.event());
        out.put("code", event.code());
        out.put("from", answer(event.from()));
        out.put("to", answer(event.to()));
        event.denial().ifPresent(denial -> out.put("denial", answer(denial)));
        return out;
    }

    private static Map<String, Object> answer(Side side) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("counted", side.counted());
        out.put("min", side.range().min());
        out.put("max", side.range().max());
        out.put("unknown", side.range().unknown());
        out.put("entries", side.entries().asList());
        return out;
    }

    private static Map<String, Object> answer(Denial denial) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("finding", denial.finding());
        out.put("contradicted", denial.contradicted());
        out.put("strikes_same_place", denial.samePlace().asList());
        out.put("strikes_same_area", denial.sameArea().asList());
        out.put("log_covers_these_days", denial.logCovers());
        return out;
    }

    private void print(Gap gap, Vocabularies words, View view, PrintWriter out) {
        String asked = TallyVerb.words(gap.filter(), words);
        out.println("From " + name(words, gap.from()) + " to " + name(words, gap.to()) + ", policy "
                + gap.policy().id() + ", version " + gap.policy().version()
                + (asked.isEmpty() ? "" : "\nOnly " + asked));
        out.println();
        long top = Math.max(gap.from().max(), gap.to().max());
        long low = gap.from().min();
        for (Gap.Step step : gap.steps()) {
            low += step.min();
            top = Math.max(top, low);
        }
        TextTable table = new TextTable().row("", "minimum", "maximum", "events", "");
        table.row(
                name(words, gap.from()),
                TextTable.number(gap.from().min()),
                TextTable.number(gap.from().max()),
                "",
                bar(0, gap.from().min(), top));
        long running = gap.from().min();
        int number = 0;
        for (Gap.Step step : gap.steps()) {
            number++;
            table.row(
                    (number < 10 ? "   " : "  ") + number + ". " + step.reason(),
                    TextTable.signed(step.min()),
                    TextTable.signed(step.max()),
                    TextTable.number(step.events().size()),
                    bar(running, running + step.min(), top));
            running += step.min();
        }
        table.row(
                name(words, gap.to()),
                TextTable.number(gap.to().min()),
                TextTable.number(gap.to().max()),
                "",
                bar(0, gap.to().min(), top));
        out.print(Ink.bars(table.toString()));
        out.println();
        out.println(gap.balanced() ? "The steps add up at both ends." : "THE STEPS DO NOT ADD UP.");
        out.println("The bars show the minimum. " + Tally.NOTE);
        if (unbounded(gap.from()) || unbounded(gap.to())) {
            out.println("A figure published without an upper end stands with its minimum in both columns.");
        }
        number = 0;
        for (Gap.Step step : gap.steps()) {
            number++;
            print(number, step, view, out);
        }
        out.println();
        out.println("As of entry " + gap.asOf() + ", root " + gap.root());
    }

    private void print(int number, Gap.Step step, View view, PrintWriter out) {
        if (step.events().isEmpty()) {
            return;
        }
        int shown = events
                ? step.events().size()
                : Math.min(CODES_SHOWN, step.events().size());
        StringBuilder line = new StringBuilder();
        for (Gap.GapEvent event : step.events().subList(0, shown)) {
            line.append(line.isEmpty() ? "" : ", ")
                    .append(event.code())
                    .append(" (")
                    .append(words(event.from()))
                    .append(" / ")
                    .append(words(event.to()))
                    .append(")");
        }
        int rest = step.events().size() - shown;
        out.println();
        out.println("  " + number + ". " + line + (rest > 0 ? " and " + rest + " more (--events lists all)" : ""));
        if (step.contradicted() > 0) {
            out.println("     " + step.contradicted()
                    + " of these denials stand against lines of the belligerent's own strike log, same days"
                    + " and place:");
            step.events().stream()
                    .filter(e -> e.denial().filter(Denial::contradicted).isPresent())
                    .limit(events ? Long.MAX_VALUE : CODES_SHOWN)
                    .forEach(e -> out.println("       " + e.code() + ": "
                            + strikes(view, e.denial().orElseThrow().samePlace().asList())));
        }
    }

    /** Log lines by day, place and entry; the first few of many. */
    private static String strikes(View view, List<Long> entries) {
        List<String> lines = new ArrayList<>();
        for (long entry : entries.subList(0, Math.min(STRIKES_SHOWN, entries.size()))) {
            if (view.entry(entry).map(Entry::record).orElse(null) instanceof Strike strike) {
                String place = strike.where().name().isEmpty()
                        ? String.join(", ", strike.where().chain())
                        : strike.where().name();
                String day = strike.when().isUnknown() ? "" : strike.when().edtf() + " ";
                lines.add("strike " + day + (place.isEmpty() ? "" : "near " + place + " ") + "(entry " + entry + ")");
            }
        }
        int rest = entries.size() - lines.size();
        return String.join(", ", lines) + (rest > 0 ? " and " + rest + " more" : "");
    }

    private static String words(Side side) {
        return side.counted() ? side.range().words() : "-";
    }

    private static String name(Vocabularies words, Gap.End end) {
        String published = unbounded(end)
                ? ", published as at least " + TextTable.number(end.min())
                : end.published().isPresent() ? ", published" : "";
        return TallyVerb.label(words, "source", end.source()) + " (" + end.basis() + published + ")";
    }

    /** Whether this end is a published figure that has no upper end: its minimum stands in both columns. */
    private static boolean unbounded(Gap.End end) {
        return end.published()
                .filter(figure -> !figure.record().count().max().isKnown())
                .isPresent();
    }

    /** From {@code a} to {@code b} on a scale that ends at {@code top}. */
    private static String bar(long a, long b, long top) {
        if (top <= 0) {
            return "";
        }
        int left = (int) Math.round(Math.max(0, Math.min(a, b)) * (double) BAR / top);
        int right = (int) Math.round(Math.max(0, Math.max(a, b)) * (double) BAR / top);
        String ink = b < a ? "\u2591" : "\u2588";
        String drawn = " ".repeat(left) + ink.repeat(Math.max(right - left, a == b ? 0 : 1));
        return drawn + " ".repeat(Math.max(0, BAR + 1 - drawn.length()));
    }
}
