package toll.link;

/**
 * Goes on from a model in which all pairs are written with the same care: the shares of the classes of care, m and the
 * proportions of matches and relatives are estimated together, the rest stays. Patterns that cannot be matches are left
 * out.
 */
final class CareEstimation {
    private static final int ROUNDS = 40;
    private static final double PSEUDO_PAIRS = 20;

    private final Patterns patterns;
    private final double[][] severity;
    private final double[][] prior;
    private final long[] pattern;
    /** Expected matches of each pattern: care says how the matches found are written, and finds no new ones. */
    private final double[] matches;

    /**
     * @param prior m as it is thought to be before anything is seen
     * @param pattern patterns
     * @param matches how many matches are expected to have each
     */
    CareEstimation(Patterns patterns, double[][] prior, long[] pattern, double[] matches) {
        this.patterns = patterns;
        this.severity = Care.severity(patterns);
        this.prior = prior;
        this.pattern = pattern;
        this.matches = matches;
    }

    Model from(Model even, double[][] all) {
        Model model = even.with(even.m(), Care.of(Care.start(), even.m(), severity));
        for (int round = 0; round < ROUNDS; round++) {
            model = round(model, all);
        }
        return model;
    }

    private Model round(Model model, double[][] all) {
        int fields = model.m().length;
        int classes = Care.CLASSES.length;
        double[][] n = zeros(model.m());
        double[][] filled = new double[classes][fields];
        double[] share = new double[classes];
        double[] ofClass = new double[classes];
        for (int i = 0; i < pattern.length; i++) {
            double wm = matches[i];
            double sum = model.care().classes(pattern[i], ofClass);
            for (int k = 0; k < classes; k++) {
                ofClass[k] *= wm / sum;
                share[k] += ofClass[k];
            }
            for (int f = 0; f < fields; f++) {
                int level = Patterns.level(pattern[i], f);
                if (level != Field.MISSING) {
                    n[f][level] += wm;
                    for (int k = 0; k < classes; k++) {
                        filled[k][f] += ofClass[k];
                    }
                }
            }
        }
        double[][] m = m(model, n, filled);
        for (int f = 0; f < fields; f++) {
            Monotone.down(
                    m[f],
                    all[f],
                    patterns.field(f).equalLevels(),
                    patterns.field(f).orderedFrom());
        }
        double total = 0;
        for (double w : share) {
            total += w;
        }
        double[] start = Care.start();
        for (int k = 0; k < classes; k++) {
            share[k] = (share[k] + PSEUDO_PAIRS * start[k]) / (total + PSEUDO_PAIRS);
        }
        return model.with(m, Care.of(share, m, severity));
    }

    /** Each level in proportion to how much oftener it was seen than the model of care expects (iterative scaling). */
    private double[][] m(Model model, double[][] seen, double[][] filled) {
        double[][] m = zeros(model.m());
        for (int f = 0; f < m.length; f++) {
            double sum = 0;
            double all = 0;
            for (double c : seen[f]) {
                all += c;
            }
            double pseudo = Estimation.pseudo(all);
            for (int l = 0; l < m[f].length; l++) {
                double expected = 0;
                for (int k = 0; k < filled.length; k++) {
                    expected += filled[k][f]
                            * model.m()[f][l]
                            * Math.pow(2, model.care().bits()[k][f][l]);
                }
                m[f][l] = model.m()[f][l] * (seen[f][l] + pseudo * prior[f][l]) / (expected + pseudo * model.m()[f][l]);
                sum += m[f][l];
            }
            for (int l = 0; l < m[f].length; l++) {
                m[f][l] /= sum;
            }
        }
        return m;
    }

    private static double[][] zeros(double[][] like) {
        double[][] zeros = new double[like.length][];
        for (int f = 0; f < like.length; f++) {
            zeros[f] = new double[like[f].length];
        }
        return zeros;
    }
}
