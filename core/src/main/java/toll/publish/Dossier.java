package toll.publish;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import toll.ledger.Entry;
import toll.ledger.Incident;
import toll.ledger.Record;
import toll.ledger.View;
import toll.reconcile.Gap;
import toll.reconcile.Policy;
import toll.reconcile.Tally;
import toll.term.Term;
import toll.term.Vocabularies;

/**
 * A dossier on a place and period, an event, or the gap between two sources: summary, method, toll, gap, map and
 * timeline, contradictions, the user's own provisions of law, an annex event by event, and the sources.
 */
public final class Dossier {
    private final Answers answers;
    private final View view;
    private final Vocabularies vocabularies;
    private final Request request;
    private final Words words;
    private final Lineage.Register register = new Lineage.Register();
    private final Blocks blocks = new Blocks();

    /**
     * What the dossier is on.
     *
     * @param language {@code en} or {@code ar}
     * @param gap the two sources, when it is on a gap between them
     * @param filters of the toll: actor, place, from, to, policy … by name
     * @param provisions of law that the user cites; may be empty
     * @param disclosure what may be shown of the records
     */
    public record Request(
            String title,
            String language,
            String author,
            Optional<Pair> gap,
            Map<String, String> filters,
            List<Provision> provisions,
            Disclosure disclosure) {
        public Request {
            filters = new TreeMap<>(filters);
            provisions = List.copyOf(provisions);
        }
    }

    /** Two sources. */
    public record Pair(String from, String to) {}

    /** A provision of law as the user's library has it. */
    public record Provision(String cite, String text, String why) {}

    private Dossier(Answers answers, Vocabularies vocabularies, Request request) {
        this.answers = answers;
        this.view = answers.view();
        this.vocabularies = vocabularies;
        this.request = request;
        this.words = Words.of(request.language());
    }

    public static Paper of(Answers answers, Vocabularies vocabularies, Request request) {
        Dossier dossier = new Dossier(answers, vocabularies, request);
        dossier.write();
        return new Paper(
                request.language(),
                request.title(),
                dossier.words.say("dossier.subtitle", dossier.question("tally").toString()),
                request.author(),
                dossier.blocks.all(),
                dossier.register.all());
    }

    private Question question(String verb, String... operands) {
        return new Question(verb, List.of(operands), request.filters());
    }

    private void write() {
        Question toll = question("tally").with("by", "grade");
        Tally tally = answers.tallied(toll);
        summary(toll, tally);
        method(tally.policy());
        toll(toll, tally);
        Optional<Gap> gap = request.gap().map(this::gap);
        timeline();
        places(tally);
        law();
        Annex annex = new Annex(view, request.disclosure().redactedAs(view), words, this::label);
        blocks.heading(2, "annex", words.say("annex.title")).say(Block.Manner.NOTE, Run.text(words.say("annex.note")));
        TreeSet<Long> shown = new TreeSet<>(answers.basis(toll));
        gap.ifPresent(g -> g.steps()
                .forEach(step -> step.events().forEach(event -> {
                    shown.addAll(event.from().entries().asList());
                    shown.addAll(event.to().entries().asList());
                    event.denial()
                            .ifPresent(denial -> shown.addAll(denial.samePlace().asList()));
                })));
        annex.write(blocks, shown, gap);
        annex.sources(blocks, shown);
    }

    private String label(String vocabulary, String id) {
        Optional<Term> term = vocabularies.get(vocabulary).byId(id);
        return term.map(t -> request.language().equals("ar") && !t.ar().isEmpty() ? t.ar() : t.en())
                .orElse(id);
    }

    private Run.Num number(Question question, String cell) {
        Lineage lineage = answers.ask(question, cell);
        return register.number(lineage.ends().shown(), lineage);
    }

    private void summary(Question toll, Tally tally) {
        blocks.heading(2, "summary", words.say("summary.title"));
        blocks.say(
                Block.Manner.ANSWER,
                Run.text(words.say("summary.toll", label("measure", tally.measure()), label("status", tally.status()))
                        + " "),
                number(toll, "toll"),
                Run.text(words.say("summary.over") + " "),
                number(toll, "toll incidents"),
                Run.text(words.say("summary.unknown") + " "),
                number(toll, "toll unknown"),
                Run.text(words.say("summary.end")));
        blocks.say(Block.Manner.NOTE, Run.text(words.say("toll.note")));
    }

