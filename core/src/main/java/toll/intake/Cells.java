package toll.intake;

import java.util.List;
import toll.count.Count;
import toll.date.When;
import toll.place.Where;

/** The fields of a {@link RecordSpec} tied to a header. A field that the profile leaves out is empty or unknown. */
final class Cells {
    private final RecordSpec spec;
    private final Binding binding;

    Cells(RecordSpec spec, Binding binding) {
        this.spec = spec;
        this.binding = binding;
    }

    List<TextCell> texts(String key) {
        return TextCell.of(spec.texts().getOrDefault(key, List.of()), binding);
    }

    Days days(String key) {
        RecordSpec.Days days = spec.days().get(key);
        if (days == null) {
            return row -> When.UNKNOWN;
        }
        DayCell cell = new DayCell(days, binding);
        return cell::read;
    }

    Counts counts(String key) {
        RecordSpec.Number number = spec.counts().get(key);
        if (number == null) {
            return row -> Count.UNKNOWN;
        }
        NumberCell cell = new NumberCell(number, binding);
        return cell::read;
    }

    /** The age of a person. */
    Counts age() {
        RecordSpec.Number number = spec.counts().get("age");
        if (number == null) {
            return row -> Count.UNKNOWN;
        }
        AgeCell cell = new AgeCell(number, binding);
        return cell::read;
    }

    Places place() {
        if (spec.place().isEmpty()) {
            return row -> Where.UNKNOWN;
        }
        PlaceCell cell = new PlaceCell(spec.place().get(), binding);
        return cell::read;
    }

    Harms harms() {
        return new Harms(spec.harms(), binding);
    }

    interface Days {
        When read(RowView row);
    }

    interface Counts {
        Count read(RowView row);
    }

    interface Places {
        Where read(RowView row);
    }
}
