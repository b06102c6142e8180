package toll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import toll.ledger.Batch;
import toll.ledger.Ledger;
import toll.ledger.Person;
import toll.project.Project;
import toll.project.ScreeningDecisions;
import toll.screen.Disposition;
import toll.screen.Hit;
import toll.screen.SanctionsList;
import toll.screen.ScreenIndex;
import toll.screen.ScreenQuery;
import toll.screen.Sex;
import toll.screen.Thresholds;

/**
 * Screening beside a project: its persons as the names that are asked, and what people decided about candidates. Screening
 * itself never sees the ledger; names go out of it and candidates come back.
 */
final class ScreenInProject {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(names = "--persons", description = "In a project: ask for all persons of the ledger; a row is an entry.")
    private boolean persons;

    @Option(
            names = "--decide",
            paramLabel = "VERDICT",
            description = "In a project, with --name and --reference: what you hold of this candidate: true-match,"
                    + " false-positive or unresolved. Two people decide.")
    private @Nullable String decide;

    @Option(names = "--reference", paramLabel = "REF", description = "With --decide: the candidate's reference.")
    private String reference = "";

    @Option(names = "--reason", paramLabel = "WHY", description = "With --decide: why, in words.")
    private String reason = "";

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "With --decide: who decides; the name you are signed in with when not given.")
    private String author = System.getProperty("user.name", "");

    boolean asksPersons() {
        return persons;
    }

    boolean decides() {
        return decide != null;
    }

    /** All persons of the ledger as names to be asked, those without a name left out. */
    List<ScreenQuery> persons() throws IOException {
        List<ScreenQuery> queries = new ArrayList<>();
        try (Ledger ledger = project.find().ledger()) {
            ledger.now().each(Person.class, entry -> {
                Person person = entry.record();
                for (String name : List.of(person.name(), person.otherName())) {
                    if (!name.isBlank()) {
                        queries.add(new ScreenQuery(
                                entry.sequence(),
                                name,
                                person.born(),
                                "",
                                "",
                                person.officialId(),
                                Sex.read(person.sex()),
                                ScreenQuery.Kind.PERSON));
                    }
                }
            });
        }
        return queries;
    }

    /** What was decided about a candidate, where there is a project. */
    Optional<Function<Hit, ScreeningDecisions.Decided>> decided(ScreenIndex index) throws IOException {
        Optional<Project> here = project.findIfThere();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        try (Ledger ledger = here.get().ledger()) {
            ScreeningDecisions decisions = ScreeningDecisions.of(ledger.now());
            return Optional.of(hit -> decisions.about(hit, index));
        }
    }

    /** Keeps one person's decision about one of these candidates as a judgement. */
    void keep(List<Hit> hits, ScreenIndex index, boolean json, PrintWriter out) throws IOException {
        Disposition.Verdict verdict = Disposition.Verdict.ofWord(decide == null ? "" : decide)
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "--decide takes "
                                + Arrays.stream(Disposition.Verdict.values())
                                        .map(v -> v.word().replace(' ', '-'))
                                        .collect(Collectors.joining(", "))
                                + ", not " + decide));
        if (reason.isBlank() || author.isBlank()) {
            throw new Failure(Exit.USAGE, "say who decides and why: --author NAME --reason WHY");
        }
        List<Hit> meant = hits.stream()
                .filter(h -> reference.isEmpty() || h.reference().equals(reference))
                .toList();
        if (meant.size() != 1) {
            throw new Failure(
                    Exit.USAGE,
                    "--decide is about one candidate, named with --reference; there "
                            + (hits.isEmpty()
                                    ? "is none for this name"
                                    : "are " + hits.stream().map(Hit::reference).collect(Collectors.joining(", "))));
        }
        Hit hit = meant.getFirst();
        Project here = project.find();
        SanctionsList list = index.lists().stream()
                .filter(l -> l.name().equals(hit.list()))
                .findFirst()
                .orElseThrow();
        Disposition disposition = ScreeningDecisions.disposition(
                hit,
                list,
                index.entry(hit.list(), hit.reference()).orElseThrow(),
                Thresholds.CALIBRATED,
                verdict,
                author,
                here.timepiece().instant(),
                reason);
        long sequence;
        try (Ledger ledger = here.ledger();
                Batch batch = ledger.begin()) {
            sequence = batch.judge(ScreeningDecisions.judgement(disposition));
            batch.commit();
        }
        ScreeningDecisions.Decided now = decided(index).orElseThrow().apply(hit);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("judgement", sequence);
            answer.put("reference", hit.reference());
            answer.put("disposition", now.shape());
            out.println(Json.of(answer));
        } else {
            out.println("Judgement " + sequence + " by " + author + ": " + verdict.word() + ". " + hit.reference()
                    + " stands " + now.standing().words() + ". Take it back with: toll judge reverse " + sequence
                    + " --reason WHY");
        }
    }

    /** In words, for a person at a terminal: the standing, then what each said. */
    static List<String> lines(ScreeningDecisions.Decided decided) {
        List<String> lines = new ArrayList<>();
        if (!decided.said().isEmpty()) {
            lines.add("decided  " + decided.standing().words()
                    + (decided.again() ? "; the entry has changed since, look again" : ""));
            decided.said().forEach(s -> lines.add("         " + s.sentence()));
        }
        return lines;
    }
}
