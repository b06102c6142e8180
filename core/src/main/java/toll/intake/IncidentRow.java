package toll.intake;

import java.util.List;
import java.util.OptionalInt;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.ledger.Record;

/** A row that is one source's account of one event. */
final class IncidentRow implements RowMapper {
    private final List<TextCell> codes;
    private final Cells.Days when;
    private final Cells.Days reported;
    private final Cells.Places place;
    private final List<TextCell> actors;
    private final List<TextCell> means;
    private final List<TextCell> strikeStatus;
    private final List<TextCell> grade;
    private final List<TextCell> harmReported;
    private final Harms harms;
    private final List<TextCell> origins;

    IncidentRow(Cells cells) {
        codes = cells.texts("codes");
        when = cells.days("when");
        reported = cells.days("reported");
        place = cells.place();
        actors = cells.texts("actors");
        means = cells.texts("means");
        strikeStatus = cells.texts("strike-status");
        grade = cells.texts("grade");
        harmReported = cells.texts("harm-reported");
        harms = cells.harms();
        origins = cells.texts("origins");
    }

    @Override
    public Record map(RowView row, Origin origin) {
        return new Incident(
                origin,
                TextCell.list(codes, row),
                when.read(row),
                reported.read(row),
                place.read(row),
                TextCell.list(actors, row),
                TextCell.list(means, row),
                TextCell.text(strikeStatus, row),
                TextCell.text(grade, row),
                TextCell.text(harmReported, row),
                harms.read(row),
                independent(row));
    }

    private OptionalInt independent(RowView row) {
        String text = TextCell.text(origins, row);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        long number = NumberCell.number(text);
        if (number < 0 || number > 1_000_000) {
            row.refuse(origins.getFirst().column(), "a number of independent origins", text, "Correct the number");
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) number);
    }
}
