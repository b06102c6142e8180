package toll.estimate;

import org.hipparchus.special.Erf;

/** The standard normal distribution: its distribution function and quantiles. */
final class Normal {
    /** The 97.5 % quantile. */
    static final double Z95 = 1.959963984540054;

    /** The 90 % quantile. */
    static final double Z80 = 1.2815515655446004;

    private static final double ROOT2 = Math.sqrt(2);

    private Normal() {}

    static double cumulative(double z) {
        return .5 * Erf.erfc(-z / ROOT2);
    }

    /** @param p strictly between 0 and 1 */
    static double quantile(double p) {
        return ROOT2 * Erf.erfInv(2 * p - 1);
    }
}
