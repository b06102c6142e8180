package toll.estimate;

/**
 * A hierarchical model fitted to a table, or the reason why it cannot be.
 *
 * @param unseen n0 = exp(intercept); not a number when the model cannot be fitted
 * @param interceptVariance variance of log n0
 * @param deviance infinite when the model cannot be fitted
 * @param freedom cells less parameters, after empty interactions left
 * @param beta coefficients, intercept first
 * @param mu fitted counts by mask, entry 0 unused
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record LogLinearFit(
        HierarchicalModel model,
        Existence existence,
        double unseen,
        double interceptVariance,
        double deviance,
        int freedom,
        double[] beta,
        double[] mu) {
    static LogLinearFit none(HierarchicalModel model, Existence why) {
        return new LogLinearFit(
                model, why, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, 0, new double[0], new double[0]);
    }

    boolean stands() {
        return existence == Existence.FINE;
    }

    /** Deviance and a price a parameter: the criterion up to a constant of the table. */
    double criterion(double price) {
        return deviance + price * model.parameters();
    }

    /** Var(N) = n0² Var(intercept) + n0. */
    double variance() {
        return unseen * unseen * interceptVariance + unseen;
    }
}
