package toll.intake;

import java.util.List;
import toll.ledger.Finding;
import toll.ledger.Origin;
import toll.ledger.Record;

/** A row that is a belligerent's verdict on an allegation. Without a verdict there is no finding. */
final class FindingRow implements RowMapper {
    private final List<TextCell> actor;
    private final List<TextCell> about;
    private final Cells.Days when;
    private final Cells.Places place;
    private final List<TextCell> verdict;
    private final List<TextCell> reasons;
    private final Cells.Counts killed;
    private final Cells.Counts injured;
    private final Cells.Days stated;

    FindingRow(Cells cells) {
        actor = cells.texts("actor");
        about = cells.texts("about");
        when = cells.days("when");
        place = cells.place();
        verdict = cells.texts("verdict");
        reasons = cells.texts("reasons");
        killed = cells.counts("killed");
        injured = cells.counts("injured");
        stated = cells.days("stated");
    }

    @Override
    public Record map(RowView row, Origin origin) {
        int noted = row.noted();
        String found = TextCell.text(verdict, row);
        if (found.isEmpty()) {
            if (row.noted() == noted) {
                row.refuse(
                        verdict.isEmpty() ? -1 : verdict.getFirst().column(),
                        "a verdict: credible, non-credible, duplicate or open",
                        "",
                        "A row without a verdict is no finding");
            }
            throw new RowRefused();
        }
        return new Finding(
                origin,
                TextCell.text(actor, row),
                TextCell.list(about, row),
                when.read(row),
                place.read(row),
                found,
                TextCell.list(reasons, row),
                killed.read(row),
                injured.read(row),
                stated.read(row));
    }
}