    private void method(Policy policy) {
        blocks.heading(2, "method", words.say("method.title"));
        blocks.say(Run.text(
                words.say("method.policy", policy.label() + " (" + policy.id() + ", " + policy.version() + ")")));
        blocks.say(Run.text(words.say(
                "method.counts",
                String.join(words.say("list.comma"), policy.headline()),
                String.join(words.say("list.comma"), policy.beside()))));
        blocks.say(Run.text(words.say("method.bound")));
        blocks.say(Run.text(words.say("method.root", Numbers.plain(view.size())) + " "), Run.fact(view.root()));
        blocks.say(Block.Manner.NOTE, Run.text(words.say("method.limits")));
    }

    private void toll(Question question, Tally tally) {
        blocks.heading(2, "toll", words.say("toll.title"));
        Blocks.Rows rows = new Blocks.Rows();
        for (Tally.Row row : tally.rows()) {
            if (row.counts()) {
                line(rows, question, "row " + row.key(), grade(row.key()));
            }
        }
        rows.total(
                Run.strong(words.say("toll.total")),
                number(question, "toll"),
                number(question, "toll incidents"),
                number(question, "toll unknown"));
        for (Tally.Row row : tally.beside()) {
            line(rows, question, "beside " + row.key(), words.say("toll.beside", grade(row.key())));
        }
        blocks.add(rows.table(
                words.say("dossier.toll-caption"),
                List.of(
                        words.say("toll.grade"),
                        words.say("toll.range"),
                        words.say("toll.incidents"),
                        words.say("toll.unknown")),
                1,
                2,
                3));
    }

    private void line(Blocks.Rows rows, Question question, String cell, String name) {
        rows.row(
                Run.fact(name),
                number(question, cell),
                number(question, cell + " incidents"),
                number(question, cell + " unknown"));
    }

    private String grade(String key) {
        return switch (key) {
            case Tally.SHARED -> words.say("toll.shared");
            case Tally.NOT_STATED -> words.say("toll.not-stated");
            default -> label(vocabularies.get("grade").byId(key).isPresent() ? "grade" : "verdict", key);
        };
    }

    private Gap gap(Pair pair) {
        blocks.heading(2, "gap", words.say("gap.title", label("source", pair.from()), label("source", pair.to())));
        return new GapBlocks(answers, register, words, this::label)
                .write(blocks, question("gap", pair.from(), pair.to()));
    }

    private void timeline() {
        TreeMap<YearMonth, Months.Column> months = new TreeMap<>();
        for (Tally.Row row :
                answers.tallied(question("tally").with("by", "month")).rows()) {
            if (row.key().matches("\\d{4}-\\d{2}")) {
                months.put(
                        YearMonth.parse(row.key()),
                        new Months.Column(row.sum().min(), row.sum().max()));
            }
        }
        if (!months.isEmpty()) {
            blocks.heading(2, "when", words.say("when.title"))
                    .say(Block.Manner.NOTE, Run.text(words.say("when.note")))
                    .add(new Block.Timeline(words.say("when.title"), months));
        }
    }

    private void places(Tally tally) {
        List<AreaMap.Mark> marks = new ArrayList<>();
        tally.toll().entries().stream().forEach(sequence -> {
            Optional<Entry<Record>> entry = view.entry(sequence);
            if (entry.isPresent() && entry.get().record() instanceof Incident incident) {
                incident.where().area().ifPresent(area -> marks.add(Marks.of(incident, area)));
            }
        });
        if (!marks.isEmpty()) {
            blocks.heading(2, "where", words.say("where.title"))
                    .say(Block.Manner.NOTE, Run.text(words.say("where.note")))
                    .add(new Block.Places(words.say("where.title"), marks));
        }
    }

    private void law() {
        if (request.provisions().isEmpty()) {
            return;
        }
        blocks.heading(2, "law", words.say("law.title")).say(Block.Manner.NOTE, Run.text(words.say("law.note")));
        for (Provision provision : request.provisions()) {
            blocks.say(
                    Run.strong(provision.cite()),
                    Run.text(". "),
                    new Run.Quote(provision.text()),
                    Run.text(provision.why().isEmpty() ? "" : " "),
                    Run.fact(provision.why()));
        }
    }
}
