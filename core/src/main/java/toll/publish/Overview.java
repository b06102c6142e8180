package toll.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import toll.count.Qualifier;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Group;
import toll.ledger.Incident;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.View;
import toll.place.Where;
import toll.reconcile.AdminNames;
import toll.reconcile.Comparability;
import toll.reconcile.Comparison;
import toll.reconcile.Difference;
import toll.reconcile.Policy;
import toll.reconcile.Relay;
import toll.reconcile.Series;
import toll.reconcile.SeriesReader;
import toll.reconcile.Sum;
import toll.reconcile.Tally;
import toll.term.Vocabularies;

/**
 * A project on one page: what the sources say, which of it may be set side by side, the tolls, why they differ, whether
 * a belligerent's reports add up, when and where. Every section is a question that a recorder asks.
 */
public final class Overview {
    private static final String POLICY = "airwars";

    private final Scribe scribe;
    private final View view;
    private final Words words;
    private final Blocks blocks = new Blocks();

    private Overview(Scribe scribe) {
        this.scribe = scribe;
        this.view = scribe.view();
        this.words = scribe.words();
    }

    /** The paper on everything that this view holds, as far as {@code disclosure} opens it. */
    public static Paper of(
            Answers answers, Vocabularies vocabularies, Disclosure disclosure, String title, String language) {
        Scribe scribe = new Scribe(answers, vocabularies, language, disclosure);
        Overview overview = new Overview(scribe);
        overview.sideBySide();
        overview.gaps();
        overview.tolls();
        overview.series();
        new When(scribe).write(overview.blocks, Question.parse("tally --by month --policy " + POLICY));
        Places.write(scribe, overview.blocks, sequence -> true);
        overview.figures();
        overview.method();
        return new Paper(
                language,
                title,
                overview.words.say("overview.subtitle"),
                "Toll",
                overview.blocks.all(),
                scribe.register().all());
    }

    private Run.Num number(Entry<Figure> figure) {
        return scribe.number(
                Question.parse("figure \"" + figure.record().origin().source() + "/"
                        + figure.record().origin().key() + "\""),
                "count");
    }

    private List<Entry<Figure>> openFigures() {
        return view.all(Figure.class).stream()
                .filter(e -> scribe.opens(e.sequence(), Group.SOURCE))
                .toList();
    }

