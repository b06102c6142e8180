package toll.publish;

import java.util.List;
import toll.reconcile.Tally;

/** A toll row by row: what counts, the toll, and what stands beside it and is never inside. */
final class TollTable {
    private final Scribe scribe;
    private final Words words;

    TollTable(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    /** @param question a tally, by grade or by whatever its rows are to be */
    void write(Blocks blocks, Question question, String caption) {
        Tally tally = scribe.answers().tallied(question);
        String by = question.value("by");
        Blocks.Rows rows = new Blocks.Rows();
        for (Tally.Row row : tally.rows()) {
            if (row.counts()) {
                rows.row(cells(question, "row " + row.key(), row, Run.fact(scribe.key(by, row.key()))));
            }
        }
        rows.total(
                Run.strong(words.say("toll.total")),
                scribe.range(question, "toll", tally.toll()),
                scribe.number(question, "toll incidents"),
                scribe.number(question, "toll unknown"));
        for (Tally.Row row : tally.beside()) {
            rows.row(cells(
                    question,
                    "beside " + row.key(),
                    row,
                    Run.fact(words.say("toll.beside", scribe.key("grade", row.key())))));
        }
        blocks.add(rows.table(
                caption,
                List.of(
                        words.say(by.isEmpty() || by.equals("grade") ? "toll.grade" : "asked." + by),
                        words.say("toll.range"),
                        words.say("toll.incidents"),
                        words.say("toll.unknown")),
                1,
                2,
                3));
    }

    private Run[] cells(Question question, String cell, Tally.Row row, Run name) {
        return new Run[] {
            name,
            scribe.range(question, cell, row.sum()),
            scribe.number(question, cell + " incidents"),
            scribe.number(question, cell + " unknown")
        };
    }
}
