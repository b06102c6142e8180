package toll.publish;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import toll.count.Qualifier;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Report;
import toll.ledger.View;
import toll.place.Where;
import toll.reconcile.AdminNames;
import toll.reconcile.Comparability;
import toll.reconcile.Comparison;
import toll.reconcile.Difference;
import toll.reconcile.Relay;
import toll.reconcile.Series;
import toll.reconcile.SeriesReader;
import toll.reconcile.Tally;
import toll.term.Term;
import toll.term.Vocabularies;

/**
 * A project on one page: what the sources say, which of it may be set side by side, the tolls, why they differ, whether
 * a belligerent's reports add up, when and where. Every section is a question that a recorder asks.
 */
public final class Overview {
    private static final String POLICY = "airwars";

    private final Answers answers;
    private final View view;
    private final Vocabularies vocabularies;
    private final Words words;
    private final String language;
    private final Lineage.Register register = new Lineage.Register();
    private final Blocks blocks = new Blocks();

    private Overview(Answers answers, Vocabularies vocabularies, String language) {
        this.answers = answers;
        this.view = answers.view();
        this.vocabularies = vocabularies;
        this.language = language;
        this.words = Words.of(language);
    }

    /** The paper on everything that this view holds. */
    public static Paper of(Answers answers, Vocabularies vocabularies, String title, String language) {
        Overview overview = new Overview(answers, vocabularies, language);
        overview.figures();
        overview.sideBySide();
        overview.tolls();
        overview.gaps();
        overview.series();
        overview.when();
        overview.where();
        overview.method();
        return new Paper(
                language,
                title,
                overview.words.say("overview.subtitle"),
                "Toll",
                overview.blocks.all(),
                overview.register.all());
    }

    private String label(String vocabulary, String id) {
        Optional<Term> term = vocabularies.get(vocabulary).byId(id);
        return term.map(t -> language.equals("ar") && !t.ar().isEmpty() ? t.ar() : t.en())
                .orElse(id);
    }

    private String labels(String vocabulary, List<String> ids) {
        return String.join(
                words.say("list.comma"),
                ids.stream().map(id -> label(vocabulary, id)).toList());
    }

    private Run.Num number(Question question, String cell) {
        Lineage lineage = answers.ask(question, cell);
        return register.number(lineage.ends().shown(), lineage);
    }

    private Run.Num number(Entry<Figure> figure) {
        return number(
                Question.parse("figure \"" + figure.record().origin().source() + "/"
                        + figure.record().origin().key() + "\""),
                "count");
    }

    private void figures() {
        List<Entry<Figure>> all = view.all(Figure.class);
        if (all.isEmpty()) {
            return;
        }
        blocks.heading(2, "figures", words.say("figures.title"))
                .say(Block.Manner.NOTE, Run.text(words.say("figures.note")));
        Blocks.Rows rows = new Blocks.Rows();
        for (Entry<Figure> entry : all) {
            Figure f = entry.record();
            String said = label("source", f.origin().source());
            rows.cells(List.of(
                    List.of(Run.fact(f.label())),
                    List.of(Run.fact(
                            f.origin().via().isEmpty()
                                    ? said
                                    : words.say(
                                            "figures.via",
                                            said,
                                            labels("source", f.origin().via())))),
                    f.count().qualifier() == Qualifier.ABOUT
                            ? List.of(Run.text("≈ "), number(entry))
                            : List.of(number(entry)),
                    List.of(Run.fact(counted(f))),
                    List.of(Run.fact(labels("actor", f.scope().actors()))),
                    List.of(Run.fact(String.join(
                            words.say("list.comma"),
                            f.scope().places().stream().map(Where::name).toList()))),
                    List.of(Run.fact(
                            f.scope().period().isUnknown()
                                    ? ""
                                    : f.scope().period().edtf()))));
        }
        blocks.add(rows.table(
                words.say("figures.caption"),
                List.of(
                        words.say("figures.label"),
                        words.say("figures.source"),
                        words.say("figures.count"),
                        words.say("figures.counted"),
                        words.say("figures.actor"),
                        words.say("figures.place"),
                        words.say("figures.period")),
                2));
    }

