package toll.intake;

import java.util.List;
import java.util.Optional;
import toll.date.When;
import toll.ledger.Figure;
import toll.ledger.Origin;
import toll.ledger.Record;
import toll.ledger.Scope;
import toll.place.Where;

/** A row that is one aggregate number with its whole scope. Without a measure it counts nothing that can be named. */
final class FigureRow implements RowMapper {
    private final List<TextCell> label;
    private final List<TextCell> measure;
    private final List<TextCell> unit;
    private final List<TextCell> status;
    private final List<TextCell> actors;
    private final List<TextCell> means;
    private final List<TextCell> places;
    private final Cells.Days period;
    private final List<TextCell> basis;
    private final List<TextCell> standard;
    private final Cells.Counts count;
    private final Cells.Days asOf;
    private final List<TextCell> parent;
    private final List<TextCell> quotes;
    private final List<TextCell> modality;

    FigureRow(Cells cells) {
        label = cells.texts("label");
        measure = cells.texts("measure");
        unit = cells.texts("unit");
        status = cells.texts("status");
        actors = cells.texts("actors");
        means = cells.texts("means");
        places = cells.texts("places");
        period = cells.days("period");
        basis = cells.texts("basis");
        standard = cells.texts("standard");
        count = cells.counts("count");
        asOf = cells.days("as-of");
        parent = cells.texts("parent");
        quotes = cells.texts("quotes");
        modality = cells.texts("modality");
    }

    @Override
    public Record map(RowView row, Origin origin) {
        int noted = row.noted();
        String counted = TextCell.text(measure, row);
        if (counted.isEmpty()) {
            if (row.noted() == noted) {
                row.refuse(
                        measure.isEmpty() ? -1 : measure.getFirst().column(),
                        "what is counted: killed, injured, strikes, reports …",
                        "",
                        "Name the measure; it is never guessed");
            }
            throw new RowRefused();
        }
        Scope scope = new Scope(
                counted,
                TextCell.text(unit, row),
                TextCell.text(status, row),
                TextCell.list(actors, row),
                TextCell.list(means, row),
                TextCell.list(places, row).stream().map(Where::named).toList(),
                period.read(row),
                TextCell.text(basis, row),
                TextCell.text(standard, row));
        When until = asOf.read(row);
        String mood = TextCell.text(modality, row);
        return new Figure(
                origin,
                TextCell.text(label, row),
                scope,
                count.read(row),
                until.isUnknown() ? Optional.empty() : Optional.of(until),
                TextCell.text(parent, row),
                TextCell.text(quotes, row),
                mood.isEmpty() ? "asserted" : mood);
    }
}
