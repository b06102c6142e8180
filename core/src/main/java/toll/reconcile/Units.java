package toll.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Selected rows as events: one row by itself, or the rows of several sources that tell of one event. An event stands
 * inside a period where all its accounts do, and straddles it where one does not.
 */
final class Units {
    /** Takes what one event is. */
    interface Taker {
        void take(int[] rows, boolean straddles);
    }

    private final Columns columns;
    private final Selection selection;

    Units(Columns columns, Selection selection) {
        this.columns = columns;
        this.selection = selection;
    }

    void each(Taker taker) {
        int[] alone = new int[1];
        for (int row = selection.first(); row < selection.last(); row++) {
            Selection.Place place = selection.of(row);
            if (place != Selection.Place.OUTSIDE && !columns.merged(row)) {
                alone[0] = row;
                taker.take(alone, place == Selection.Place.STRADDLES);
            }
        }
        for (int[] rows : merged()) {
            boolean straddles = IntStream.of(rows).anyMatch(r -> selection.of(r) == Selection.Place.STRADDLES);
            taker.take(rows, straddles);
        }
    }

    /** Accounts of one event from different sources; a second incident of one source is a unit of its own. */
    private List<int[]> merged() {
        Map<Long, List<List<Integer>>> byEvent = new LinkedHashMap<>();
        for (int row = selection.first(); row < selection.last(); row++) {
            if (!columns.merged(row) || selection.of(row) == Selection.Place.OUTSIDE) {
                continue;
            }
            List<List<Integer>> units = byEvent.computeIfAbsent(columns.event(row), e -> new ArrayList<>());
            List<Integer> open = null;
            for (List<Integer> unit : units) {
                if (open == null && takes(unit, row)) {
                    open = unit;
                }
            }
            if (open == null) {
                open = new ArrayList<>();
                units.add(open);
            }
            open.add(row);
        }
        List<int[]> all = new ArrayList<>();
        byEvent.values()
                .forEach(units -> units.forEach(unit ->
                        all.add(unit.stream().mapToInt(Integer::intValue).toArray())));
        return all;
    }

    private boolean takes(List<Integer> unit, int row) {
        for (int other : unit) {
            if (columns.source.at(other) == columns.source.at(row)) {
                return false;
            }
        }
        return true;
    }
}
