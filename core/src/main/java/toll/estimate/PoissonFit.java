package toll.estimate;

import java.util.Arrays;

/**
 * One Poisson log-linear fit by Newton's method (iteratively reweighted least squares), with step halving. Small and dense:
 * a bootstrap runs it some hundred thousand times.
 *
 * @param beta coefficients; the first is the intercept
 * @param mu fitted counts, cell by cell
 * @param deviance 2 sum (y log(y/mu) - (y - mu))
 * @param interceptVariance inverse information, first entry
 * @param converged whether the deviance settled within {@value #ROUNDS} rounds on a finite estimate
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived, package-private, never compared
record PoissonFit(double[] beta, double[] mu, double deviance, double interceptVariance, boolean converged) {
    static final int ROUNDS = 50;
    private static final double SETTLED = 1e-10;
    /** Beyond this a coefficient is on its way to infinity. */
    private static final double FAR = 30;

    /** The estimate of those never seen: exp(intercept). */
    double unseen() {
        return Math.exp(beta[0]);
    }

    /**
     * Fits.
     *
     * @param x design, row-major, cells x parameters; column 0 is the intercept
     * @param y counts of the cells, not negative (need not be whole)
     * @param p number of parameters
     * @param start where to begin, or an empty array for the usual start
     */
    static PoissonFit fit(double[] x, double[] y, int p, double[] start) {
        int cells = y.length;
        double[] beta = new double[p];
        double[] mu = new double[cells];
        double[] gradient = new double[p];
        double[] information = new double[p * p];
        if (start.length == p) {
            System.arraycopy(start, 0, beta, 0, p);
        } else if (!firstGuess(x, y, p, beta, gradient, information)) {
            return failed(p, cells);
        }
        double constant = saturated(y);
        double deviance = deviance(x, y, p, beta, mu) + constant;
        double[] trial = new double[p];
        boolean settled = false;
        for (int round = 0; round < ROUNDS && !settled; round++) {
            normal(x, y, p, mu, gradient, information);
            if (!Cholesky.factor(information, p)) {
                return failed(p, cells);
            }
            Cholesky.solve(information, p, gradient);
            double step = 1;
            double next = Double.NaN;
            for (int half = 0; half < 20; half++) {
                for (int j = 0; j < p; j++) {
                    trial[j] = beta[j] + step * gradient[j];
                }
                next = deviance(x, y, p, trial, mu) + constant;
                if (next <= deviance + SETTLED * (Math.abs(deviance) + .1)) {
                    break;
                }
                step /= 2;
            }
            if (!(next <= deviance + 1e-6 * (Math.abs(deviance) + .1))) {
                return failed(p, cells);
            }
            settled = Math.abs(next - deviance) <= SETTLED * (Math.abs(next) + .1);
            System.arraycopy(trial, 0, beta, 0, p);
            deviance = next;
        }
        normal(x, y, p, mu, gradient, information);
        if (!Cholesky.factor(information, p)) {
            return failed(p, cells);
        }
        double variance = Cholesky.firstOfInverse(information, p);
        boolean finite = Math.abs(beta[0]) < FAR && Double.isFinite(variance);
        return new PoissonFit(beta, mu, deviance, variance, settled && finite);
    }

    private static PoissonFit failed(int p, int cells) {
        return new PoissonFit(new double[p], new double[cells], Double.POSITIVE_INFINITY, Double.NaN, false);
    }

    /** Least squares of log(y + .5) with weights y + .5. */
    private static boolean firstGuess(
            double[] x, double[] y, int p, double[] beta, double[] rhs, double[] information) {
        Arrays.fill(information, 0);
        Arrays.fill(rhs, 0);
        for (int c = 0; c < y.length; c++) {
            double w = y[c] + .5;
            double z = Math.log(w);
            int row = c * p;
            for (int i = 0; i < p; i++) {
                double wx = w * x[row + i];
                if (wx != 0) {
                    rhs[i] += wx * z;
                    for (int j = 0; j <= i; j++) {
                        information[i * p + j] += wx * x[row + j];
                    }
                }
            }
        }
        if (!Cholesky.factor(information, p)) {
            return false;
        }
        Cholesky.solve(information, p, rhs);
        System.arraycopy(rhs, 0, beta, 0, p);
        return true;
    }

    private static void normal(double[] x, double[] y, int p, double[] mu, double[] gradient, double[] information) {
        Arrays.fill(information, 0);
        Arrays.fill(gradient, 0);
        for (int c = 0; c < y.length; c++) {
            double w = mu[c];
            double r = y[c] - w;
            int row = c * p;
            for (int i = 0; i < p; i++) {
                double xi = x[row + i];
                if (xi != 0) {
                    gradient[i] += r * xi;
                    double wx = w * xi;
                    for (int j = 0; j <= i; j++) {
                        information[i * p + j] += wx * x[row + j];
                    }
                }
            }
        }
    }

    /** The part of the deviance that no coefficient moves: 2 sum (y log y - y). */
    private static double saturated(double[] y) {
        double d = 0;
        for (double yc : y) {
            d += yc > 0 ? yc * (Math.log(yc) - 1) : 0;
        }
        return 2 * d;
    }

    /** Fills mu and answers 2 sum (mu - y eta). */
    private static double deviance(double[] x, double[] y, int p, double[] beta, double[] mu) {
        double d = 0;
        for (int c = 0; c < y.length; c++) {
            double eta = 0;
            int row = c * p;
            for (int j = 0; j < p; j++) {
                eta += x[row + j] * beta[j];
            }
            double m = Math.exp(Math.min(eta, 300));
            mu[c] = m;
            d += m - y[c] * eta;
        }
        return 2 * d;
    }
}
