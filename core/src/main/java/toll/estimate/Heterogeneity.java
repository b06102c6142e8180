package toll.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * Models in which lists differ in size and people in how easily they are recorded (Mth; Rivest and Baillargeon 2007): Poisson
 * regressions with the list effects and one column of the number k of lists a history holds, or, for Chao's lower bound, the
 * columns max(k - j + 1, 0), j from 3 on, whose negative coefficients are set to 0.
 */
enum Heterogeneity {
    /** No heterogeneity: lists independent, of unequal size. */
    NONE("mt", List.of()),
    CHAO("mth-chao", List.of()),
    /** 2^k - 1. */
    POISSON2("mth-poisson2", List.of(k -> Math.pow(2, k) - 1)),
    /** k²/2 (Darroch and others 1993). */
    DARROCH("mth-darroch", List.of(k -> k * k / 2.)),
    /** log 3.5 - log(3.5 + k). */
    GAMMA35("mth-gamma3.5", List.of(k -> Math.log(3.5) - Math.log(3.5 + k))),
    /** The same five with lists of equal size: occasions of one kind. */
    EQUAL("m0", NONE),
    EQUAL_CHAO("mh-chao", CHAO),
    EQUAL_POISSON2("mh-poisson2", POISSON2),
    EQUAL_DARROCH("mh-darroch", DARROCH),
    EQUAL_GAMMA35("mh-gamma3.5", GAMMA35);

    private final String label;
    private final List<IntToDoubleFunction> columns;
    private final boolean bound;
    /** Whether one effect serves all lists. */
    private final boolean equal;

    Heterogeneity(String label, List<IntToDoubleFunction> columns) {
        this.label = label;
        this.columns = columns;
        this.bound = label.equals("mth-chao");
        this.equal = false;
    }

    Heterogeneity(String label, Heterogeneity like) {
        this.label = label;
        this.columns = like.columns;
        this.bound = like.bound;
        this.equal = true;
    }

    /** In words. */
    String how() {
        return (equal ? "lists of equal size; " : "")
                + (columns.isEmpty() && !bound
                        ? "lists independent, all people alike: the usual comparison, rarely true"
                        : "people differ in how easily they are recorded, lists otherwise independent");
    }

    String label() {
        return label;
    }

    /**
     * Fits.
     *
     * @param total N with its lognormal interval
     * @param aic with the factorials
     */
    record Fit(Range total, double standardError, double deviance, double aic) {}

    /** The fit, or nothing when the table cannot determine it. */
    Optional<Fit> fit(Counts counts) {
        return fit(counts, List.of());
    }

    /** @param apart histories with a parameter of their own, which are fitted exactly */
    Optional<Fit> fit(Counts counts, List<Integer> apart) {
        List<IntToDoubleFunction> extra = new ArrayList<>(columns);
        int effects = equal ? 1 : counts.lists();
        if (bound) {
            for (int j = 3; j <= counts.lists(); j++) {
                int from = j;
                extra.add(k -> Math.max(k - from + 1, 0));
            }
        }
        while (true) {
            int p = 1 + effects + extra.size() + apart.size();
            double[] y = Arrays.copyOfRange(counts.y(), 1, counts.y().length);
            double[] x = design(extra, y.length, p, apart);
            if (Existence.of(x, y, p) != Existence.FINE) {
                return Optional.empty();
            }
            PoissonFit fit = PoissonFit.fit(new Design.Dense(x, y, p), new double[0]);
            if (!fit.converged()) {
                return Optional.empty();
            }
            List<IntToDoubleFunction> kept = new ArrayList<>();
            for (int i = 0; i < extra.size(); i++) {
                if (!bound || fit.beta()[1 + effects + i] >= 0) {
                    kept.add(extra.get(i));
                }
            }
            if (kept.size() == extra.size()) {
                double unseen = fit.unseen();
                double variance = unseen * unseen * fit.interceptVariance() + unseen;
                return Optional.of(new Fit(
                        Range.logNormal(counts.n(), counts.n() + unseen, variance),
                        Math.sqrt(variance),
                        fit.deviance(),
                        fit.deviance() + ModelSet.saturated(counts) + 2 * p));
            }
            extra = kept;
        }
    }

    private double[] design(List<IntToDoubleFunction> extra, int cells, int p, List<Integer> apart) {
        double[] x = new double[cells * p];
        int effects = p - 1 - extra.size() - apart.size();
        for (int c = 0; c < cells; c++) {
            int w = c + 1;
            int k = Integer.bitCount(w);
            x[c * p] = 1;
            for (int j = 0; j < effects; j++) {
                x[c * p + 1 + j] = equal ? k : w >> j & 1;
            }
            for (int i = 0; i < extra.size(); i++) {
                x[c * p + 1 + effects + i] = extra.get(i).applyAsDouble(k);
            }
            for (int i = 0; i < apart.size(); i++) {
                x[c * p + p - apart.size() + i] = apart.get(i) == w ? 1 : 0;
            }
        }
        return x;
    }
}