    private String counted(Figure f) {
        String measure = label("measure", f.scope().measure());
        String who = f.scope().status().isEmpty()
                ? ""
                : ": " + label("status", f.scope().status());
        return measure
                + who
                + (f.scope().unit().isEmpty() ? "" : " (" + f.scope().unit() + ")");
    }

    /** Figures that one document relays side by side are held against each other, each by its origin where that is known. */
    private void sideBySide() {
        Map<String, List<Entry<Figure>>> relayed = new TreeMap<>();
        for (Entry<Figure> entry : view.all(Figure.class)) {
            for (String via : entry.record().origin().via()) {
                relayed.computeIfAbsent(via, v -> new ArrayList<>()).add(entry);
            }
        }
        relayed.values().removeIf(figures -> figures.size() < 2);
        if (relayed.isEmpty()) {
            return;
        }
        blocks.heading(2, "compare", words.say("compare.title"));
        Comparability comparability = new Comparability(vocabularies, AdminNames.shipped());
        relayed.forEach((via, figures) -> {
            for (int i = 0; i < figures.size(); i++) {
                for (int j = i + 1; j < figures.size(); j++) {
                    if (figures.get(i)
                            .record()
                            .scope()
                            .measure()
                            .equals(figures.get(j).record().scope().measure())) {
                        verdict(comparability.compare(view, figures.get(i), figures.get(j)));
                    }
                }
            }
        });
    }

    private void verdict(Comparison comparison) {
        blocks.heading(
                3,
                "compare-" + comparison.a().sequence() + "-" + comparison.b().sequence(),
                comparison.a().record().label() + " / "
                        + comparison.b().record().label());
        Block.Manner manner =
                comparison.verdict() == Comparison.Verdict.NOT_COMPARABLE ? Block.Manner.CAUTION : Block.Manner.ANSWER;
        blocks.say(
                manner,
                new Run.Text(words.say("compare." + comparison.verdict().word()), true),
                Run.text(" "),
                number(comparison.heldA()),
                Run.text(" / "),
                number(comparison.heldB()));
        List<List<Run>> reasons = new ArrayList<>();
        for (Difference difference : comparison.differences()) {
            reasons.add(List.of(
                    new Run.Text(words.say("dimension." + difference.dimension().word()) + ": ", true),
                    Run.fact(words.say(difference.why()))));
        }
        for (Relay relay : comparison.relays()) {
            for (Relay.Change change : relay.changes()) {
                reasons.add(List.of(
                        new Run.Text(relay.quoted().record().label() + ": ", true),
                        Run.fact(words.say(change.said()))));
            }
        }
        if (!reasons.isEmpty()) {
            blocks.add(new Block.Items(reasons));
        }
    }

    private TreeSet<String> monitors() {
        TreeSet<String> sources = new TreeSet<>();
        view.each(Incident.class, e -> sources.add(e.record().origin().source()));
        return sources;
    }

    private TreeSet<String> belligerents() {
        TreeSet<String> sources = new TreeSet<>();
        view.each(Finding.class, e -> sources.add(e.record().origin().source()));
        return sources;
    }

    private void tolls() {
        TreeSet<String> sources = monitors();
        sources.addAll(belligerents());
        if (sources.isEmpty()) {
            return;
        }
        blocks.heading(2, "tolls", words.say("toll.title")).say(Block.Manner.NOTE, Run.text(words.say("toll.note")));
        for (String source : sources) {
            Question question = Question.parse("tally --by grade --policy " + POLICY + " --source \"" + source + "\"");
            Tally tally = answers.tallied(question);
            Blocks.Rows rows = new Blocks.Rows();
            for (Tally.Row row : tally.rows()) {
                if (row.counts()) {
                    toll(rows, question, "row " + row.key(), key(row.key()), false);
                }
            }
            toll(rows, question, "toll", words.say("toll.total"), true);
            for (Tally.Row row : tally.beside()) {
                toll(rows, question, "beside " + row.key(), words.say("toll.beside", key(row.key())), false);
            }
            blocks.heading(3, "toll-" + source, label("source", source));
            blocks.add(rows.table(
                    words.say("toll.caption", label("source", source), label("basis", tally.basis())),
                    List.of(
                            words.say("toll.grade"),
                            words.say("toll.range"),
                            words.say("toll.incidents"),
                            words.say("toll.unknown")),
                    1,
                    2,
                    3));
        }
    }

