package toll.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.count.Qualifier;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.reconcile.AdminNames;
import toll.reconcile.Comparability;
import toll.reconcile.Comparison;
import toll.reconcile.Difference;
import toll.reconcile.Relay;

/** Whether figures may be set side by side: the verdict first, what must be said beside it folded below. */
final class SideBySide {
    private final Scribe scribe;
    private final Figures figures;
    private final Words words;

    SideBySide(Scribe scribe, Figures figures) {
        this.scribe = scribe;
        this.figures = figures;
        this.words = scribe.words();
    }

    /** Figures that one document relays side by side are held against each other, each by its origin where that is known. */
    void write(Blocks blocks) {
        Map<String, List<Entry<Figure>>> relayed = Contradictions.relayed(this.figures.open());
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
                        verdict(blocks, comparability.compare(scribe.view(), figures.get(i), figures.get(j)));
                    }
                }
            }
        });
    }

    private void verdict(Blocks blocks, Comparison comparison) {
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
        runs.add(figures.number(quoted));
        if (followed) {
            runs.add(Run.text(words.say("compare.origin") + about(held)));
            runs.add(figures.number(held));
        }
        return runs;
    }

    private static String about(Entry<Figure> figure) {
        return figure.record().count().qualifier() == Qualifier.ABOUT ? " ≈ " : " ";
    }

    private static String source(Entry<Figure> figure) {
        return figure.record().origin().source();
    }
}
