package toll.estimate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One Markov chain of the latent-class model for capture histories (Manrique-Vallier 2016), by blocked Gibbs: a truncated
 * Dirichlet-process mixture of classes within which lists are independent; lambda ~ Beta(1,1), alpha ~ Gamma(a, b),
 * p(N) proportional to 1/N. The number never seen is not capped short of {@value #BEYOND}; draws beyond are counted.
 */
final class LatentClassChain {
    /** Beyond this a draw of n0 is not a number of people; it is rejected, and said to be. */
    static final double BEYOND = 1e12;

    private final Variates random;
    private final int lists;
    private final int classes;
    private final double shape;
    private final double rate;
    private final int[] masks;
    private final long[] counts;
    private final long n;
    /** Chance of each list in each class, list-major. */
    private final double[] lambda;

    private final double[] nu;
    private double alpha;
    private double unseen;
    private final double[] unseenOf;
    private final double[] sizeOf;
    private final double[] on;
    private final double[] weights;
    private final double[] drawn;
    private long rejected;
    private long sweeps;

    /**
     * A chain at a start of its own.
     *
     * @param classes truncation K, at least 2
     * @param prior shape and rate of alpha
     */
    LatentClassChain(CaptureTable table, int classes, double prior, Variates random) {
        this.random = random;
        this.lists = table.lists().size();
        this.classes = classes;
        this.shape = prior;
        this.rate = prior;
        List<CaptureTable.Capture> captures = table.captures();
        this.masks = captures.stream().mapToInt(CaptureTable.Capture::lists).toArray();
        this.counts = captures.stream().mapToLong(CaptureTable.Capture::count).toArray();
        this.n = table.documented();
        this.lambda = new double[lists * classes];
        this.nu = new double[classes];
        this.unseenOf = new double[classes];
        this.sizeOf = new double[classes];
        this.on = new double[lists * classes];
        this.weights = new double[classes];
        this.drawn = new double[classes];
        start(table);
    }

    /** Dispersed chances about the lists' shares; nine tenths of the weight on four classes; then a settling phase. */
    private void start(CaptureTable table) {
        int main = Math.min(4, classes);
        for (int k = 0; k < classes; k++) {
            nu[k] = classes == main ? 1. / classes : k < main ? .9 / main : .1 / (classes - main);
            for (int j = 0; j < lists; j++) {
                double share = (double) table.listSize(j) / n;
                lambda[j * classes + k] = random.beta(1 + 4 * share, 1 + 4 * (1 - share));
            }
        }
        unseen = Math.floor(n * Math.exp(random.normal()));
        Arrays.fill(unseenOf, 0);
        unseenOf[0] = unseen;
        alpha = .3 / classes;
        for (int i = 0; i < 500; i++) {
            sweep(false);
        }
        sortClasses();
        rejected = 0;
        sweeps = 0;
    }

    private void sortClasses() {
        int[] order = IntStream.range(0, classes)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -nu[k]))
                .mapToInt(k -> k)
                .toArray();
        double[] oldNu = nu.clone();
        double[] oldUnseen = unseenOf.clone();
        double[] oldLambda = lambda.clone();
        for (int k = 0; k < classes; k++) {
            nu[k] = oldNu[order[k]];
            unseenOf[k] = oldUnseen[order[k]];
            for (int j = 0; j < lists; j++) {
                lambda[j * classes + k] = oldLambda[j * classes + order[k]];
            }
        }
    }

    /** So many sweeps without keeping anything. */
    void skip(int times) {
        for (int i = 0; i < times; i++) {
            sweep(true);
        }
    }

    /** Draws of n0, one every {@code thin} sweeps. */
    double[] draw(int draws, int thin) {
        double[] kept = new double[draws];
        for (int d = 0; d < draws; d++) {
            skip(thin);
            kept[d] = unseen;
        }
        return kept;
    }

    /** Share of sweeps whose n0 was beyond all numbers of people. */
    double rejectedShare() {
        return sweeps == 0 ? 0 : (double) rejected / sweeps;
    }

    private void sweep(boolean alphaMoves) {
        sweeps++;
        assignObserved();
        drawChances();
        double logLast = drawWeights();
        drawUnseen();
        if (alphaMoves) {
            alpha = random.gamma(shape + classes - 1) / (rate - logLast);
        }
    }

    private void assignObserved() {
        System.arraycopy(unseenOf, 0, sizeOf, 0, classes);
        Arrays.fill(on, 0);
        for (int c = 0; c < masks.length; c++) {
            int w = masks[c];
            System.arraycopy(nu, 0, weights, 0, classes);
            for (int j = 0; j < lists; j++) {
                int row = j * classes;
                if ((w >> j & 1) == 1) {
                    for (int k = 0; k < classes; k++) {
                        weights[k] *= lambda[row + k];
                    }
                } else {
                    for (int k = 0; k < classes; k++) {
                        weights[k] *= 1 - lambda[row + k];
                    }
                }
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += weights[k];
            }
            random.multinomial(counts[c], weights, sum, drawn);
            for (int k = 0; k < classes; k++) {
                double d = drawn[k];
                if (d > 0) {
                    sizeOf[k] += d;
                    for (int bits = w; bits != 0; bits &= bits - 1) {
                        on[Integer.numberOfTrailingZeros(bits) * classes + k] += d;
                    }
                }
            }
        }
    }

    private void drawChances() {
        for (int j = 0; j < lists; j++) {
            for (int k = 0; k < classes; k++) {
                double seen = on[j * classes + k];
                lambda[j * classes + k] = random.beta(1 + seen, 1 + sizeOf[k] - seen);
            }
        }
    }

    /** Stick breaking in log space; answers the log of the last weight. */
    private double drawWeights() {
        double after = 0;
        for (int k = 0; k < classes; k++) {
            after += sizeOf[k];
        }
        double logLeft = 0;
        for (int k = 0; k < classes - 1; k++) {
            after -= sizeOf[k];
            double x = random.logGamma(1 + sizeOf[k]);
            double y = random.logGamma(alpha + after);
            double top = Math.max(x, y);
            double both = top + Math.log(Math.exp(x - top) + Math.exp(y - top));
            nu[k] = Math.exp(logLeft + x - both);
            logLeft += y - both;
        }
        nu[classes - 1] = Math.exp(logLeft);
        return logLeft;
    }

    private void drawUnseen() {
        System.arraycopy(nu, 0, weights, 0, classes);
        double missed = 0;
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < lists; j++) {
                weights[k] *= 1 - lambda[j * classes + k];
            }
            missed += weights[k];
        }
        double mean = random.gamma(n) * missed / (1 - missed);
        if (mean < BEYOND) {
            unseen = random.poisson(mean);
            random.multinomial((long) unseen, weights, missed, unseenOf);
        } else {
            rejected++;
        }
    }
}
