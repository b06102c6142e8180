package toll.estimate;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Profile interval for n0: the cell of those never seen joins the table with count n0, and the values whose deviance is within
 * the chi-square limit of the least one are kept.
 */
final class Profile {
    private Profile() {}

    /**
     * The interval of the population.
     *
     * @param z normal quantile: {@link Normal#Z95} for 95 %
     */
    static Range of(ModelFitter fitter, Counts counts, LogLinearFit fit, double z) {
        ModelFitter.Reduced r = fitter.reduce(counts);
        int p = r.p();
        double[] x = new double[r.x().length + p];
        x[0] = 1;
        System.arraycopy(r.x(), 0, x, p, r.x().length);
        double[] y = new double[r.y().length + 1];
        System.arraycopy(r.y(), 0, y, 1, r.y().length);
        double[] start =
                Arrays.stream(r.columns()).mapToDouble(i -> fit.beta()[i]).toArray();
        DoubleUnaryOperator above = unseen -> {
            y[0] = unseen;
            PoissonFit at = PoissonFit.fit(new Design.Dense(x, y, p), start);
            return at.deviance() - fit.deviance() - z * z;
        };
        double n = counts.n();
        double low = above.applyAsDouble(0) <= 0 ? 0 : root(above, fit.unseen(), 0);
        double far = Math.max(1, fit.unseen());
        for (int i = 0; i < 60 && above.applyAsDouble(far) < 0; i++) {
            far *= 1.5;
        }
        return new Range(fit.unseen() + n, low + n, root(above, fit.unseen(), far) + n);
    }

    /** Bisection between a value inside the interval and one outside it. */
    private static double root(DoubleUnaryOperator above, double inside, double outside) {
        double in = inside;
        double out = outside;
        for (int i = 0; i < 80 && Math.abs(out - in) > 1e-7 * (1 + Math.abs(in)); i++) {
            double middle = (in + out) / 2;
            if (above.applyAsDouble(middle) < 0) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return (in + out) / 2;
    }
}
