package toll.publish;

import java.util.ArrayList;
import java.util.List;
import toll.reconcile.Series;

/** Whether a belligerent's reports add up, within each report and from one to the next. */
final class SeriesBlocks {
    private final Scribe scribe;
    private final Words words;

    SeriesBlocks(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    void write(Blocks blocks, String source) {
        Question question = Question.parse("series \"" + source + "\"");
        Series series = scribe.answers().series(question);
        blocks.heading(2, "series-" + source, words.say("series.title", scribe.label("source", source)));
        blocks.say(
                series.breaks().isEmpty() ? Block.Manner.ANSWER : Block.Manner.CAUTION,
                scribe.sentence(
                        "series.answer",
                        scribe.number(question, "sums holding"),
                        scribe.number(question, "sums"),
                        scribe.number(question, "breaks")));
        blocks.add(new Block.Items(breaks(question, series)));
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

    /** Each break in its words, the amount with what it rests on. */
    private List<List<Run>> breaks(Question question, Series series) {
        List<List<Run>> items = new ArrayList<>();
        for (Series.Break broken : series.breaks()) {
            List<Run> runs = new ArrayList<>(List.of(
                    Run.strong(words.say("break." + broken.kind().word()) + ": "), Run.fact(words.say(broken.said()))));
            if (broken.amount().isPresent()) {
                runs.add(Run.text(" · "));
                runs.add(scribe.number(question, "break " + (items.size() + 1)));
            }
            items.add(runs);
        }
        return items;
    }
}
