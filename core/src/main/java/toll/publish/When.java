package toll.publish;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import toll.reconcile.Tally;

/** When it happened: the toll by month, drawn and in a table. */
final class When {
    private final Scribe scribe;

    When(Scribe scribe) {
        this.scribe = scribe;
    }

    /** @param byMonth a tally by month */
    void write(Blocks blocks, Question byMonth) {
        Words words = scribe.words();
        TreeMap<YearMonth, Months.Column> months = new TreeMap<>();
        Blocks.Rows rows = new Blocks.Rows();
        for (Tally.Row row : scribe.answers().tallied(byMonth).rows()) {
            boolean month = row.key().matches("\\d{4}-\\d{2}");
            if (!month && row.sum().incidents() == 0) {
                continue;
            }
            Run.Num number = scribe.number(byMonth, "row " + row.key());
            if (month) {
                months.put(
                        YearMonth.parse(row.key()),
                        new Months.Column(row.sum().min(), row.sum().max(), number.lineage()));
            }
            rows.row(
                    Run.fact(
                            month
                                    ? row.key()
                                    : words.say(row.key().equals(Tally.SHARED) ? "when.several" : "when.none")),
                    number,
                    scribe.number(byMonth, "row " + row.key() + " incidents"),
                    scribe.number(byMonth, "row " + row.key() + " unknown"));
        }
        if (months.isEmpty()) {
            return;
        }
        blocks.heading(2, "when", words.say("when.title"))
                .say(Block.Manner.NOTE, Run.text(words.say("when.note")))
                .add(new Block.Timeline(words.say("when.title"), months))
                .add(rows.folded(
                        words.say("when.caption"),
                        List.of(
                                words.say("month"),
                                words.say("toll.range"),
                                words.say("toll.incidents"),
                                words.say("toll.unknown")),
                        1,
                        2,
                        3));
    }
}
