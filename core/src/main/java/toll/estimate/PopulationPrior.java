package toll.estimate;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Gamma;

/**
 * What is held about the size of a population before the lists are seen.
 *
 * @param label how it is named in a result
 * @param logDensity log p(N), up to a constant
 */
record PopulationPrior(String label, DoubleUnaryOperator logDensity) {
    /** p(N) proportional to 1/N. */
    static final PopulationPrior RECIPROCAL = new PopulationPrior("1/N", n -> -Math.log(n));

    static final PopulationPrior FLAT = new PopulationPrior("flat", n -> 0);

    /** Negative binomial, as Madigan and York (1997) write it. */
    static PopulationPrior negativeBinomial(double a, double b) {
        double logB = Math.log(b);
        return new PopulationPrior(
                "negative binomial " + a + ", " + b,
                n -> n * logB
                        - (n + a) * Math.log1p(b)
                        + Gamma.logGamma(n + a)
                        - Gamma.logGamma(n + 1)
                        - Gamma.logGamma(a));
    }
}
