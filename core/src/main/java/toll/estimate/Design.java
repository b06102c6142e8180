package toll.estimate;

import java.util.Arrays;

/** The regressors of a Poisson log-linear model with its counts: what Newton's method asks of them. */
sealed interface Design {
    /** Number of parameters; the first is the intercept. */
    int p();

    /** Number of entries of mu. */
    int cells();

    /** Counts of the cells that take part. */
    double[] counts();

    /** Fills mu for these coefficients and answers 2 sum (mu - y eta). */
    double deviance(double[] beta, double[] mu);

    /** Fills the gradient X'(y - mu) and the lower triangle of the information X'MX. */
    void normal(double[] mu, double[] gradient, double[] information);

    /** Fills right side and information of the least squares of log(y + .5) with weights y + .5. */
    void guess(double[] rhs, double[] information);

    /**
     * Any regressors, row-major, cells x parameters.
     *
     * @param x column 0 is the intercept
     * @param counts not negative, need not be whole
     */
    @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
    record Dense(double[] x, double[] counts, int p) implements Design {
        @Override
        public int cells() {
            return counts.length;
        }

        @Override
        public double deviance(double[] beta, double[] mu) {
            double d = 0;
            for (int c = 0; c < counts.length; c++) {
                double eta = 0;
                int row = c * p;
                for (int j = 0; j < p; j++) {
                    eta += x[row + j] * beta[j];
                }
                mu[c] = Math.exp(Math.min(eta, 300));
                d += mu[c] - counts[c] * eta;
            }
            return 2 * d;
        }

        @Override
        public void normal(double[] mu, double[] gradient, double[] information) {
            Arrays.fill(information, 0);
            Arrays.fill(gradient, 0);
            for (int c = 0; c < counts.length; c++) {
                add(c, counts[c] - mu[c], mu[c], gradient, information);
            }
        }

        @Override
        public void guess(double[] rhs, double[] information) {
            Arrays.fill(information, 0);
            Arrays.fill(rhs, 0);
            for (int c = 0; c < counts.length; c++) {
                double w = counts[c] + .5;
                add(c, w * Math.log(w), w, rhs, information);
            }
        }

        private void add(int cell, double first, double second, double[] vector, double[] matrix) {
            int row = cell * p;
            for (int i = 0; i < p; i++) {
                double xi = x[row + i];
                if (xi != 0) {
                    vector[i] += first * xi;
                    double wx = second * xi;
                    for (int j = 0; j <= i; j++) {
                        matrix[i * p + j] += wx * x[row + j];
                    }
                }
            }
        }
    }

    /**
     * Interactions of lists. A product of two such regressors is the regressor of the union of their lists, so all sums are
     * margins, and all margins of a table come from one pass over its lists.
     *
     * @param terms masks, the intercept's being 0
     * @param kept which cells, by mask, take part; never cell 0
     * @param counts by mask, 0 where a cell does not take part
     * @param margins of the counts, by mask
     */
    @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
    record Interactions(int[] terms, boolean[] kept, double[] counts, double[] margins) implements Design {
        @Override
        public int p() {
            return terms.length;
        }

        @Override
        public int cells() {
            return counts.length;
        }

        @Override
        public double deviance(double[] beta, double[] mu) {
            Arrays.fill(mu, 0);
            double d = 0;
            for (int i = 0; i < terms.length; i++) {
                mu[terms[i]] = beta[i];
                d -= beta[i] * margins[terms[i]];
            }
            for (int bit = 1; bit < mu.length; bit <<= 1) {
                for (int w = bit; w < mu.length; w++) {
                    if ((w & bit) != 0) {
                        mu[w] += mu[w ^ bit];
                    }
                }
            }
            for (int w = 0; w < mu.length; w++) {
                mu[w] = kept[w] ? Math.exp(Math.min(mu[w], 300)) : 0;
                d += mu[w];
            }
            return 2 * d;
        }

        @Override
        public void normal(double[] mu, double[] gradient, double[] information) {
            double[] fitted = mu.clone();
            Counts.sumOverSupersets(fitted);
            for (int i = 0; i < terms.length; i++) {
                gradient[i] = margins[terms[i]] - fitted[terms[i]];
                for (int j = 0; j <= i; j++) {
                    information[i * terms.length + j] = fitted[terms[i] | terms[j]];
                }
            }
        }

        @Override
        public void guess(double[] rhs, double[] information) {
            double[] weights = new double[counts.length];
            double[] values = new double[counts.length];
            for (int w = 1; w < counts.length; w++) {
                weights[w] = kept[w] ? counts[w] + .5 : 0;
                values[w] = kept[w] ? weights[w] * Math.log(weights[w]) : 0;
            }
            Counts.sumOverSupersets(weights);
            Counts.sumOverSupersets(values);
            for (int i = 0; i < terms.length; i++) {
                rhs[i] = values[terms[i]];
                for (int j = 0; j <= i; j++) {
                    information[i * terms.length + j] = weights[terms[i] | terms[j]];
                }
            }
        }
    }
}