    private void figures() {
        List<Entry<Figure>> all = openFigures();
        if (all.isEmpty()) {
            return;
        }
        blocks.heading(2, "figures", words.say("figures.title"))
                .say(Block.Manner.NOTE, Run.text(words.say("figures.note")));
        Blocks.Rows rows = new Blocks.Rows();
        for (Entry<Figure> entry : all) {
            Figure f = entry.record();
            String said = scribe.label("source", f.origin().source());
            rows.cells(List.of(
                    List.of(Run.fact(f.label())),
                    List.of(Run.fact(
                            f.origin().via().isEmpty()
                                    ? said
                                    : words.say(
                                            "figures.via",
                                            said,
                                            scribe.labels("source", f.origin().via())))),
                    f.count().qualifier() == Qualifier.ABOUT
                            ? List.of(Run.text("≈ "), number(entry))
                            : List.of(number(entry)),
                    List.of(Run.fact(counted(f))),
                    List.of(Run.fact(scribe.labels("actor", f.scope().actors()))),
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
        String measure = scribe.label("measure", f.scope().measure());
        String who = f.scope().status().isEmpty()
                ? ""
                : ": " + scribe.label("status", f.scope().status());
        return measure
                + who
                + (f.scope().unit().isEmpty() ? "" : " (" + f.scope().unit() + ")");
    }

    /** Figures that one document relays side by side are held against each other, each by its origin where that is known. */
    private void sideBySide() {
        Map<String, List<Entry<Figure>>> relayed = Contradictions.relayed(openFigures());
        relayed.values().removeIf(figures -> figures.size() < 2);
        if (relayed.isEmpty()) {
            return;
        }
        blocks.heading(2, "compare", words.say("compare.title"))
                .say(Block.Manner.NOTE, Run.text(words.say("compare.note")));
        Comparability comparability = new Comparability(scribe.vocabularies(), AdminNames.shipped());
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
        List<Run> answer = new ArrayList<>();
        answer.add(Run.strong(words.say("compare." + comparison.verdict().word())));
        answer.add(Run.text(" "));
        answer.addAll(held(comparison.a(), comparison.heldA()));
        answer.add(Run.text(words.say("list.semicolon")));
        answer.addAll(held(comparison.b(), comparison.heldB()));
        answer.add(Run.text("."));
        blocks.say(
                comparison.verdict() == Comparison.Verdict.NOT_COMPARABLE ? Block.Manner.CAUTION : Block.Manner.ANSWER,
                answer);
        Blocks.Rows open = new Blocks.Rows();
        Blocks.Rows said = new Blocks.Rows();
        for (Difference difference : comparison.differences()) {
            boolean stated = difference.weight() == Difference.Weight.STATED;
            (stated ? said : open)
                    .row(
                            Run.fact(words.say(
                                    "dimension." + difference.dimension().word())),
                            Run.fact(words.say(
                                    "weight." + difference.weight().name().toLowerCase(Locale.ROOT))),
                            Run.fact(words.say(difference.why())));
        }
        for (Relay relay : comparison.relays()) {
            for (Relay.Change change : relay.changes()) {
                said.row(
                        Run.fact(relay.quoted().record().label()),
                        Run.fact(words.say("weight.quoted")),
                        Run.fact(words.say(change.said())));
            }
        }
        List<String> head =
                List.of(words.say("compare.dimension"), words.say("compare.weight"), words.say("compare.why"));
        if (!open.isEmpty()) {
            blocks.add(open.table(words.say("compare.caption"), head));
        }
        if (!said.isEmpty()) {
            blocks.add(said.folded(words.say("compare.said"), head));
        }
    }

    /** The number as quoted, and that of its origin where it was followed there. */
    private List<Run> held(Entry<Figure> quoted, Entry<Figure> held) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.fact(scribe.label("source", source(quoted))));
        boolean followed = quoted.sequence() != held.sequence();
        runs.add(Run.text(words.say(followed ? "compare.quoted" : "compare.one") + about(quoted)));
        runs.add(number(quoted));
        if (followed) {
            runs.add(Run.text(words.say("compare.origin") + about(held)));
            runs.add(number(held));
        }
        return runs;
    }

    private static String about(Entry<Figure> figure) {
        return figure.record().count().qualifier() == Qualifier.ABOUT ? " ≈ " : " ";
    }

    private static String source(Entry<Figure> figure) {
        return figure.record().origin().source();
    }

    /**
     * Sources of records of a kind, all of whose records are open: a sum over a source names the records it rests on, and
     * would tell whose the withheld ones are.
     */
    private TreeSet<String> sources(Class<? extends Record> kind) {
        TreeSet<String> sources = new TreeSet<>();
        TreeSet<String> withheld = new TreeSet<>();
        view.each(
                kind,
                e -> (scribe.opens(e.sequence(), Group.SOURCE) ? sources : withheld)
                        .add(e.record().origin().source()));
        sources.removeAll(withheld);
        return sources;
    }

    private void tolls() {
        TreeSet<String> sources = sources(Incident.class);
        sources.addAll(sources(Finding.class));
        if (sources.isEmpty()) {
            return;
        }
        blocks.heading(2, "tolls", words.say("toll.title")).say(Block.Manner.NOTE, Run.text(words.say("toll.note")));
        for (String source : sources) {
            Question question = Question.parse("tally --by grade --policy " + POLICY + " --source \"" + source + "\"");
            Tally tally = scribe.answers().tallied(question);
            Blocks.Rows rows = new Blocks.Rows();
            for (Tally.Row row : tally.rows()) {
                if (row.counts()) {
                    toll(rows, question, "row " + row.key(), row.sum(), scribe.grade(row.key()), false);
                }
            }
            toll(rows, question, "toll", tally.toll(), words.say("toll.total"), true);
            for (Tally.Row row : tally.beside()) {
                toll(
                        rows,
                        question,
                        "beside " + row.key(),
                        row.sum(),
                        words.say("toll.beside", scribe.grade(row.key())),
                        false);
            }
            blocks.heading(3, "toll-" + source, scribe.label("source", source));
            blocks.add(rows.table(
                    words.say("toll.caption", scribe.label("source", source), scribe.label("basis", tally.basis())),
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

    private void toll(Blocks.Rows rows, Question question, String cell, Sum sum, String name, boolean total) {
        Run[] cells = {
            total ? Run.strong(name) : Run.fact(name),
            scribe.range(question, cell, sum),
            scribe.number(question, cell + " incidents"),
            scribe.number(question, cell + " unknown")
        };
        if (total) {
            rows.total(cells);
        } else {
            rows.row(cells);
        }
    }

    private void gaps() {
        for (String from : sources(Finding.class)) {
            for (String to : sources(Incident.class)) {
                if (!from.equals(to)) {
                    blocks.heading(
                            2,
                            "gap-" + from + "-" + to,
                            words.say("gap.title", scribe.label("source", from), scribe.label("source", to)));
                    new GapBlocks(scribe)
                            .write(blocks, Question.parse("gap \"" + from + "\" \"" + to + "\" --policy " + POLICY));
                }
            }
        }
    }

    private void series() {
        for (String source : sources(Report.class)) {
            Series series = SeriesReader.read(view, source);
            Question question = Question.parse("series \"" + source + "\"");
            blocks.heading(2, "series-" + source, words.say("series.title", scribe.label("source", source)));
            blocks.say(
                    series.breaks().isEmpty() ? Block.Manner.ANSWER : Block.Manner.CAUTION,
                    scribe.sentence(
                            "series.answer",
                            scribe.number(question, "sums holding"),
                            scribe.number(question, "sums"),
                            scribe.number(question, "breaks")));
            blocks.add(new Block.Items(series.breaks().stream()
                    .map(b -> List.<Run>of(
                            Run.strong(words.say("break." + b.kind().word()) + ": "), Run.fact(words.say(b.said()))))
                    .toList()));
            Blocks.Rows rows = new Blocks.Rows();
            for (Series.Identity identity : series.identities()) {
                rows.row(
                        Run.fact(identity.report()),
                        Run.text(words.say("identity." + identity.name().word())),
                        Run.fact(words.say(identity.worked())),
                        Run.text(words.say(identity.holds() ? "series.holds" : "series.fails")));
            }
            if (!rows.isEmpty()) {
                blocks.add(rows.folded(
                        words.say("series.caption"),
                        List.of(
                                words.say("series.report"),
                                words.say("series.identity"),
                                words.say("series.sum"),
                                words.say("series.result"))));
            }
        }
    }

    private void method() {
        Policy policy = scribe.answers().policy(Question.parse("tally --policy " + POLICY));
        blocks.heading(2, "method", words.say("method.title"));
        blocks.say(scribe.sentence(
                "method.policy", Run.fact(policy.label()), Run.fact(policy.id() + " " + policy.version())));
        blocks.say(Run.text(words.say("method.bound")));
        blocks.say(Run.text(words.say("method.events")));
        blocks.say(Run.text(words.say("method.denials")));
        Method.root(blocks, scribe);
    }
}
