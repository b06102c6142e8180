package toll.intake;

import java.util.List;
import java.util.Optional;
import toll.date.DateForm;
import toll.date.Dates;
import toll.date.Edge;
import toll.date.When;

/** A day or an interval of days out of one column or two. */
final class DayCell {
    private final List<TextCell> from;
    private final List<TextCell> to;
    private final List<DateForm> forms;
    private final Cache<Optional<When>> days = new Cache<>();

    DayCell(RecordSpec.Days spec, Binding binding) {
        from = TextCell.of(spec.from(), binding);
        to = TextCell.of(spec.to(), binding);
        forms = spec.forms();
    }

    When read(RowView row) {
        String first = TextCell.text(from, row);
        String last = TextCell.text(to, row);
        if (first.isEmpty() && last.isEmpty()) {
            return When.UNKNOWN;
        }
        When a = one(first, from, row);
        if (last.isEmpty()) {
            return a;
        }
        When b = one(last, to, row);
        if (a.from() instanceof Edge.Day x
                && b.to() instanceof Edge.Day y
                && x.day().isAfter(y.day())) {
            row.refuse(
                    column(to),
                    "a last day not before the first, " + first,
                    last,
                    "Correct the interval at its source");
            return a;
        }
        return new When(a.from(), b.isUnknown() ? a.to() : b.to(), a.shade(), first + "/" + last);
    }

    private When one(String text, List<TextCell> cells, RowView row) {
        if (text.isEmpty()) {
            return When.UNKNOWN;
        }
        Optional<When> read = days.get(text, t -> Dates.read(t, forms));
        if (read.isEmpty()) {
            row.refuse(
                    column(cells),
                    "a date in the form "
                            + String.join(
                                    " or ", forms.stream().map(DateForm::word).toList()),
                    text,
                    "Correct the date, or name its form under dates in the profile");
        }
        return read.orElse(When.UNKNOWN.written(text));
    }

    private static int column(List<TextCell> cells) {
        return cells.isEmpty() ? -1 : cells.getFirst().column();
    }
}
