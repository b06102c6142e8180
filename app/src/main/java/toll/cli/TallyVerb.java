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
import picocli.CommandLine.Spec;
import toll.ledger.Ledger;
import toll.ledger.View;
import toll.project.Project;
import toll.reconcile.Columns;
import toll.reconcile.Dimension;
import toll.reconcile.Filter;
import toll.reconcile.Sum;
import toll.reconcile.Tally;
import toll.reconcile.Tolls;
import toll.term.Term;
import toll.term.Vocabularies;

/** {@code toll tally}: tolls under a policy, with lineage. */
@Command(
        name = "tally",
        mixinStandardHelpOptions = true,
        description = {
            "Adds up minima and maxima under a policy, unknown counted apart.",
            "An event with several actors or months stands once in the toll and in the row \"shared\"."
        })
final class TallyVerb implements Callable<Integer> {
    /** Characters of a place's name as written that fit beside the numbers; --json has all of it. */
    private static final int LABEL = 48;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private FilterOptions options = new FilterOptions();

    @Option(
            names = "--by",
            paramLabel = "DIMENSION",
            defaultValue = "",
            description = "month, year, place (governorate), country, locality, actor, grade, means, source, status.")
    private String by = "";

    @Option(
            names = "--source",
            split = ",",
            paramLabel = "S",
            description = "Only this source; several are any of them.")
    private List<String> sources = List.of();

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--lineage", description = "With each number the entries it was taken from.")
    private boolean lineage;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Project here = project.find();
        Vocabularies words = here.vocabularies();
        Optional<Dimension> dimension = dimension();
        Filter filter = options.filter(words, sources);
        try (Ledger ledger = here.ledger()) {
            View view = asOf.of(ledger);
            Columns columns = options.columns(view);
            List<String> warnings = options.unheard(columns, filter, spec);
            Tally tally = Tolls.tally(columns, options.policy(here), filter, dimension);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.of(answer(tally, warnings)));
            } else {
                print(tally, words, out);
            }
        }
        return Exit.DONE;
    }

    private Optional<Dimension> dimension() {
        try {
            return by.isEmpty() ? Optional.empty() : Optional.of(Dimension.ofWord(by));
        } catch (IllegalArgumentException unknown) {
            throw new Failure(Exit.USAGE, "--by: " + unknown.getMessage());
        }
    }

    private Map<String, Object> answer(Tally tally, List<String> warnings) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("policy", tally.policy().id());
        answer.put("policy_version", tally.policy().version());
        answer.put("measure", tally.measure());
        answer.put("class", tally.status());
        answer.put("basis", tally.basis());
        sum(answer, tally.toll());
        answer.put("by", tally.by().map(Dimension::word));
        answer.put("groups", tally.rows().stream().map(this::row).toList());
        answer.put(
                "shared_between", tally.combinations().stream().map(this::row).toList());
        answer.put("beside", tally.beside().stream().map(this::row).toList());
        Map<String, Object> straddling = new LinkedHashMap<>();
        sum(straddling, tally.straddling());
        answer.put("straddling", straddling);
        answer.put("no_harm_reported", tally.notReported());
        answer.put("note", Tally.NOTE);
        answer.put("warnings", warnings);
        answer.put("grouping", options.grouping().name().toLowerCase(java.util.Locale.ROOT));
        answer.put("as_of", tally.asOf());
        answer.put("root", tally.root());
        return answer;
    }

    private Map<String, Object> row(Tally.Row row) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", row.key());
        sum(out, row.sum());
        out.put("counted", row.counts());
        if (row.withShared().incidents() > row.sum().incidents()) {
            Map<String, Object> shared = new LinkedHashMap<>();
            sum(shared, row.withShared());
            out.put("with_shared", shared);
        }
        return out;
    }

    private void sum(Map<String, Object> out, Sum sum) {
        out.put("min", sum.min());
        out.put("max", sum.max());
        sum.best().ifPresent(best -> out.put("best", best));
        out.put("unknown", sum.unknown());
        out.put("incidents", sum.incidents());
        if (sum.open() > 0) {
            out.put("without_upper_end", sum.open());
        }
        if (sum.crossed() > 0) {
            out.put("minimum_above_maximum", sum.crossed());
        }
        if (lineage) {
            out.put("entries", sum.entries().asList());
        }
    }

    private void print(Tally tally, Vocabularies words, PrintWriter out) {
        out.println(label(words, "measure", tally.measure()) + ", "
                + label(words, "status", tally.status()).toLowerCase(java.util.Locale.ROOT) + ", " + tally.basis());
        out.println("Policy " + tally.policy().id() + ", version "
                + tally.policy().version() + ": " + tally.policy().label());
        String filter = words(tally.filter(), words);
        if (!filter.isEmpty()) {
            out.println("Only " + filter);
        }
        out.println();
        TextTable table = head(tally);
        boolean best = tally.toll().best().isPresent();
        add(table, "Toll", tally.toll(), best);
        if (tally.by().isPresent()) {
            table.row("");
            for (Tally.Row row : tally.rows()) {
                if (row.sum().incidents() == 0) {
                    continue; // all of its events have other keys besides: they stand under "shared between"
                }
                add(
                        table,
                        "  " + name(words, tally.by().get(), row.key()) + (row.counts() ? "" : " (beside)"),
                        row.sum(),
                        best);
            }
        }
        beside(tally, words, table);
        out.print(table);
        if (!tally.combinations().isEmpty()) {
            TextTable shared = head(tally);
            for (Tally.Row row : tally.combinations()) {
                List<String> names = new ArrayList<>();
                for (String key : row.key().split(" \\+ ")) {
                    names.add(name(words, tally.by().orElseThrow(), key));
                }
                add(shared, "  " + String.join(" + ", names), row.sum(), best);
            }
            out.println();
            out.println("Shared between");
            out.print(shared);
        }
        out.println();
        out.println(Tally.NOTE);
        if (tally.toll().open() > 0) {
            out.println(
                    "Of the events in the toll " + TextTable.number(tally.toll().open())
                            + " have no upper end; each adds its minimum to the maximum.");
        }
        if (tally.toll().crossed() > 0) {
            out.println("Inconsistent: " + TextTable.number(tally.toll().crossed())
                    + " have a minimum above their maximum in the source; both are added as written.");
        }
        if (tally.notReported() > 0) {
            out.println("Left out: " + TextTable.number(tally.notReported())
                    + " for which the source does not report harm to civilians.");
        }
        if (lineage) {
            out.println("Entries: "
                    + String.join(
                            " ",
                            tally.toll().entries().stream()
                                    .mapToObj(Long::toString)
                                    .toList()));
        }
        out.println("As of entry " + tally.asOf() + ", root " + tally.root());
    }

    private static void beside(Tally tally, Vocabularies words, TextTable table) {
        boolean best = tally.toll().best().isPresent();
        boolean byGrade = tally.by().filter(d -> d == Dimension.GRADE).isPresent();
        if (!tally.beside().isEmpty() && !byGrade) {
            table.row("").row("Beside the toll, never inside");
            for (Tally.Row row : tally.beside()) {
                add(table, "  " + name(words, Dimension.GRADE, row.key()), row.sum(), best);
            }
        }
        if (tally.straddling().incidents() > 0) {
            table.row("");
            add(table, "May lie in the days asked for", tally.straddling(), best);
        }
    }

    private static TextTable head(Tally tally) {
        return tally.toll().best().isPresent()
                ? new TextTable().row("", "minimum", "best", "maximum", "unknown", "incidents")
                : new TextTable().row("", "minimum", "maximum", "unknown", "incidents");
    }

    /** {@code best}: whether the table has a column of best values; a row without one shows its minimum there. */
    private static void add(TextTable table, String name, Sum sum, boolean best) {
        List<String> cells = new ArrayList<>(List.of(name, TextTable.number(sum.min())));
        if (best) {
            cells.add(TextTable.number(sum.best().orElse(sum.min())));
        }
        cells.addAll(List.of(
                TextTable.number(sum.max()), TextTable.number(sum.unknown()), TextTable.number(sum.incidents())));
        table.row(cells.toArray(String[]::new));
    }

    private static String name(Vocabularies words, Dimension by, String key) {
        return switch (by) {
            case ACTOR -> label(words, "actor", key);
            case GRADE -> words.get("grade").byId(key).map(Term::en).orElseGet(() -> label(words, "verdict", key));
            case MEANS -> label(words, "means", key);
            case SOURCE -> label(words, "source", key);
            case STATUS -> label(words, "strike-status", key);
            case LOCALITY -> key.length() > LABEL ? key.substring(0, LABEL - 1) + "…" : key;
            case MONTH, YEAR, PLACE, GOVERNORATE, COUNTRY -> key;
        };
    }

    static String label(Vocabularies words, String vocabulary, String id) {
        return words.get(vocabulary).byId(id).map(Term::en).orElse(id);
    }

    /** A filter in words, or empty where it asks nothing. */
    static String words(Filter filter, Vocabularies words) {
        List<String> parts = new ArrayList<>();
        filter.sources().forEach(id -> parts.add("source " + label(words, "source", id)));
        filter.actors().forEach(id -> parts.add("actor " + label(words, "actor", id)));
        filter.places().forEach(name -> parts.add("place " + name));
        filter.means().forEach(id -> parts.add("means " + label(words, "means", id)));
        filter.grades().forEach(id -> parts.add("grade " + label(words, "grade", id)));
        if (!filter.period().isUnknown()) {
            parts.add("days " + filter.period().edtf());
        }
        return String.join("; ", parts);
    }
}
