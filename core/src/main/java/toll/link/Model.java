package toll.link;

/**
 * What has been learnt from the records: how likely each level is among pairs of the same person (m), of relatives or
 * people of one incident (r), and of others (u), and how likely each of the three is before anything is compared.
 *
 * @param m for each field and level, probability given a match; each row sums to 1
 * @param u the same given two unrelated records
 * @param r the same given two different people who belong together
 * @param match for each stratum the share of its pairs that match, in (0, 1)
 * @param together fields that agree together among others
 * @param care how unevenly matches are written
 * @param related for each stratum the share of its pairs that are relatives, in [0, 1)
 */
record Model(
        double[][] m, double[][] u, double[][] r, double[] match, double[] related, Dependence together, Care care) {
    private static final double LOG2 = Math.log(2);
    /** No single field may say more than this, for or against, in bits. */
    static final double MOST_BITS = 24;

    static double log2(double x) {
        return Math.log(x) / LOG2;
    }

    Model with(double[][] newM, Care newCare) {
        return new Model(newM, u, r, match, related, together, newCare);
    }

    /** Bits for (positive) or against (negative) a match from one field; 0 where a value is missing. */
    double bits(int field, int level) {
        if (level == Field.MISSING) {
            return 0;
        }
        return Math.max(-MOST_BITS, Math.min(MOST_BITS, log2(m[field][level] / u[field][level])));
    }

    /** Bits before anything is compared. */
    double prior(int stratum) {
        return log2(match[stratum] / (1 - match[stratum]));
    }

    /** Bits taken off because relatives would agree as well; at most 0. */
    double relatives(long pattern) {
        int stratum = Patterns.stratum(pattern);
        if (related[stratum] <= 0) {
            return 0;
        }
        double ratio = related[stratum] / Math.max(1e-9, 1 - match[stratum] - related[stratum]);
        for (int f = 0; f < m.length; f++) {
            int level = Patterns.level(pattern, f);
            if (level != Field.MISSING) {
                ratio *= r[f][level] / u[f][level];
            }
        }
        return -log2(1 + ratio * Math.pow(2, -together.bits(pattern)));
    }

    /** All bits of a pattern: prior, fields, relatives. */
    double bits(long pattern) {
        double sum =
                prior(Patterns.stratum(pattern)) + relatives(pattern) - together.bits(pattern) + care.bits(pattern);
        for (int f = 0; f < m.length; f++) {
            sum += bits(f, Patterns.level(pattern, f));
        }
        return sum;
    }

    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }
}
