package toll.intake;

import java.util.List;
import toll.ledger.Origin;
import toll.ledger.Record;
import toll.ledger.Strike;

/** A row that is one line of a belligerent's strike log. */
final class StrikeRow implements RowMapper {
    private final List<TextCell> actor;
    private final Cells.Days when;
    private final Cells.Places place;
    private final List<TextCell> means;
    private final Cells.Counts strikes;
    private final List<TextCell> description;

    StrikeRow(Cells cells) {
        actor = cells.texts("actor");
        when = cells.days("when");
        place = cells.place();
        means = cells.texts("means");
        strikes = cells.counts("strikes");
        description = cells.texts("description");
    }

    @Override
    public Record map(RowView row, Origin origin) {
        return new Strike(
                origin,
                TextCell.text(actor, row),
                when.read(row),
                place.read(row),
                TextCell.list(means, row),
                strikes.read(row),
                TextCell.text(description, row));
    }
}
