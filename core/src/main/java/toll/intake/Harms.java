package toll.intake;

import java.util.ArrayList;
import java.util.List;
import toll.count.Count;
import toll.ledger.Harm;

/** The ranges of an incident. A class of person with nothing in its cells is left out, unless the profile says always. */
final class Harms {
    private record Cell(RecordSpec.HarmSpec spec, NumberCell number) {}

    private final List<Cell> cells = new ArrayList<>();

    /** Classes of person that this table has no columns for are not looked for in its rows. */
    Harms(List<RecordSpec.HarmSpec> specs, Binding binding) {
        for (RecordSpec.HarmSpec spec : specs) {
            NumberCell number = new NumberCell(spec.count(), binding);
            if (number.isThere() || spec.always()) {
                cells.add(new Cell(spec, number));
            }
        }
    }

    List<Harm> read(RowView row) {
        List<Harm> harms = new ArrayList<>(4);
        for (int i = 0; i < cells.size(); i++) {
            RecordSpec.HarmSpec spec = cells.get(i).spec();
            NumberCell cell = cells.get(i).number();
            if (cell.filled(row)) {
                harms.add(cell.harm(row, spec.measure(), spec.who()));
            } else if (spec.always()) {
                harms.add(new Harm(spec.measure(), spec.who(), Count.UNKNOWN));
            }
        }
        return harms;
    }
}
