package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.ledger.Ledger;
import toll.ledger.Report;
import toll.ledger.View;
import toll.project.Project;
import toll.reconcile.Series;
import toll.reconcile.SeriesReader;

/** {@code toll series SOURCE}: a belligerent's periodic reports as a ledger. */
@Command(
        name = "series",
        mixinStandardHelpOptions = true,
        description = "Reads a belligerent's periodic reports as a ledger: identities, revisions, missing reports.")
final class SeriesVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(paramLabel = "SOURCE", description = "Whose reports.")
    private String source = "";

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Project here = project.find();
        String id = FilterOptions.id(here.vocabularies(), "source", source);
        try (Ledger ledger = here.ledger()) {
            View view = asOf.of(ledger);
            Series series = SeriesReader.read(view, id);
            if (series.reports().isEmpty()) {
                TreeSet<String> others = new TreeSet<>();
                view.each(Report.class, e -> others.add(e.record().origin().source()));
                throw new Failure(
                        Exit.NEGATIVE,
                        "no periodic report of \"" + id + "\" is in the ledger"
                                + (others.isEmpty() ? "" : "; there are reports of " + others));
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.of(answer(series)));
            } else {
                print(series, out);
            }
        }
        return Exit.DONE;
    }

    private static Map<String, Object> answer(Series series) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("source", series.source());
        out.put("reports", series.reports().stream().map(SeriesVerb::answer).toList());
        List<Map<String, Object>> identities = series.identities().stream()
                .map(identity -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("report", identity.report());
                    one.put("name", identity.name().word());
                    one.put("sum", identity.sum());
                    one.put("holds", identity.holds());
                    one.put("difference", identity.difference());
                    one.put("entries", identity.entries().asList());
                    return one;
                })
                .toList();
        out.put("identities", identities);
        List<Map<String, Object>> breaks = series.breaks().stream()
                .map(broken -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("kind", broken.kind().word());
                    one.put("after", broken.after());
                    one.put("before", broken.before());
                    one.put("amount", broken.amount());
                    one.put("includes_own", broken.includesOwn());
                    one.put("sentence", broken.sentence());
                    one.put("entries", broken.entries().asList());
                    return one;
                })
                .toList();
        out.put("breaks", breaks);
        out.put("uncovered", series.uncovered().stream().map(FiguresVerb::edtf).toList());
        return out;
    }

    private static Map<String, Object> answer(Series.Line line) {
        Report r = line.entry().record();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("report", line.key());
        out.put("sequence", line.entry().sequence());
        out.put("covers", FiguresVerb.edtf(r.covers()));
        out.put("carried", r.carried());
        out.put("new", r.received());
        out.put("reopened", r.reopened());
        out.put("completed", r.completed());
        out.put("credible", r.credible());
        out.put("non_credible", r.nonCredible());
        out.put("duplicate", r.duplicate());
        out.put("open", r.open());
        out.put("deaths", r.deaths());
        out.put("cumulative", r.cumulative());
        return out;
    }

    private static void print(Series series, PrintWriter out) {
        TextTable table = new TextTable()
                .row(
                        "Report",
                        "carried",
                        "new",
                        "reopened",
                        "completed",
                        "credible",
                        "non-cred.",
                        "duplicate",
                        "open",
                        "deaths",
                        "in all");
        for (Series.Line line : series.reports()) {
            Report r = line.entry().record();
            table.row(
                    line.key(),
                    cell(r.carried()),
                    cell(r.received()),
                    cell(r.reopened()),
                    cell(r.completed()),
                    cell(r.credible()),
                    cell(r.nonCredible()),
                    cell(r.duplicate()),
                    cell(r.open()),
                    cell(r.deaths()),
                    cell(r.cumulative()));
        }
        out.print(table);
        out.println();
        long holding =
                series.identities().stream().filter(Series.Identity::holds).count();
        out.println("Identities: " + holding + " of " + series.identities().size() + " hold.");
        series.identities()
                .forEach(identity -> out.println("  " + (identity.holds() ? "holds  " : "FAILS  ") + identity.report()
                        + "  " + identity.name().word() + "  " + identity.sum()));
        out.println();
        out.println(series.breaks().isEmpty() ? "No breaks." : "Breaks:");
        series.breaks().forEach(broken -> out.println("  " + broken.kind().word() + ": " + broken.sentence()));
        if (!series.uncovered().isEmpty()) {
            out.println("Days that no report in hand covers: "
                    + String.join(
                            ", ",
                            series.uncovered().stream().map(FiguresVerb::edtf).toList()));
        }
    }

    private static String cell(OptionalLong number) {
        return number.isPresent() ? TextTable.number(number.getAsLong()) : "-";
    }
}
