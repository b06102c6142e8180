package toll.publish;

import java.util.List;
import toll.reconcile.Tally;

/** An annex of a letter: one question answered in whole, as a dossier would answer it. */
final class LetterAnnex {
    private final Scribe scribe;
    private final Words words;

    LetterAnnex(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    /** @param number of the annex, from 1 */
    void write(Blocks blocks, int number, Question question) {
        blocks.heading(2, "annex-" + number, words.say("letter.annex", number, title(question)));
        blocks.say(Block.Manner.NOTE, Run.fact("toll " + question));
        switch (question.verb()) {
            case "gap" -> new GapBlocks(scribe).write(blocks, question);
            case "tally" -> toll(blocks, question);
            default -> cells(blocks, question);
        }
    }

    private String title(Question question) {
        return switch (question.verb()) {
            case "gap" ->
                words.say(
                        "gap.title",
                        scribe.label("source", question.operands().get(0)),
                        scribe.label("source", question.operands().get(1)));
            case "series" ->
                words.say(
                        "series.title",
                        scribe.label("source", question.operands().getFirst()));
            case "tally" -> words.say("toll.title");
            default -> words.say("figures.title");
        };
    }

    private void toll(Blocks blocks, Question question) {
        Tally tally = scribe.answers().tallied(question);
        String sources = question.value("source").isEmpty()
                ? scribe.sources(scribe.answers().ask(question, "toll").records())
                : scribe.labels("source", question.values("source"));
        new TollTable(scribe)
                .write(blocks, question, words.say("toll.caption", sources, scribe.label("basis", tally.basis())));
        blocks.say(scribe.sentence(
                "method.policy",
                Run.fact(tally.policy().label()),
                Run.fact(tally.policy().id() + " " + tally.policy().version())));
    }

    /** Each cell of the answer under its own name. */
    private void cells(Blocks blocks, Question question) {
        Blocks.Rows rows = new Blocks.Rows();
        scribe.answers()
                .ask(question)
                .keySet()
                .forEach(cell -> rows.row(Run.fact(cell), scribe.number(question, cell)));
        blocks.add(rows.table(
                words.say("letter.answer"), List.of(words.say("letter.cell"), words.say("figures.count")), 1));
    }
}
