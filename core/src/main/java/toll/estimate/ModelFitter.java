package toll.estimate;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Fits one hierarchical model to tables with the same lists. An interaction whose lists share nobody has the coefficient
 * minus infinity: the cells that contain it are fitted by 0 and leave the fit together with its column (extended maximum
 * likelihood).
 */
final class ModelFitter {
    private static final double[] COLD = {};
    private final HierarchicalModel model;
    private final int[] terms;
    /** What the linear programme said, by the histories that occur; kept only where a mask of cells fits a long. */
    private final Map<Long, Existence> judged = new ConcurrentHashMap<>();

    ModelFitter(HierarchicalModel model) {
        this.model = model;
        this.terms = new int[model.parameters()];
        for (int i = 1; i < terms.length; i++) {
            terms[i] = model.terms().get(i - 1);
        }
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
        boolean[] kept = new boolean[counts.y().length];
        int[] columns = keep(counts, kept);
        Existence existence = judge(counts, columns, kept);
        if (existence != Existence.FINE) {
            return LogLinearFit.none(model, existence);
        }
        int[] some = Arrays.stream(columns).map(i -> terms[i]).toArray();
        Design design = new Design.Interactions(some, kept, counts.y(), counts.margin());
        PoissonFit fit = PoissonFit.fit(design, pick(start, columns));
        if (!fit.converged() && start.length > 0) {
            fit = PoissonFit.fit(design, COLD);
        }
        if (!fit.converged()) {
            return LogLinearFit.none(model, Existence.NO_ESTIMATE);
        }
        double[] beta = new double[terms.length];
        for (int i = 0; i < columns.length; i++) {
            beta[columns[i]] = fit.beta()[i];
        }
        int cells = 0;
        for (boolean in : kept) {
            cells += in ? 1 : 0;
        }
        return new LogLinearFit(
                model,
                existence,
                fit.unseen(),
                fit.interceptVariance(),
                fit.deviance(),
                cells - columns.length,
                beta,
                fit.mu());
    }

    /** Marks the cells that stay and answers the columns that do. */
    private int[] keep(Counts counts, boolean[] kept) {
        Arrays.fill(kept, 1, kept.length, true);
        int[] columns = new int[terms.length];
        int k = 0;
        for (int i = 0; i < terms.length; i++) {
            if (i == 0 || counts.margin()[terms[i]] > 0) {
                columns[k++] = i;
            } else {
                for (int w = terms[i]; w < kept.length; w++) {
                    kept[w] &= (w & terms[i]) != terms[i];
                }
            }
        }
        return Arrays.copyOf(columns, k);
    }

    Reduced reduce(Counts counts) {
        boolean[] kept = new boolean[counts.y().length];
        int[] columns = keep(counts, kept);
        int[] cells = IntStream.range(1, kept.length).filter(w -> kept[w]).toArray();
        int[] some = Arrays.stream(columns).map(i -> terms[i]).toArray();
        return new Reduced(
                cells,
                columns,
                design(some, cells),
                Arrays.stream(cells).mapToDouble(w -> counts.y()[w]).toArray());
    }

    private Existence judge(Counts counts, int[] columns, boolean[] kept) {
        if (counts.everyHistoryOccurs()) {
            return Existence.FINE;
        }
        if (kept.length > 64) {
            return judged(counts, columns, kept);
        }
        long occurring = 0;
        for (int w = 1; w < kept.length; w++) {
            occurring |= counts.y()[w] > 0 ? 1L << w : 0;
        }
        Existence known = judged.get(occurring);
        if (known == null) {
            known = judged(counts, columns, kept);
            judged.put(occurring, known);
        }
        return known;
    }

    /** The histories that occur mostly decide alone; the whole design is built only where they do not. */
    private Existence judged(Counts counts, int[] columns, boolean[] kept) {
        int[] some = Arrays.stream(columns).map(i -> terms[i]).toArray();
        int[] occurring =
                IntStream.range(1, kept.length).filter(w -> counts.y()[w] > 0).toArray();
        double[] ones = new double[occurring.length];
        Arrays.fill(ones, 1);
        if (Existence.rank(design(some, occurring), ones, columns.length, true) == columns.length) {
            return Existence.FINE;
        }
        Reduced whole = reduce(counts);
        return Existence.of(whole.x(), whole.y(), whole.p());
    }

    private static double[] pick(double[] start, int[] columns) {
        return start.length == 0
                ? COLD
                : Arrays.stream(columns).mapToDouble(i -> start[i]).toArray();
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
