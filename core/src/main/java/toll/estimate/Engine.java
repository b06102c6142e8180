package toll.estimate;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * One of the estimators whose intervals make the headline: its distribution of n0.
 *
 * @param name loglinear, dga, lcmcr, or heterogeneity where the table calls for it
 * @param unseen n0 that the estimator puts in the middle: for the log-linear models the BIC-weighted mean of log n0, for the
 *     others the posterior median
 * @param unseenAt quantiles of n0, from (0, 1) to people
 * @param counts whether it takes part in the headline: a latent-class run whose chains disagree does not
 * @param modes separate peaks of its distribution, by n0
 */
public record Engine(String name, double unseen, DoubleUnaryOperator unseenAt, boolean counts, List<Mode> modes) {
    /** The central interval of N. */
    public Range total(double documented, double tail) {
        double low = unseenAt.applyAsDouble(tail);
        double high = unseenAt.applyAsDouble(1 - tail);
        return new Range(Math.clamp(unseen, low, high), low, high).plus(documented);
    }
}
