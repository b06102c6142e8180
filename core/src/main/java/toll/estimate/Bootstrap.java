package toll.estimate;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The bias-corrected and accelerated bootstrap (Efron 1987) of a whole procedure: each resample of the n histories repeats the
 * selection of the model, so that the interval carries the doubt about the model (Silverman, Chan and Vincent 2024).
 *
 * @param point the estimate of N on the table itself
 * @param replicates estimates of N that could be had, ascending
 * @param failed resamples on which no model could be fitted
 * @param z0 bias correction
 * @param acceleration from the jackknife by distinct history
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record Bootstrap(double point, double[] replicates, int failed, double z0, double acceleration) {
    private static final int FEWEST = 20;

    /**
     * Runs it.
     *
     * @param estimate the procedure: N, or not a number when it fails
     */
    static Bootstrap of(CaptureTable table, ToDoubleFunction<Counts> estimate, int times, long seed, Workers workers) {
        int lists = table.lists().size();
        Counts counts = Counts.of(table);
        double point = estimate.applyAsDouble(counts);
        int[] cells =
                table.captures().stream().mapToInt(CaptureTable.Capture::lists).toArray();
        double[] weights = Arrays.stream(cells).mapToDouble(w -> counts.y()[w]).toArray();
        double[] all = new double[times];
        double[] jack = new double[cells.length];
        workers.each(times + cells.length, i -> {
            double[] y = counts.y().clone();
            if (i < times) {
                double[] drawn = new double[cells.length];
                new Variates(seed, i).multinomial((long) counts.n(), weights, counts.n(), drawn);
                for (int c = 0; c < cells.length; c++) {
                    y[cells[c]] = drawn[c];
                }
                all[i] = estimate.applyAsDouble(Counts.of(lists, y));
            } else {
                y[cells[i - times]] -= 1;
                jack[i - times] = estimate.applyAsDouble(Counts.of(lists, y));
            }
        });
        double[] had = Arrays.stream(all).filter(Double::isFinite).sorted().toArray();
        double below = 0;
        for (double v : had) {
            below += v < point ? 1 : v == point ? .5 : 0;
        }
        double share = (below + .5) / (had.length + 1.);
        return new Bootstrap(
                point, had, times - had.length, Normal.quantile(share), acceleration(jack, weights, counts.n()));
    }

    /** sum(y r³) / (6 (sum(y r²))^1.5), r the mean of the jackknife less each of its values. */
    private static double acceleration(double[] jack, double[] y, double n) {
        double mean = 0;
        double had = 0;
        for (int c = 0; c < jack.length; c++) {
            if (Double.isFinite(jack[c])) {
                mean += y[c] * jack[c];
                had += y[c];
            }
        }
        mean /= Math.max(had, 1);
        double cubes = 0;
        double squares = 0;
        for (int c = 0; c < jack.length; c++) {
            if (Double.isFinite(jack[c])) {
                double r = mean - jack[c];
                cubes += y[c] * r * r * r;
                squares += y[c] * r * r;
            }
        }
        return squares > 0 && n > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }

    /** Whether enough resamples gave an estimate for limits to mean anything. */
    boolean usable() {
        return replicates.length >= FEWEST && failed <= replicates.length;
    }

    /** The value at a level of confidence: the BCa limit for a one-sided probability p. */
    double at(double p) {
        double z = z0 + Normal.quantile(p);
        double scaled = 1 - acceleration * z;
        double level = scaled <= 0 ? (z > 0 ? 1 : 0) : Normal.cumulative(z0 + z / scaled);
        return quantile(replicates, level);
    }

    /** The central interval between normal quantiles -z and z. */
    Range interval(double z) {
        return new Range(point, at(Normal.cumulative(-z)), at(Normal.cumulative(z)));
    }

    /** Sample quantile of type 8 (Hyndman and Fan 1996), of ascending values. */
    static double quantile(double[] ascending, double p) {
        int n = ascending.length;
        double h = (n + 1. / 3) * p + 1. / 3;
        if (h <= 1) {
            return ascending[0];
        }
        if (h >= n) {
            return ascending[n - 1];
        }
        int k = (int) Math.floor(h);
        return ascending[k - 1] + (h - k) * (ascending[k] - ascending[k - 1]);
    }
}
