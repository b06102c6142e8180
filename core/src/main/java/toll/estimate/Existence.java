package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Whether a log-linear model has a finite maximum-likelihood estimate on a table, and whether it is determined (Fienberg and
 * Rinaldo 2012; Chan, Silverman and Vincent 2021, codes 0 to 3).
 */
enum Existence {
    /** Finite and determined. */
    FINE(0),
    /** No finite estimate. */
    NO_ESTIMATE(1),
    /** Several parameter values fit the same. */
    NOT_IDENTIFIED(2),
    /** Both. */
    NEITHER(3);

    private static final double TINY = 1e-9;
    private final int code;

    Existence(int code) {
        this.code = code;
    }

    /** The code of the literature. */
    int code() {
        return code;
    }

    /**
     * Judges. The sufficient statistic lies inside the marginal cone exactly when some strictly positive table has the same
     * margins; that depends only on which cells are positive, so the programme is posed for their indicator.
     *
     * @param x design, row-major, cells x parameters
     * @param y counts of the cells
     * @param p parameters
     */
    static Existence of(double[] x, double[] y, int p) {
        if (rank(x, y, p, true) == p) {
            return FINE;
        }
        boolean identified = rank(x, y, p, false) == p;
        boolean exists = interior(x, y, p);
        if (identified) {
            return exists ? FINE : NO_ESTIMATE;
        }
        return exists ? NOT_IDENTIFIED : NEITHER;
    }

    /** Maximise s subject to A u + s A 1 = t, u at least 0, s at most 1; interior when s is above 0. */
    private static boolean interior(double[] x, double[] y, int p) {
        int cells = y.length;
        boolean every = true;
        for (double v : y) {
            every &= v > 0;
        }
        if (every) {
            return true;
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < p; i++) {
            double[] a = new double[cells + 1];
            double t = 0;
            for (int c = 0; c < cells; c++) {
                a[c] = x[c * p + i];
                a[cells] += a[c];
                t += y[c] > 0 ? a[c] : 0;
            }
            constraints.add(new LinearConstraint(a, Relationship.EQ, t));
        }
        double[] s = new double[cells + 1];
        s[cells] = 1;
        constraints.add(new LinearConstraint(s, Relationship.LEQ, 1));
        try {
            PointValuePair best = new SimplexSolver()
                    .optimize(
                            new MaxIter(20_000),
                            new LinearObjectiveFunction(s, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(true));
            return best.getValue() > TINY;
        } catch (MathIllegalStateException unsolved) {
            // A programme that cannot be solved gives no proof of existence.
            return false;
        }
    }

    /** Rank of the rows (all, or those of positive cells) by elimination with full row pivoting. */
    static int rank(double[] x, double[] y, int p, boolean positiveOnly) {
        double[][] basis = new double[p][];
        int[] lead = new int[p];
        int rank = 0;
        double[] row = new double[p];
        for (int c = 0; c < y.length && rank < p; c++) {
            if (positiveOnly && !(y[c] > 0)) {
                continue;
            }
            System.arraycopy(x, c * p, row, 0, p);
            for (int r = 0; r < rank; r++) {
                double f = row[lead[r]];
                if (f != 0) {
                    for (int j = 0; j < p; j++) {
                        row[j] -= f * basis[r][j];
                    }
                    row[lead[r]] = 0;
                }
            }
            int at = 0;
            for (int j = 1; j < p; j++) {
                if (Math.abs(row[j]) > Math.abs(row[at])) {
                    at = j;
                }
            }
            if (Math.abs(row[at]) > TINY) {
                double[] unit = new double[p];
                for (int j = 0; j < p; j++) {
                    unit[j] = row[j] / row[at];
                }
                basis[rank] = unit;
                lead[rank++] = at;
            }
        }
        return rank;
    }
}
