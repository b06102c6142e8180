package toll.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import toll.count.Count;
import toll.date.When;
import toll.link.Decided;
import toll.link.Role;
import toll.link.Rows;
import toll.place.Area;
import toll.place.Where;

/**
 * Records of a view as rows of the linkage engine, in ledger order.
 *
 * @param cells what the rows were made of: equal cells give equal rows
 * @param sequences for each row its sequence number, ascending
 * @param impossible pairs that cannot be the same
 * @param notices contradictions inside single records, for a person to read
 */
record LinkRows(List<Cells> cells, Rows rows, long[] sequences, Decided.Impossible impossible, List<String> notices) {
    LinkRows {
        cells = List.copyOf(cells);
        notices = List.copyOf(notices);
    }

    /** Rows of these cells, which are in ledger order. */
    static LinkRows of(List<Role> roles, List<Cells> cells, Decided.Impossible impossible, List<String> notices) {
        return new LinkRows(
                cells,
                rows(roles, cells),
                cells.stream().mapToLong(Cells::sequence).toArray(),
                impossible,
                notices);
    }

    /** The row of a record, or -1. */
    int row(long sequence) {
        return Math.max(-1, Arrays.binarySearch(sequences, sequence));
    }

    /** One record on its way to being a row. */
    record Cells(long sequence, String source, String key, String uniqueWithin, List<String> values) {}

    /** Rows of these cells; a role in which nobody says anything, or all say the same, tells nobody apart and is left out. */
    private static Rows rows(List<Role> roles, List<Cells> all) {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            int at = i;
            long values = all.stream()
                    .map(c -> c.values().get(at))
                    .filter(v -> !v.isBlank())
                    .distinct()
                    .limit(2)
                    .count();
            if (values > 1) {
                used.add(i);
            }
        }
        Rows.Builder rows = new Rows.Builder(used.stream().map(roles::get).toList());
        for (Cells cells : all) {
            rows.add(
                    cells.source(),
                    cells.key(),
                    cells.uniqueWithin(),
                    used.stream().map(cells.values()::get).toList());
        }
        return rows.build();
    }

    /** "2017-03-17" or "2017-03-01/2017-03-31"; empty where an end is not known. */
    static String days(When when) {
        if (when.firstDay() == Long.MIN_VALUE || when.lastDay() == Long.MAX_VALUE) {
            return "";
        }
        String first = LocalDate.ofEpochDay(when.firstDay()).toString();
        return when.firstDay() == when.lastDay() ? first : first + "/" + LocalDate.ofEpochDay(when.lastDay());
    }

    /** The name of the place with the narrowest area around it: wider names are shared by most and say little. */
    static String place(Where where) {
        String name = where.name().isEmpty() ? where.otherName() : where.name();
        String around = where.chain().isEmpty() ? "" : where.chain().getLast();
        if (name.isEmpty() || around.isEmpty() || name.equals(around)) {
            return name.isEmpty() ? around : name;
        }
        return name + ", " + around;
    }

    /** "lat lon km"; empty where there is no point or its precision is not known. */
    static String area(Where where) {
        Optional<Area> area =
                where.area().filter(a -> Double.isFinite(a.precision().radiusMetres()));
        return area.map(a -> a.point().lat() + " " + a.point().lon() + " "
                        + a.precision().radiusMetres() / 1000)
                .orElse("");
    }

    /** "3-5"; empty where an end is not known. */
    static String range(Optional<Count> count) {
        return count.filter(c -> c.min().isKnown() && c.max().isKnown())
                .map(c -> c.min().orElse(0) + "-" + c.max().orElse(0))
                .orElse("");
    }
}
