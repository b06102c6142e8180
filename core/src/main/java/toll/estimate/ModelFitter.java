package toll.estimate;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fits one hierarchical model to tables with the same lists. An interaction whose lists share nobody has the coefficient
 * minus infinity: the cells that contain it are fitted by 0 and leave the fit together with its column (extended maximum
 * likelihood).
 */
final class ModelFitter {
    private static final double[] COLD = {};
    private final HierarchicalModel model;
    private final int[] terms;
    private final int[] cells;
    private final double[] x;
    /** What the linear programme said, by the histories that occur; kept only where a mask of cells fits a long. */
    private final Map<Long, Existence> judged = new ConcurrentHashMap<>();

    ModelFitter(HierarchicalModel model) {
        this.model = model;
        this.terms = new int[model.parameters()];
        for (int i = 1; i < terms.length; i++) {
            terms[i] = model.terms().get(i - 1);
        }
        this.cells = new int[(1 << model.lists()) - 1];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = c + 1;
        }
        this.x = design(terms, cells);
    }

    HierarchicalModel model() {
        return model;
    }

    /** The cells and columns that are left, with their counts. */
    @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
    record Reduced(int[] cells, int[] columns, double[] x, double[] y) {
        int p() {
            return columns.length;
        }
    }

    LogLinearFit fit(Counts counts) {
        return fit(counts, COLD);
    }

    /** @param start coefficients of the whole model to begin from, or empty */
    LogLinearFit fit(Counts counts, double[] start) {
        Reduced r = reduce(counts);
        Existence existence = judge(counts, r);
        if (existence != Existence.FINE) {
            return LogLinearFit.none(model, existence);
        }
        PoissonFit fit = PoissonFit.fit(r.x, r.y, r.p(), pick(start, r));
        if (!fit.converged() && start.length > 0) {
            fit = PoissonFit.fit(r.x, r.y, r.p(), COLD);
        }
        if (!fit.converged()) {
            return LogLinearFit.none(model, Existence.NO_ESTIMATE);
        }
        double[] beta = new double[terms.length];
        for (int i = 0; i < r.columns.length; i++) {
            beta[r.columns[i]] = fit.beta()[i];
        }
        double[] mu = new double[1 << model.lists()];
        for (int c = 0; c < r.cells.length; c++) {
            mu[r.cells[c]] = fit.mu()[c];
        }
        return new LogLinearFit(
                model,
                existence,
                fit.unseen(),
                fit.interceptVariance(),
                fit.deviance(),
                r.cells.length - r.p(),
                beta,
                mu);
    }

    Reduced reduce(Counts counts) {
        double[] y = counts.y();
        int emptyTerms = 0;
        for (int i = 1; i < terms.length; i++) {
            emptyTerms += counts.margin()[terms[i]] > 0 ? 0 : 1;
        }
        if (emptyTerms == 0) {
            return new Reduced(cells, all(terms.length), x, Arrays.copyOfRange(y, 1, y.length));
        }
        int[] columns = new int[terms.length - emptyTerms];
        int[] empty = new int[emptyTerms];
        for (int i = 0, k = 0, e = 0; i < terms.length; i++) {
            if (i == 0 || counts.margin()[terms[i]] > 0) {
                columns[k++] = i;
            } else {
                empty[e++] = terms[i];
            }
        }
        int[] left = Arrays.stream(cells)
                .filter(w -> Arrays.stream(empty).noneMatch(t -> (w & t) == t))
                .toArray();
        int[] kept = Arrays.stream(columns).map(i -> terms[i]).toArray();
        return new Reduced(
                left,
                columns,
                design(kept, left),
                Arrays.stream(left).mapToDouble(w -> y[w]).toArray());
    }

    private Existence judge(Counts counts, Reduced r) {
        if (counts.everyHistoryOccurs()) {
            return Existence.FINE;
        }
        if (cells.length > 63) {
            return Existence.of(r.x, r.y, r.p());
        }
        long occurring = 0;
        for (int w = 1; w < counts.y().length; w++) {
            occurring |= counts.y()[w] > 0 ? 1L << w : 0;
        }
        Existence known = judged.get(occurring);
        if (known == null) {
            known = Existence.of(r.x, r.y, r.p());
            judged.put(occurring, known);
        }
        return known;
    }

    private static double[] pick(double[] start, Reduced r) {
        if (start.length == 0) {
            return COLD;
        }
        double[] some = new double[r.p()];
        for (int i = 0; i < some.length; i++) {
            some[i] = start[r.columns[i]];
        }
        return some;
    }

    private static int[] all(int n) {
        int[] indices = new int[n];
        Arrays.setAll(indices, i -> i);
        return indices;
    }

    private static double[] design(int[] terms, int[] cells) {
        double[] x = new double[terms.length * cells.length];
        for (int c = 0; c < cells.length; c++) {
            for (int i = 0; i < terms.length; i++) {
                x[c * terms.length + i] = (cells[c] & terms[i]) == terms[i] ? 1 : 0;
            }
        }
        return x;
    }
}
