package toll.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.Strike;
import toll.ledger.View;
import toll.reconcile.Columns;
import toll.reconcile.Dimension;
import toll.reconcile.Gap;
import toll.reconcile.GapFinder;
import toll.reconcile.Policies;
import toll.reconcile.Policy;
import toll.reconcile.Series;
import toll.reconcile.SeriesReader;
import toll.reconcile.Tally;
import toll.reconcile.Tolls;
import toll.term.Vocabularies;

/**
 * Answers questions of one view of the ledger. Publishing asks here, and so does the check of a bundle: the two cannot
 * count differently.
 */
public final class Answers {
    private final View view;
    private final Map<String, Policy> own;
    private final Map<String, String> ownTexts;
    private final Vocabularies vocabularies;
    private final Columns columns;
    private final Map<Question, Map<String, Lineage>> asked = new HashMap<>();
    private final Map<String, Answers> events = new HashMap<>();

    /** @param own the project's own policies by id; they go before those that Toll ships */
    public Answers(View view, Map<String, Policy> own, Vocabularies vocabularies) {
        this(view, own, Map.of(), vocabularies);
    }

    /** @param texts the TOML of the own policies, by id: a bundle takes it along */
    public Answers(View view, Map<String, Policy> own, Map<String, String> texts, Vocabularies vocabularies) {
        this.ownTexts = Map.copyOf(texts);
        this.vocabularies = vocabularies;
        this.view = view;
        this.own = Map.copyOf(own);
        this.columns = Columns.of(view);
    }

    /** The text of the project's own policies, by id. */
    public Map<String, String> policyTexts() {
        return ownTexts;
    }

    /** The project's own policies by id. */
    Map<String, Policy> own() {
        return own;
    }

    public View view() {
        return view;
    }

    public Columns columns() {
        return columns;
    }

    /**
     * Every cell of the answer, in the order in which a reader meets them.
     *
     * @throws IllegalArgumentException where the question names a policy, a filter or a figure that is not there
     */
    public Map<String, Lineage> ask(Question question) {
        return asked.computeIfAbsent(question, this::answer);
    }

    /**
     * Every entry that must be at hand to ask the question again. A gap looks at all that its two sources record (what
     * lies outside a source's territory follows from it) and at the strike logs.
     */
    public SortedSet<Long> basis(Question question) {
        TreeSet<Long> basis = new TreeSet<>();
        ask(question).values().forEach(lineage -> basis.addAll(lineage.records()));
        View looked = view(question);
        if (question.verb().equals("series")) {
            looked.each(Report.class, e -> addOf(question, e, basis));
        }
        if (question.verb().equals("gap")) {
            looked.each(Incident.class, e -> addOf(question, e, basis));
            looked.each(Finding.class, e -> addOf(question, e, basis));
            looked.each(Strike.class, e -> basis.add(e.sequence()));
        }
        return basis;
    }

    private static void addOf(Question question, Entry<? extends Record> entry, TreeSet<Long> basis) {
        if (question.operands().contains(entry.record().origin().source())) {
            basis.add(entry.sequence());
        }
    }

    /** What a question looks at: everything, or the records of the event that it names. */
    View view(Question question) {
        return event(question).view;
    }

    private Answers event(Question question) {
        String code = question.value("event");
        if (code.isEmpty() || view instanceof EventView) {
            return this;
        }
        return events.computeIfAbsent(code, c -> new Answers(new EventView(view, c), own, ownTexts, vocabularies));
    }

    /** One cell of the answer. */
    public Lineage ask(Question question, String cell) {
        Lineage found = ask(question).get(cell);
        if (found == null) {
            throw new IllegalArgumentException("the answer to \"" + question + "\" has no cell \"" + cell
                    + "\"; it has " + ask(question).keySet());
        }
        return found;
    }

    private Map<String, Lineage> answer(Question question) {
        Answers event = event(question);
        if (event != this) {
            return event.answer(question);
        }
        return switch (question.verb()) {
            case "tally" -> Cells.of(question, tallied(question));
            case "figure" -> Cells.of(question, figure(question));
            case "gap" -> Cells.of(question, gapped(question));
            case "series" -> Cells.of(question, series(question));
            default -> throw new IllegalArgumentException("no question " + question.verb());
        };
    }

    /** The toll itself, as the question asks for it. */
    public Tally tallied(Question question) {
        Answers event = event(question);
        if (event != this) {
            return event.tallied(question);
        }
        Optional<Dimension> by =
                question.value("by").isEmpty() ? Optional.empty() : Optional.of(Dimension.ofWord(question.value("by")));
        return Tolls.tally(columns, policy(question), Filters.of(question), by);
    }

    Policy policy(Question question) {
        String id = question.value("policy").isEmpty() ? "airwars" : question.value("policy");
        Policy mine = own.get(id);
        return mine == null ? Policies.shipped(id) : mine;
    }

    /** The gap itself; {@code gap FROM TO} with the filters of a toll. */
    public Gap gapped(Question question) {
        Answers event = event(question);
        if (event != this) {
            return event.gapped(question);
        }
        if (question.operands().size() != 2) {
            throw new IllegalArgumentException("gap needs two sources: gap FROM TO");
        }
        return GapFinder.find(
                view,
                columns,
                vocabularies,
                policy(question),
                Filters.of(question),
                question.operands().get(0),
                question.operands().get(1),
                GapFinder.Published.NONE);
    }

    /** {@code series SOURCE}: a belligerent's reports as a ledger. */
    Series series(Question question) {
        if (question.operands().size() != 1) {
            throw new IllegalArgumentException("series needs one source: series SOURCE");
        }
        return SeriesReader.read(view, question.operands().getFirst());
    }

    /** {@code figure SOURCE/KEY}: a figure as its source gives it. */
    private Entry<Record> figure(Question question) {
        if (question.operands().size() != 1) {
            throw new IllegalArgumentException("figure needs one figure: figure SOURCE/KEY");
        }
        String id = question.operands().getFirst();
        int slash = id.indexOf('/');
        Optional<Entry<Record>> found =
                slash > 0 ? view.find(id.substring(0, slash), "figure", id.substring(slash + 1)) : Optional.empty();
        return found.filter(entry -> entry.record() instanceof Figure)
                .orElseThrow(() -> new IllegalArgumentException("no figure \"" + id + "\" in the ledger"));
    }
}
