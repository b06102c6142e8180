package toll.intake;

import java.util.ArrayList;
import java.util.List;
import toll.count.Count;
import toll.ledger.Harm;

/** The ranges of an incident. A class of person with nothing in its cells is left out, unless the profile says always. */
final class Harms {
    private final List<RecordSpec.HarmSpec> specs;
    private final List<NumberCell> cells = new ArrayList<>();

    Harms(List<RecordSpec.HarmSpec> specs, Binding binding) {
        this.specs = specs;
        specs.forEach(spec -> cells.add(new NumberCell(spec.count(), binding)));
    }

    List<Harm> read(RowView row) {
        List<Harm> harms = new ArrayList<>(4);
        for (int i = 0; i < specs.size(); i++) {
            RecordSpec.HarmSpec spec = specs.get(i);
            NumberCell cell = cells.get(i);
            if (cell.filled(row)) {
                Count range = cell.read(row);
                harms.add(new Harm(spec.measure(), spec.who(), range, cell.best(row, range)));
            } else if (spec.always()) {
                harms.add(new Harm(spec.measure(), spec.who(), Count.UNKNOWN));
            }
        }
        return harms;
    }
}
