package toll.intake;

import java.util.List;
import java.util.Optional;

/**
 * What a row must show for a record, a skip or a refusal to apply. All that is given must hold.
 *
 * @param column whose cell is looked at
 * @param is the cell is one of these; empty for any
 * @param not the cell is none of these
 * @param filled whether something must stand there, or nothing
 * @param starts the cell begins so; empty for any
 * @param lacks the cell holds none of these texts, upper and lower case alike
 */
record Condition(
        String column, List<String> is, List<String> not, Optional<Boolean> filled, String starts, List<String> lacks) {
    Condition {
        is = List.copyOf(is);
        not = List.copyOf(not);
        lacks = List.copyOf(lacks);
    }

    boolean holds(String cell) {
        String lower = lacks.isEmpty() ? "" : cell.toLowerCase(java.util.Locale.ROOT);
        return (is.isEmpty() || is.contains(cell))
                && !not.contains(cell)
                && (filled.isEmpty() || filled.get() == !cell.isEmpty())
                && cell.startsWith(starts)
                && lacks.stream().noneMatch(lower::contains);
    }
}
