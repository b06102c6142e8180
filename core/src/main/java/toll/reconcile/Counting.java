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

    /** Decides for the rows of a table under one policy; what depends on a grade or a source alone is looked up once. */
    static final class Rule {
        private final Columns columns;
        private final Policy policy;
        private final boolean[] counts;

        Rule(Columns columns, Policy policy) {
            this.columns = columns;
            this.policy = policy;
            this.counts = new boolean[columns.grades.size()];
            for (int code = 0; code < counts.length; code++) {
                counts[code] = policy.counts(columns.grades.value(code));
            }
        }

        Counting of(int[] rows) {
            boolean finding = columns.isFinding(rows[0]);
            if (!finding && policy.harmMustBeReported() && !harmReported(rows)) {
                return NOT_REPORTED;
            }
            if (!counts[columns.grade.at(graded(rows))]) {
                return BESIDE;
            }
            return !finding && policy.independentOrigins() > 1 && origins(rows) < policy.independentOrigins()
                    ? PROVISIONAL
                    : COUNTS;
        }

        /** The grade of the first account that has one. */
        String grade(int[] rows) {
            return columns.grades.value(columns.grade.at(graded(rows)));
        }

        private int graded(int[] rows) {
            for (int row : rows) {
                if (!columns.grades.value(columns.grade.at(row)).isEmpty()) {
                    return row;
                }
            }
            return rows[0];
        }

        /** Whether an account reports harm, or comes from a source that never says whether it does. */
        private boolean harmReported(int[] rows) {
            for (int row : rows) {
                if (columns.harmReported.at(row) == 1 || !columns.saysWhetherHarm(columns.source.at(row))) {
                    return true;
                }
            }
            return false;
        }

        /** Different sources are different origins; one alone has as many as it says, and none where it does not. */
        private int origins(int[] rows) {
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
}
