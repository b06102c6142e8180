package toll.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import toll.name.NameByKin;
import toll.name.PersonName;

/**
 * The column of those who are known by kin alone ("wife of X"): lists that call somebody so are compared in what they wrote.
 */
final class KinNames {
    private KinNames() {}

    /**
     * For each row such a name, or nothing where the person has one of their own.
     *
     * @param learntFrom the first rows: where none of them is known by kin alone there is no such column
     */
    static Optional<Column> of(Rows rows, int learntFrom) {
        List<Column> whole = columns(rows, Role.Kind.NAME_AR, Role.Kind.NAME);
        List<List<String>> byKin = whole.stream()
                .map(column -> column.values().stream()
                        .map(value -> NameByKin.of(value).orElse(""))
                        .toList())
                .toList();
        List<Column> parts = columns(rows, Role.Kind.GIVEN, Role.Kind.FAMILY);
        boolean learnt = false;
        Column.Builder kin = new Column.Builder();
        for (int row = 0; row < rows.size(); row++) {
            String known = "";
            for (int c = 0; c < whole.size(); c++) {
                int code = whole.get(c).codes()[row];
                known = code < 0 || !known.isEmpty() ? known : byKin.get(c).get(code);
            }
            if (!known.isEmpty() && (isAnyFilled(parts, row) || isNamed(whole, row))) {
                known = "";
            }
            kin.add(known);
            learnt |= row < learntFrom && !known.isEmpty();
        }
        return learnt ? Optional.of(kin.build()) : Optional.empty();
    }

    private static List<Column> columns(Rows rows, Role.Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> rows.column(kind).stream()).toList();
    }

    private static boolean isAnyFilled(List<Column> columns, int row) {
        return columns.stream().anyMatch(column -> column.codes()[row] >= 0);
    }

    /** Whether one of the columns holds a name of the person's own. */
    private static boolean isNamed(List<Column> whole, int row) {
        return whole.stream()
                .filter(column -> column.codes()[row] >= 0)
                .anyMatch(column -> !PersonName.parse(column.values().get(column.codes()[row]))
                        .isUnknown());
    }
}
