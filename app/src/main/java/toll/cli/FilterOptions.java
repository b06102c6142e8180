package toll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import toll.date.Edge;
import toll.date.Edtf;
import toll.date.When;
import toll.ledger.View;
import toll.project.Project;
import toll.reconcile.AdminNames;
import toll.reconcile.Columns;
import toll.reconcile.Filter;
import toll.reconcile.Grouping;
import toll.reconcile.Policies;
import toll.reconcile.Policy;
import toll.reconcile.Unheard;
import toll.term.Term;
import toll.term.Vocabularies;

/** The filters that a toll and a gap share, and the policy. */
final class FilterOptions {
    @Option(
            names = "--policy",
            paramLabel = "P",
            defaultValue = "airwars",
            description = "airwars, ibc, ucdp, acled, or NAME of policies/NAME.toml in the project.")
    private String policy = "airwars";

    @Option(
            names = "--actor",
            split = ",",
            paramLabel = "A",
            description = "Suspected actor, among others or alone; several are any of them.")
    private List<String> actors = List.of();

    @Option(
            names = "--place",
            split = ",",
            paramLabel = "L",
            description = "Country, governorate in any spelling, or a named place.")
    private List<String> places = List.of();

    @Option(
            names = "--from",
            paramLabel = "D",
            defaultValue = "",
            description = "First day: 2017, 2017-03, 2017-03-17.")
    private String from = "";

    @Option(names = "--to", paramLabel = "D", defaultValue = "", description = "Last day, included.")
    private String to = "";

    @Option(
            names = "--grade",
            split = ",",
            paramLabel = "G",
            description = "Grades that count, before the policy's own.")
    private List<String> grades = List.of();

    @Option(names = "--means", split = ",", paramLabel = "M", description = "Means: airstrike, artillery …")
    private List<String> means = List.of();

    @Option(
            names = "--measure",
            paramLabel = "M",
            defaultValue = "",
            description = "killed, injured …; the policy's own when not given.")
    private String measure = "";

    @Option(
            names = {"--class", "--status"},
            paramLabel = "C",
            defaultValue = "",
            description = "civilian, child, woman, man, combatant, people …; the policy's own when not given.")
    private String status = "";

    @Option(
            names = "--grouping",
            paramLabel = "G",
            defaultValue = "codes",
            description = "Which accounts are one event: codes (by codes and judgements; default), or linked (and by"
                    + " place, day and numbers where that is surer than 95 in 100).")
    private Grouping grouping = Grouping.CODES;

    Grouping grouping() {
        return grouping;
    }

    /** The view's incidents and findings, grouped as asked. */
    Columns columns(View view) {
        return switch (grouping) {
            case CODES -> Columns.of(view);
            case LINKED ->
                Columns.of(view, grouping.of(view, Runtime.getRuntime().availableProcessors()), AdminNames.shipped());
        };
    }

    /** The policy asked for: the project's own before those shipped. */
    Policy policy(Project project) throws IOException {
        if (!policy.matches("[A-Za-z0-9_.-]+")) {
            throw new Failure(Exit.USAGE, "--policy: expected a name, found \"" + policy + "\"");
        }
        Path own = project.policies().resolve(policy + ".toml");
        if (Files.isRegularFile(own)) {
            try (InputStream in = Files.newInputStream(own)) {
                return Policies.read(own.getFileName().toString(), in);
            }
        }
        try {
            return Policies.shipped(policy);
        } catch (IllegalArgumentException none) {
            throw new Failure(Exit.USAGE, "--policy: " + none.getMessage());
        }
    }

    Filter filter(Vocabularies words, List<String> sources) {
        return new Filter(
                ids(words, "source", sources),
                ids(words, "actor", actors),
                places,
                period(),
                ids(words, "grade", grades),
                ids(words, "means", means),
                measure.isEmpty() ? "" : id(words, "measure", measure),
                status.isEmpty() ? "" : id(words, "status", status));
    }

    /** What is asked of this verb and no record has, in sentences, which are said on its error stream too. */
    List<String> unheard(Columns columns, Filter filter, CommandSpec verb) {
        List<String> sentences =
                Unheard.of(columns, filter).stream().map(Unheard::sentence).toList();
        sentences.forEach(sentence -> verb.commandLine().getErr().println("toll " + verb.name() + ": " + sentence));
        return sentences;
    }

    /** The filters as a question names them: ids of terms, an option only where it is given. */
    Map<String, String> named(Vocabularies words, List<String> sources) {
        Filter filter = filter(words, sources);
        Map<String, String> named = new TreeMap<>();
        named.put("policy", policy);
        named.put("source", String.join(",", filter.sources()));
        named.put("actor", String.join(",", filter.actors()));
        named.put("place", String.join(",", filter.places()));
        named.put("grade", String.join(",", filter.grades()));
        named.put("means", String.join(",", filter.means()));
        named.put("measure", filter.measure());
        named.put("status", filter.status());
        named.put("from", from);
        named.put("to", to);
        named.values().removeIf(String::isEmpty);
        return named;
    }

    private When period() {
        Edge first = from.isEmpty() ? Edge.UNKNOWN : day("--from", from).from();
        Edge last = to.isEmpty() ? Edge.UNKNOWN : day("--to", to).to();
        try {
            return new When(
                    first instanceof Edge.Unknown && last instanceof Edge.Day ? Edge.OPEN : first,
                    last instanceof Edge.Unknown && first instanceof Edge.Day ? Edge.OPEN : last,
                    When.Shade.PLAIN,
                    "");
        } catch (IllegalArgumentException turned) {
            throw new Failure(Exit.USAGE, "--from and --to: " + turned.getMessage());
        }
    }

    private static When day(String option, String word) {
        return Edtf.read(word)
                .filter(when -> when.from() instanceof Edge.Day && when.to() instanceof Edge.Day)
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        option + ": expected a day, month or year such as 2017-03, found \"" + word + "\""));
    }

    static List<String> ids(Vocabularies words, String vocabulary, List<String> asked) {
        List<String> ids = new ArrayList<>();
        asked.forEach(word -> ids.add(id(words, vocabulary, word)));
        return ids;
    }

    /** The id of the term that this word names; the word itself where the vocabulary does not know it. */
    static String id(Vocabularies words, String vocabulary, String word) {
        return words.get(vocabulary).find(word).map(Term::id).orElse(word.strip());
    }
}
