package toll.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import toll.date.Edge;
import toll.date.Edtf;
import toll.date.When;
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
import toll.reconcile.Filter;
import toll.reconcile.Gap;
import toll.reconcile.GapFinder;
import toll.reconcile.Policies;
import toll.reconcile.Policy;
import toll.reconcile.Series;
import toll.reconcile.SeriesReader;
import toll.reconcile.Sum;
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
            case "tally" -> tally(question);
            case "figure" -> figure(question);
            case "gap" -> gap(question);
            case "series" -> series(question);
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
        return Tolls.tally(columns, policy(question), filter(question), by);
    }

    Policy policy(Question question) {
        String id = question.value("policy").isEmpty() ? "airwars" : question.value("policy");
        Policy mine = own.get(id);
        return mine == null ? Policies.shipped(id) : mine;
    }

    static Filter filter(Question question) {
        return new Filter(
                question.values("source"),
                question.values("actor"),
                question.values("place"),
                period(question),
                question.values("grade"),
                question.values("means"),
                question.value("measure"),
                question.value("status"));
    }

    private static When period(Question question) {
        if (question.value("from").isEmpty() && question.value("to").isEmpty()) {
            return When.UNKNOWN;
        }
        Edge from = question.value("from").isEmpty()
                ? Edge.OPEN
                : day(question.value("from")).from();
        Edge to = question.value("to").isEmpty()
                ? Edge.OPEN
                : day(question.value("to")).to();
        return new When(from, to, When.Shade.PLAIN, "");
    }

    private static When day(String text) {
        return Edtf.read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is not a date; write " + LocalDate.EPOCH + ", 2017-03 or 2017"));
    }

    private Map<String, Lineage> tally(Question question) {
        Tally tally = tallied(question);
        Map<String, Lineage> cells = new LinkedHashMap<>();
        sum(cells, question, "toll", tally.toll());
        for (Tally.Row row : tally.rows()) {
            sum(cells, question, "row " + row.key(), row.sum());
        }
        for (Tally.Row row : tally.beside()) {
            sum(cells, question, "beside " + row.key(), row.sum());
        }
        sum(cells, question, "straddling", tally.straddling());
        return Collections.unmodifiableMap(cells);
    }

    /** A sum's three numbers: the range, the events without a number, and the events. */
    static void sum(Map<String, Lineage> cells, Question question, String cell, Sum sum) {
        List<Long> entries = sum.entries().asList();
        String text = question.toString();
        cells.put(cell, new Lineage(text, cell, Ends.of(sum.min(), sum.max()), entries));
        exact(cells, text, cell + " unknown", sum.unknown(), entries);
        exact(cells, text, cell + " incidents", sum.incidents(), entries);
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
                filter(question),
                question.operands().get(0),
                question.operands().get(1),
                GapFinder.Published.NONE);
    }

    private Map<String, Lineage> gap(Question question) {
        Gap gap = gapped(question);
        Map<String, Lineage> cells = new LinkedHashMap<>();
        List<Long> all = new ArrayList<>();
        Map<String, Lineage> steps = new LinkedHashMap<>();
        for (Gap.Step step : gap.steps()) {
            List<Long> entries = new ArrayList<>();
            for (Gap.GapEvent event : step.events()) {
                entries.addAll(event.from().entries().asList());
                entries.addAll(event.to().entries().asList());
                event.denial().ifPresent(denial -> {
                    entries.addAll(denial.samePlace().asList());
                    entries.addAll(denial.sameArea().asList());
                });
            }
            all.addAll(entries);
            String cell = stepCell(step);
            steps.put(cell, new Lineage(question.toString(), cell, Ends.of(step.min(), step.max()), entries));
            exact(steps, question.toString(), cell + " events", step.events().size(), entries);
            exact(steps, question.toString(), cell + " contradicted", step.contradicted(), entries);
        }
        cells.put(
                "from",
                new Lineage(
                        question.toString(),
                        "from",
                        Ends.of(gap.from().min(), gap.from().max()),
                        all));
        cells.putAll(steps);
        cells.put(
                "to",
                new Lineage(
                        question.toString(),
                        "to",
                        Ends.of(gap.to().min(), gap.to().max()),
                        all));
        return Collections.unmodifiableMap(cells);
    }

    /** {@code series SOURCE}: how many of the sums that a belligerent's reports must satisfy hold, and each break. */
    private Map<String, Lineage> series(Question question) {
        if (question.operands().size() != 1) {
            throw new IllegalArgumentException("series needs one source: series SOURCE");
        }
        Series series = SeriesReader.read(view, question.operands().getFirst());
        Map<String, Lineage> cells = new LinkedHashMap<>();
        String text = question.toString();
        List<Long> reports =
                series.reports().stream().map(line -> line.entry().sequence()).toList();
        long holding =
                series.identities().stream().filter(Series.Identity::holds).count();
        exact(cells, text, "sums", series.identities().size(), reports);
        exact(cells, text, "sums holding", holding, reports);
        exact(cells, text, "breaks", series.breaks().size(), reports);
        for (int i = 0; i < series.breaks().size(); i++) {
            Series.Break broken = series.breaks().get(i);
            int number = i + 1;
            broken.amount()
                    .ifPresent(amount -> exact(
                            cells,
                            text,
                            "break " + number,
                            amount,
                            broken.entries().asList()));
        }
        return Collections.unmodifiableMap(cells);
    }

    /** The cell's name of a step: its key, and the source whose doing it is. */
    static String stepCell(Gap.Step step) {
        return "step " + step.key() + (step.source().isEmpty() ? "" : " of " + step.source());
    }

    static void exact(Map<String, Lineage> cells, String question, String cell, long n, List<Long> entries) {
        cells.put(cell, new Lineage(question, cell, Ends.of(n, n), entries));
    }

    /** {@code figure SOURCE/KEY}: a figure's own number, as its source gives it. */
    private Map<String, Lineage> figure(Question question) {
        if (question.operands().size() != 1) {
            throw new IllegalArgumentException("figure needs one figure: figure SOURCE/KEY");
        }
        String id = question.operands().getFirst();
        List<Entry<Record>> found = new ArrayList<>();
        int slash = id.indexOf('/');
        if (slash > 0) {
            view.find(id.substring(0, slash), "figure", id.substring(slash + 1)).ifPresent(found::add);
        }
        if (found.isEmpty() || !(found.getFirst().record() instanceof Figure figure)) {
            throw new IllegalArgumentException("no figure \"" + id + "\" in the ledger");
        }
        Map<String, Lineage> cells = new LinkedHashMap<>();
        cells.put(
                "count",
                new Lineage(
                        question.toString(),
                        "count",
                        new Ends.Given(figure.count().min(), figure.count().max()),
                        List.of(found.getFirst().sequence())));
        return cells;
    }
}
