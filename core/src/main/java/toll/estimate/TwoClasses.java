package toll.estimate;

import java.util.Arrays;
import java.util.Optional;

/**
 * Two classes of people, the second harder to record on every list by the same log odds (Pledger 2000, Mth with a mixture of
 * two): the multinomial likelihood of all N people, profiled over n0. Four lists or more.
 *
 * @param unseen n0 of greatest profile likelihood
 * @param low where the profile deviance is 3.84 above its least, below
 * @param high the same above; the end of the search, {@value #FARTHEST} times the documented, when it never is
 * @param bic comparable with those of the log-linear models
 */
record TwoClasses(double unseen, double low, double high, double bic) {
    static final int FEWEST_LISTS = 4;
    static final double FARTHEST = 30;
    /** The second class has at most ten times lower odds: whoever is harder to record is beyond what lists can tell. */
    static final double HARDEST = Math.log(10);

    private static final int POINTS = 160;
    private static final int STEPS = 60;

    /** The likelihood at a fixed n0, with its parameters: list effects, shift of the second class, log odds of that class. */
    private static final class Profile {
        private final int lists;
        private final double[] y;
        private final double[] theta;
        private final double[] score;
        private final double[] sum;
        private final double[] outer;

        Profile(Counts counts) {
            this.lists = counts.lists();
            this.y = counts.y().clone();
            this.theta = new double[lists + 2];
            this.score = new double[lists + 2];
            this.sum = new double[lists + 2];
            this.outer = new double[(lists + 2) * (lists + 2)];
            for (int j = 0; j < lists; j++) {
                double share = counts.margin()[1 << j] / (1.5 * counts.n());
                theta[j] = Math.log(share / (1 - share)) + .7;
            }
            theta[lists] = -1.5;
            theta[lists + 1] = 0;
        }

        /** Sum of y log P, and with {@code slopes} the gradient and the outer products of scores. */
        private double likelihood(double[] at, boolean slopes) {
            int p = lists + 2;
            double second = 1 / (1 + Math.exp(-at[p - 1]));
            double[] one = new double[lists];
            double[] two = new double[lists];
            for (int j = 0; j < lists; j++) {
                one[j] = 1 / (1 + Math.exp(-at[j]));
                two[j] = 1 / (1 + Math.exp(-at[j] - at[lists]));
            }
            if (slopes) {
                Arrays.fill(sum, 0);
                Arrays.fill(outer, 0);
            }
            double value = 0;
            for (int w = 0; w < y.length; w++) {
                if (!(y[w] > 0)) {
                    continue;
                }
                double a = 1 - second;
                double b = second;
                for (int j = 0; j < lists; j++) {
                    boolean on = (w >> j & 1) == 1;
                    a *= on ? one[j] : 1 - one[j];
                    b *= on ? two[j] : 1 - two[j];
                }
                value += y[w] * Math.log(a + b);
                if (slopes) {
                    add(w, b / (a + b), second, one, two);
                }
            }
            return value;
        }

        private void add(int w, double r, double second, double[] one, double[] two) {
            int p = lists + 2;
            score[lists] = 0;
            for (int j = 0; j < lists; j++) {
                int on = w >> j & 1;
                score[j] = (1 - r) * (on - one[j]) + r * (on - two[j]);
                score[lists] += r * (on - two[j]);
            }
            score[p - 1] = r - second;
            for (int i = 0; i < p; i++) {
                sum[i] += y[w] * score[i];
                for (int j = 0; j <= i; j++) {
                    outer[i * p + j] += y[w] * score[i] * score[j];
                }
            }
        }

        /** Climbs from where it stands (Berndt, Hall, Hall and Hausman 1974, damped); the full log likelihood. */
        double at(double unseen, double n) {
            y[0] = unseen;
            int p = lists + 2;
            double value = likelihood(theta, true);
            double damping = 1e-4;
            double[] trial = new double[p];
            for (int step = 0; step < STEPS; step++) {
                for (int i = 0; i < p; i++) {
                    outer[i * p + i] *= 1 + damping;
                    outer[i * p + i] += 1e-8 * (n + unseen);
                }
                double[] direction = sum.clone();
                if (!Cholesky.factor(outer, p)) {
                    break;
                }
                Cholesky.solve(outer, p, direction);
                for (int i = 0; i < p; i++) {
                    trial[i] = i == lists
                            ? Math.clamp(theta[i] + direction[i], -HARDEST, 0)
                            : Math.clamp(theta[i] + direction[i], -12, 12);
                }
                double next = likelihood(trial, false);
                if (next > value) {
                    boolean settled = next - value < 1e-7;
                    System.arraycopy(trial, 0, theta, 0, p);
                    value = likelihood(theta, true);
                    damping = Math.max(1e-6, damping / 5);
                    if (settled) {
                        break;
                    }
                } else {
                    damping *= 20;
                    likelihood(theta, true);
                    if (damping > 1e8) {
                        break;
                    }
                }
            }
            return value + LogFactorial.real(n + unseen) - LogFactorial.real(unseen);
        }

        /** Deviance of the observed cells, as of a Poisson fit with the same shape. */
        double deviance(double n) {
            double[] mu = new double[y.length];
            double seen = 0;
            double[] kept = y.clone();
            for (int w = 1; w < y.length; w++) {
                Arrays.fill(y, 0);
                y[w] = 1;
                mu[w] = Math.exp(likelihood(theta, false));
                seen += mu[w];
            }
            System.arraycopy(kept, 0, y, 0, y.length);
            double d = 0;
            for (int w = 1; w < y.length; w++) {
                d += y[w] > 0 ? 2 * y[w] * Math.log(y[w] / (n * mu[w] / seen)) : 0;
            }
            return d;
        }
    }

    static Optional<TwoClasses> of(Counts counts) {
        if (counts.lists() < FEWEST_LISTS) {
            return Optional.empty();
        }
        double n = counts.n();
        Profile profile = new Profile(counts);
        double[] at = new double[POINTS];
        double[] value = new double[POINTS];
        double from = Math.log(Math.max(.5, n / 500));
        double to = Math.log(FARTHEST * n);
        int best = 0;
        double bic = Double.POSITIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            at[i] = from + (to - from) * i / (POINTS - 1);
            value[i] = profile.at(Math.exp(at[i]), n);
            if (value[i] > value[best] || i == 0) {
                best = i;
                bic = profile.deviance(n) + (counts.lists() + 3) * Math.log(n) + ModelSet.saturated(counts);
            }
        }
        double floor = value[best] - Normal.Z95 * Normal.Z95 / 2;
        double low = crossing(at, value, floor, best, -1);
        double high = crossing(at, value, floor, best, 1);
        return Optional.of(new TwoClasses(Math.exp(at[best]), Math.exp(low), Math.exp(high), bic));
    }

    /** The first crossing of the floor from the best point outwards, between grid points by a straight line. */
    private static double crossing(double[] at, double[] value, double floor, int best, int step) {
        for (int i = best + step; i >= 0 && i < at.length; i += step) {
            if (value[i] < floor) {
                double share = (value[i - step] - floor) / (value[i - step] - value[i]);
                return at[i - step] + share * (at[i] - at[i - step]);
            }
        }
        return step < 0 ? at[0] : at[at.length - 1];
    }
}
