package toll.intake;

import java.util.List;
import java.util.OptionalLong;
import toll.ledger.Origin;
import toll.ledger.Record;
import toll.ledger.Report;

/** A row that is the book-keeping of one periodic report of a belligerent. */
final class ReportRow implements RowMapper {
    private final List<TextCell> actor;
    private final Cells.Days covers;
    private final List<TextCell> carried;
    private final List<TextCell> received;
    private final List<TextCell> reopened;
    private final List<TextCell> completed;
    private final List<TextCell> credible;
    private final List<TextCell> nonCredible;
    private final List<TextCell> duplicate;
    private final List<TextCell> open;
    private final List<TextCell> deaths;
    private final List<TextCell> cumulative;

    ReportRow(Cells cells) {
        actor = cells.texts("actor");
        covers = cells.days("covers");
        carried = cells.texts("carried");
        received = cells.texts("received");
        reopened = cells.texts("reopened");
        completed = cells.texts("completed");
        credible = cells.texts("credible");
        nonCredible = cells.texts("non-credible");
        duplicate = cells.texts("duplicate");
        open = cells.texts("open");
        deaths = cells.texts("deaths");
        cumulative = cells.texts("cumulative");
    }

    @Override
    public Record map(RowView row, Origin origin) {
        return new Report(
                origin,
                TextCell.text(actor, row),
                covers.read(row),
                number(carried, row),
                number(received, row),
                number(reopened, row),
                number(completed, row),
                number(credible, row),
                number(nonCredible, row),
                number(duplicate, row),
                number(open, row),
                number(deaths, row),
                number(cumulative, row));
    }

    private static OptionalLong number(List<TextCell> cells, RowView row) {
        String text = TextCell.text(cells, row);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        long value = NumberCell.number(text);
        if (value < 0) {
            row.refuse(
                    cells.getFirst().column(),
                    "a whole number, or nothing where the report states none",
                    text,
                    "Correct the number");
            return OptionalLong.empty();
        }
        return OptionalLong.of(value);
    }
}
