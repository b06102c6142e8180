package toll.intake;

import java.util.List;

/** Conditions tied to the columns of a header; all must hold. */
record Asked(
        List<Condition> conditions,
        @SuppressWarnings("ArrayRecordComponent") int[] columns) {
    static Asked of(List<Condition> conditions, Binding binding) {
        return new Asked(
                conditions,
                conditions.stream().mapToInt(c -> binding.see(c.column())).toArray());
    }

    boolean hold(RowView row) {
        for (int i = 0; i < columns.length; i++) {
            if (!conditions.get(i).holds(row.at(columns[i]))) {
                return false;
            }
        }
        return true;
    }
}
