package toll.publish;

import java.util.List;
import toll.count.Qualifier;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Group;
import toll.place.Where;

/** What they say: each figure as its source gives it, with its whole scope. */
final class Figures {
    private final Scribe scribe;
    private final Words words;

    Figures(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    /** The figure's own number. */
    Run.Num number(Entry<Figure> figure) {
        return scribe.number(
                Question.parse("figure \"" + figure.record().origin().source() + "/"
                        + figure.record().origin().key() + "\""),
                "count");
    }

    /** Those whose source is open. */
    List<Entry<Figure>> open() {
        return scribe.view().all(Figure.class).stream()
                .filter(e -> scribe.opens(e.sequence(), Group.SOURCE))
                .toList();
    }

    void write(Blocks blocks) {
        List<Entry<Figure>> all = open();
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
}
