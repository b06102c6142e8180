package toll.reconcile;

import java.util.List;

/** Whether an event makes the toll under a policy. */
enum Counting {
    COUNTS,
    BESIDE,
    /** Of a counting grade, and with fewer independent origins than the policy needs. */
    PROVISIONAL,
    NOT_REPORTED;

    /** The policy as it counts here: a filter's grades before its own; of findings the credible ones. */
    static Policy policy(Policy asked, Filter filter, boolean findings) {
        if (!filter.grades().isEmpty()) {
            return asked.counting(filter.grades());
        }
        return findings ? asked.counting(List.of("credible")) : asked;
    }

    static Counting of(Columns columns, Policy policy, int[] rows) {
        boolean finding = columns.isFinding(rows[0]);
        if (!finding && policy.harmMustBeReported() && !harmReported(columns, rows)) {
            return NOT_REPORTED;
        }
        if (!policy.counts(grade(columns, rows))) {
            return BESIDE;
        }
        return !finding && policy.independentOrigins() > 1 && origins(columns, rows) < policy.independentOrigins()
                ? PROVISIONAL
                : COUNTS;
    }

    /** The grade of the first account that has one. */
    static String grade(Columns columns, int[] rows) {
        for (int row : rows) {
            String grade = columns.grades.value(columns.grade.at(row));
            if (!grade.isEmpty()) {
                return grade;
            }
        }
        return "";
    }

    /** Whether an account reports harm, or comes from a source that never says whether it does. */
    private static boolean harmReported(Columns columns, int[] rows) {
        for (int row : rows) {
            if (columns.harmReported.at(row) == 1 || !columns.saysWhetherHarm(columns.source.at(row))) {
                return true;
            }
        }
        return false;
    }

    /** Different sources are different origins; one source alone has as many as it says, and none where it does not. */
    private static int origins(Columns columns, int[] rows) {
        if (rows.length == 1) {
            return columns.origins.at(rows[0]);
        }
        int origins = 0;
        for (int row : rows) {
            origins += Math.max(1, columns.origins.at(row));
        }
        return origins;
    }
}
