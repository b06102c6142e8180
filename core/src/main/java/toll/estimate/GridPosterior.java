package toll.estimate;

/**
 * A posterior of n0 on a grid, normalised.
 *
 * @param grid the values, with the number of whole numbers each stands for
 * @param mass probability of each, summing to 1
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record GridPosterior(UnseenGrid grid, double[] mass) {
    /** More than this in the last hundredth of the grid means that the grid was too short. */
    static final double MOST_AT_END = 1e-3;

    static GridPosterior of(UnseenGrid grid, double[] density) {
        double sum = 0;
        for (double d : density) {
            sum += d;
        }
        double[] mass = new double[density.length];
        for (int k = 0; k < mass.length; k++) {
            mass[k] = density[k] / sum;
        }
        return new GridPosterior(grid, mass);
    }

    /** The smallest value with at least this much probability up to and including it. */
    double quantile(double p) {
        double sum = 0;
        for (int k = 0; k < mass.length; k++) {
            sum += mass[k];
            if (sum >= p) {
                return grid.at()[k];
            }
        }
        return grid.at()[mass.length - 1];
    }

    double mean() {
        double sum = 0;
        for (int k = 0; k < mass.length; k++) {
            sum += mass[k] * grid.at()[k];
        }
        return sum;
    }

    /** The value of greatest probability. */
    double mode() {
        int best = 0;
        for (int k = 1; k < mass.length; k++) {
            if (mass[k] / grid.width()[k] > mass[best] / grid.width()[best]) {
                best = k;
            }
        }
        return grid.at()[best];
    }

    /** The estimate of N of least squared relative error: sum(p/N) / sum(p/N²). */
    double relativeBayes(double documented) {
        double one = 0;
        double two = 0;
        for (int k = 0; k < mass.length; k++) {
            double n = documented + grid.at()[k];
            one += mass[k] / n;
            two += mass[k] / (n * n);
        }
        return one / two;
    }

    /** Probability in the last hundredth of the grid's span. */
    double endMass() {
        double from = .99 * grid.at()[mass.length - 1];
        double sum = 0;
        for (int k = mass.length - 1; k >= 0 && grid.at()[k] >= from; k--) {
            sum += mass[k];
        }
        return sum;
    }

    /** Median with the central interval that leaves {@code tail} on each side, of the population. */
    Range total(double documented, double tail) {
        return new Range(quantile(.5), quantile(tail), quantile(1 - tail)).plus(documented);
    }
}
