package toll.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import toll.reconcile.Tally;

/** What each belligerent answered: its findings by verdict, and the deaths that it concedes. */
final class Replies {
    private final Scribe scribe;

    Replies(Scribe scribe) {
        this.scribe = scribe;
    }

    void write(Blocks blocks, List<String> belligerents, Map<String, String> filters) {
        if (belligerents.isEmpty()) {
            return;
        }
        Words words = scribe.words();
        blocks.heading(2, "replies", words.say("replies.title"))
                .say(Block.Manner.NOTE, Run.text(words.say("replies.note")));
        for (String source : belligerents) {
            TreeMap<String, String> own = new TreeMap<>(filters);
            own.remove("grade");
            own.put("source", source);
            Question question = new Question("tally", List.of(), own).with("by", "grade");
            Tally tally = scribe.answers().tallied(question);
            Blocks.Rows rows = new Blocks.Rows();
            for (Tally.Row row : tally.rows()) {
                if (row.counts()) {
                    line(rows, question, "row " + row.key(), row);
                }
            }
            for (Tally.Row row : tally.beside()) {
                line(rows, question, "beside " + row.key(), row);
            }
            if (!rows.isEmpty()) {
                blocks.add(rows.table(
                        words.say("replies.caption", scribe.label("source", source)),
                        List.of(
                                words.say("replies.verdict"),
                                words.say("replies.answers"),
                                words.say("replies.conceded"),
                                words.say("replies.unstated")),
                        1,
                        2,
                        3));
            }
        }
    }

    private void line(Blocks.Rows rows, Question question, String cell, Tally.Row row) {
        rows.row(
                Run.fact(scribe.grade(row.key())),
                scribe.number(question, cell + " incidents"),
                scribe.range(question, cell, row.sum()),
                scribe.number(question, cell + " unknown"));
    }
}