    private String key(String key) {
        return switch (key) {
            case Tally.SHARED -> words.say("toll.shared");
            case Tally.NOT_STATED -> words.say("toll.not-stated");
            default -> label(vocabularies.get("grade").byId(key).isPresent() ? "grade" : "verdict", key);
        };
    }

    private void toll(Blocks.Rows rows, Question question, String cell, String name, boolean total) {
        Run[] cells = {
            total ? Run.strong(name) : Run.fact(name),
            number(question, cell),
            number(question, cell + " incidents"),
            number(question, cell + " unknown")
        };
        if (total) {
            rows.total(cells);
        } else {
            rows.row(cells);
        }
    }

    private void gaps() {
        for (String from : belligerents()) {
            for (String to : monitors()) {
                if (!from.equals(to)) {
                    blocks.heading(
                            2,
                            "gap-" + from + "-" + to,
                            words.say("gap.title", label("source", from), label("source", to)));
                    new GapBlocks(answers, register, words, this::label)
                            .write(blocks, Question.parse("gap \"" + from + "\" \"" + to + "\" --policy " + POLICY));
                }
            }
        }
    }

    private void series() {
        TreeSet<String> sources = new TreeSet<>();
        view.each(Report.class, e -> sources.add(e.record().origin().source()));
        for (String source : sources) {
            Series series = SeriesReader.read(view, source);
            blocks.heading(2, "series-" + source, words.say("series.title", label("source", source)));
            long holding =
                    series.identities().stream().filter(Series.Identity::holds).count();
            blocks.say(
                    series.breaks().isEmpty() ? Block.Manner.ANSWER : Block.Manner.CAUTION,
                    Run.text(words.say(
                            "series.answer",
                            holding,
                            series.identities().size(),
                            series.breaks().size())));
            Blocks.Rows rows = new Blocks.Rows();
            for (Series.Identity identity : series.identities()) {
                rows.row(
                        Run.fact(identity.report()),
                        Run.text(words.say("identity." + identity.name().word())),
                        Run.fact(words.say(identity.worked())),
                        Run.text(words.say(identity.holds() ? "series.holds" : "series.fails")));
            }
            if (!rows.isEmpty()) {
                blocks.add(rows.table(
                        words.say("series.caption"),
                        List.of(
                                words.say("series.report"),
                                words.say("series.identity"),
                                words.say("series.sum"),
                                words.say("series.result"))));
            }
            blocks.add(new Block.Items(series.breaks().stream()
                    .map(b -> List.<Run>of(
                            Run.strong(words.say("break." + b.kind().word()) + ": "), Run.fact(words.say(b.said()))))
                    .toList()));
        }
    }

    private void when() {
        TreeMap<YearMonth, Months.Column> months = new TreeMap<>();
        Question question = Question.parse("tally --by month --policy " + POLICY);
        for (Tally.Row row : answers.tallied(question).rows()) {
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

    private void where() {
        List<AreaMap.Mark> marks = new ArrayList<>();
        view.each(
                Incident.class,
                entry -> entry.record().where().area().ifPresent(area -> marks.add(Marks.of(entry.record(), area))));
        if (!marks.isEmpty()) {
            blocks.heading(2, "where", words.say("where.title"))
                    .say(Block.Manner.NOTE, Run.text(words.say("where.note")))
                    .add(new Block.Places(words.say("where.title"), marks));
        }
    }

    private void method() {
        blocks.heading(2, "method", words.say("method.title"));
        blocks.say(Run.text(words.say(
                "method.policy",
                answers.policy(Question.parse("tally --policy " + POLICY)).label())));
        blocks.say(Run.text(words.say("method.bound")));
        blocks.say(Run.text(words.say("method.root", Numbers.plain(view.size())) + " "), Run.fact(view.root()));
    }
}
