package toll.estimate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whether chains agree: rank-normalised split R-hat, of the values and of their distance from the median, and the effective
 * size of the bulk (Vehtari, Gelman, Simpson, Carpenter and Bürkner 2021).
 */
final class Convergence {
    private Convergence() {}

    /** The larger of bulk and folded R-hat; 1 when chains agree, and when no draw ever moved. */
    static double rhat(double[][] chains) {
        double[][] halves = split(chains);
        double[] all =
                Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
        double median = Bootstrap.quantile(all, .5);
        double[][] folded = Arrays.stream(halves)
                .map(c -> Arrays.stream(c).map(v -> Math.abs(v - median)).toArray())
                .toArray(double[][]::new);
        return Math.max(plain(normalised(halves)), plain(normalised(folded)));
    }

    private static double plain(double[][] z) {
        int n = z[0].length;
        double[] means = Arrays.stream(z).mapToDouble(Convergence::mean).toArray();
        double within =
                Arrays.stream(z).mapToDouble(Convergence::variance).average().orElse(0);
        double between = n * variance(means);
        if (within == 0) {
            return between == 0 ? 1 : Double.POSITIVE_INFINITY;
        }
        return Math.sqrt(((n - 1.) / n * within + between / n) / within);
    }

    /** Effective number of independent draws, by Geyer's initial monotone sequence over all chains. */
    static double bulkSize(double[][] chains) {
        double[][] z = normalised(split(chains));
        int m = z.length;
        int n = z[0].length;
        double[] means = Arrays.stream(z).mapToDouble(Convergence::mean).toArray();
        double within =
                Arrays.stream(z).mapToDouble(Convergence::variance).average().orElse(0);
        double plus = (n - 1.) / n * within + variance(means);
        if (plus == 0) {
            return (double) m * n;
        }
        double tau = -1;
        double before = Double.POSITIVE_INFINITY;
        for (int t = 0; t + 1 < n; t += 2) {
            double pair = 2 - (2 * within - autocovariance(z, means, t) - autocovariance(z, means, t + 1)) / plus;
            if (pair <= 0) {
                break;
            }
            before = Math.min(before, pair);
            tau += 2 * before;
        }
        double size = m * n / Math.max(tau, 1 / Math.log10((double) m * n));
        return size;
    }

    private static double autocovariance(double[][] z, double[] means, int lag) {
        double sum = 0;
        for (int c = 0; c < z.length; c++) {
            double s = 0;
            for (int i = 0; i + lag < z[c].length; i++) {
                s += (z[c][i] - means[c]) * (z[c][i + lag] - means[c]);
            }
            sum += s / (z[c].length - 1);
        }
        return sum / z.length;
    }

    private static double[][] split(double[][] chains) {
        int half = chains[0].length / 2;
        double[][] halves = new double[2 * chains.length][];
        for (int c = 0; c < chains.length; c++) {
            halves[2 * c] = Arrays.copyOfRange(chains[c], 0, half);
            halves[2 * c + 1] = Arrays.copyOfRange(chains[c], chains[c].length - half, chains[c].length);
        }
        return halves;
    }

    /** Values replaced by normal scores of their ranks in all chains; ties share their mean rank. */
    private static double[][] normalised(double[][] chains) {
        int n = chains[0].length;
        int all = chains.length * n;
        Integer[] order = IntStream.range(0, all)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> chains[i / n][i % n]))
                .toArray(Integer[]::new);
        double[][] z = new double[chains.length][n];
        for (int from = 0; from < all; ) {
            int to = from;
            double v = chains[order[from] / n][order[from] % n];
            while (to < all && chains[order[to] / n][order[to] % n] == v) {
                to++;
            }
            double score = Normal.quantile(((from + 1 + to) / 2. - .375) / (all + .25));
            for (int i = from; i < to; i++) {
                z[order[i] / n][order[i] % n] = score;
            }
            from = to;
        }
        return z;
    }

    private static double mean(double[] v) {
        return Arrays.stream(v).average().orElse(0);
    }

    private static double variance(double[] v) {
        double mean = mean(v);
        return Arrays.stream(v).map(x -> (x - mean) * (x - mean)).sum() / (v.length - 1);
    }
}
