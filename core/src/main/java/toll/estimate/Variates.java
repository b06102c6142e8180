package toll.estimate;

/**
 * Random variates from one seed: xoshiro256++ (Blackman and Vigna 2019), started by SplitMix64, so that piece {@code i} of a
 * run has its own stream and the same bytes come out at any number of threads.
 */
final class Variates {
    private static final double UNIT = 0x1.0p-53;
    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spareNormal = Double.NaN;

    /** @param stream number of the piece of work, so that pieces differ */
    Variates(long seed, long stream) {
        long x = mix(seed + 0x9e3779b97f4a7c15L * (stream + 1));
        s0 = mix(x += 0x9e3779b97f4a7c15L);
        s1 = mix(x += 0x9e3779b97f4a7c15L);
        s2 = mix(x += 0x9e3779b97f4a7c15L);
        s3 = mix(x + 0x9e3779b97f4a7c15L);
    }

    /** A seed for a named part of a run. */
    static long seedOf(long seed, String part) {
        long h = seed;
        for (int i = 0; i < part.length(); i++) {
            h = mix(h * 31 + part.charAt(i));
        }
        return h;
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    private long next() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform on [0, 1). */
    double uniform() {
        return (next() >>> 11) * UNIT;
    }

    /** Uniform on (0, 1). */
    double open() {
        return ((next() >>> 12) + .5) * 0x1.0p-52;
    }

    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Standard normal, by the polar method. */
    double normal() {
        if (!Double.isNaN(spareNormal)) {
            double spare = spareNormal;
            spareNormal = Double.NaN;
            return spare;
        }
        double a;
        double b;
        double q;
        do {
            a = 2 * uniform() - 1;
            b = 2 * uniform() - 1;
            q = a * a + b * b;
        } while (q >= 1 || q == 0);
        double f = Math.sqrt(-2 * Math.log(q) / q);
        spareNormal = b * f;
        return a * f;
    }

    /** Gamma with scale 1 (Marsaglia and Tsang 2000), shape at least 1. */
    private double gammaAboveOne(double shape) {
        double d = shape - 1. / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v <= 0) {
                continue;
            }
            v = v * v * v;
            double u = open();
            double xx = x * x;
            if (u < 1 - .0331 * xx * xx || Math.log(u) < .5 * xx + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }

    /** Gamma with scale 1. */
    double gamma(double shape) {
        return shape >= 1 ? gammaAboveOne(shape) : Math.exp(logGamma(shape));
    }

    /** The logarithm of a gamma variate: small shapes do not underflow. */
    double logGamma(double shape) {
        return shape >= 1
                ? Math.log(gammaAboveOne(shape))
                : Math.log(gammaAboveOne(shape + 1)) + Math.log(open()) / shape;
    }

    /** Beta; the shapes 1 that empty classes have are drawn by inversion. */
    double beta(double a, double b) {
        if (a == 1) {
            return b == 1 ? open() : 1 - Math.pow(open(), 1 / b);
        }
        if (b == 1) {
            return Math.pow(open(), 1 / a);
        }
        if (a < 1 || b < 1) {
            double x = logGamma(a);
            double y = logGamma(b);
            return 1 / (1 + Math.exp(y - x));
        }
        double x = gammaAboveOne(a);
        return x / (x + gammaAboveOne(b));
    }

    /** Poisson; exact at any mean up to about 1e15. */
    long poisson(double mean) {
        if (mean < 30) {
            double limit = Math.exp(-mean);
            double product = open();
            long k = 0;
            while (product > limit) {
                product *= open();
                k++;
            }
            return k;
        }
        // Order statistics: the m-th arrival is gamma(m); what is left is Poisson or binomial (Ahrens and Dieter 1974).
        long m = (long) (mean * 7 / 8);
        double arrival = gammaAboveOne(m);
        return arrival > mean ? binomial(m - 1, mean / arrival) : m + poisson(mean - arrival);
    }

    /** Binomial; exact (inversion for small means, else Hörmann's transformed rejection, 1993). */
    long binomial(long n, double p) {
        if (n <= 0 || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        if (p > .5) {
            return n - binomial(n, 1 - p);
        }
        return n * p < 10 ? inverted(n, p) : rejected(n, p);
    }

    private long inverted(long n, double p) {
        double q = 1 - p;
        double s = p / q;
        double start = n < 16 ? power(q, (int) n) : Math.exp(n * Math.log1p(-p));
        while (true) {
            double r = start;
            double u = uniform();
            long x = 0;
            while (u > r) {
                u -= r;
                x++;
                if (x > n) {
                    break;
                }
                r *= s * (n - x + 1) / x;
            }
            if (x <= n) {
                return x;
            }
        }
    }

    private static double power(double q, int n) {
        double result = 1;
        for (int i = 0; i < n; i++) {
            result *= q;
        }
        return result;
    }

    private long rejected(long n, double p) {
        double spq = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spq;
        double a = -.0873 + .0248 * b + .01 * p;
        double c = n * p + .5;
        double vr = .92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spq;
        double logOdds = Math.log(p / (1 - p));
        long mode = (long) ((n + 1) * p);
        double h = LogFactorial.of(mode) + LogFactorial.of(n - mode);
        while (true) {
            double v = uniform();
            double u = uniform() - .5;
            double us = .5 - Math.abs(u);
            double kd = Math.floor((2 * a / us + b) * u + c);
            if (kd < 0 || kd > n) {
                continue;
            }
            long k = (long) kd;
            if (us >= .07 && v <= vr) {
                return k;
            }
            v = Math.log(v * alpha / (a / (us * us) + b));
            if (v <= h - LogFactorial.of(k) - LogFactorial.of(n - k) + (k - mode) * logOdds) {
                return k;
            }
        }
    }

    /**
     * A multinomial draw by conditional binomials.
     *
     * @param n trials
     * @param weights not negative, in any unit
     * @param sum of the weights
     * @param out receives the counts
     */
    void multinomial(long n, double[] weights, double sum, double[] out) {
        long left = n;
        double rest = sum;
        for (int i = 0; i < weights.length; i++) {
            double w = weights[i];
            long k = w <= 0 ? 0 : binomial(left, Math.min(1, w / rest));
            out[i] = k;
            left -= k;
            rest -= w;
        }
        if (left > 0) {
            for (int i = weights.length - 1; left > 0; i--) {
                if (weights[i] > 0) {
                    out[i] += left;
                    left = 0;
                }
            }
        }
    }
}
