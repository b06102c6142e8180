package toll.estimate;

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
     * @param start where to begin, or an empty array for the usual start
     */
    static PoissonFit fit(Design design, double[] start) {
        int p = design.p();
        int cells = design.cells();
        double[] beta = new double[p];
        double[] mu = new double[cells];
        double[] gradient = new double[p];
        double[] information = new double[p * p];
        if (start.length == p) {
            System.arraycopy(start, 0, beta, 0, p);
        } else {
            design.guess(gradient, information);
            if (!Cholesky.factor(information, p)) {
                return failed(p, cells);
            }
            Cholesky.solve(information, p, gradient);
            System.arraycopy(gradient, 0, beta, 0, p);
        }
        double constant = saturated(design.counts());
        double deviance = design.deviance(beta, mu) + constant;
        double[] trial = new double[p];
        boolean settled = false;
        for (int round = 0; round < ROUNDS && !settled; round++) {
            design.normal(mu, gradient, information);
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
                next = design.deviance(trial, mu) + constant;
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
        design.normal(mu, gradient, information);
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

    /** The part of the deviance that no coefficient moves: 2 sum (y log y - y). */
    private static double saturated(double[] y) {
        double d = 0;
        for (double yc : y) {
            d += yc > 0 ? yc * (Math.log(yc) - 1) : 0;
        }
        return 2 * d;
    }
}
