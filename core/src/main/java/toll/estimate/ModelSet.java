package toll.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * A set of hierarchical models over the same lists, and selection among them by deviance plus a price a parameter: log n for
 * BIC, 2 for AIC.
 */
final class ModelSet {
    private final List<ModelFitter> fitters;
    /** Terms of each model as bits, mask by mask; models of at most five lists only. */
    private final long[] termBits;

    private final int[] parameters;

    ModelSet(List<HierarchicalModel> models) {
        this.fitters = models.stream().map(ModelFitter::new).toList();
        this.termBits = models.stream()
                .mapToLong(m -> m.terms().stream().mapToLong(t -> 1L << t).sum())
                .toArray();
        this.parameters =
                models.stream().mapToInt(HierarchicalModel::parameters).toArray();
        if (models.isEmpty() || models.getFirst().lists() > 5) {
            throw new IllegalArgumentException("a set of models is for at most five lists");
        }
    }

    /** The candidates for so many lists: to order 3 for four lists, pairs for three and for five. */
    static ModelSet candidates(int lists) {
        return new ModelSet(HierarchicalModel.all(lists, lists == 4 ? 3 : 2));
    }

    int size() {
        return fitters.size();
    }

    /** Every model that stands, best first. */
    List<LogLinearFit> ranked(Counts counts, double price, Workers workers) {
        LogLinearFit[] fits = new LogLinearFit[fitters.size()];
        workers.each(fits.length, i -> fits[i] = fitters.get(i).fit(counts));
        return IntStream.range(0, fits.length)
                .mapToObj(i -> fits[i])
                .filter(LogLinearFit::stands)
                .sorted(Comparator.comparingDouble(f -> f.criterion(price)))
                .toList();
    }

    /**
     * An order in which to try models on resamples of a table, with the coefficients to begin from: the largest models and
     * those that lack one interaction come first, because their deviances bound all models inside them.
     */
    Search search(Counts counts, double price) {
        List<LogLinearFit> fits = fitters.stream().map(f -> f.fit(counts)).toList();
        long union = 0;
        for (long bits : termBits) {
            union |= bits;
        }
        long all = union;
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, fits.size()).boxed().toList());
        Comparator<Integer> bounding = Comparator.comparing((Integer i) -> Long.bitCount(all ^ termBits[i]) > 1);
        order.sort(bounding.thenComparingDouble(i -> fits.get(i).criterion(price)));
        return new Search(
                order.stream().mapToInt(i -> i).toArray(),
                fits.stream().map(LogLinearFit::beta).toList());
    }

    /** The order of trial and the first guesses. */
    @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
    record Search(int[] order, List<double[]> starts) {}

    /**
     * The best model on these counts, found without fitting models that cannot win: a model's deviance is at least that of
     * any model around it. The answer is that of fitting them all.
     */
    LogLinearFit best(Counts counts, double price, Search search) {
        LogLinearFit best = LogLinearFit.none(fitters.getFirst().model(), Existence.NO_ESTIMATE);
        double least = Double.POSITIVE_INFINITY;
        long[] fitted = new long[fitters.size()];
        double[] deviance = new double[fitters.size()];
        int done = 0;
        for (int i : search.order) {
            double bound = 0;
            for (int k = 0; k < done; k++) {
                if ((termBits[i] & ~fitted[k]) == 0 && deviance[k] > bound) {
                    bound = deviance[k];
                }
            }
            if (bound + price * parameters[i] > least + 1e-6) {
                continue;
            }
            LogLinearFit fit = fitters.get(i).fit(counts, search.starts.get(i));
            if (fit.stands()) {
                fitted[done] = termBits[i];
                deviance[done++] = fit.deviance();
                double value = fit.criterion(price);
                if (value < least) {
                    least = value;
                    best = fit;
                }
            }
        }
        return best;
    }

    /** -2 log likelihood of the saturated table: what BIC and AIC add to the deviance. */
    static double saturated(Counts counts) {
        double s = 0;
        for (int w = 1; w < counts.y().length; w++) {
            double y = counts.y()[w];
            if (y > 0) {
                s += y * Math.log(y) - y - Gamma.logGamma(y + 1);
            }
        }
        return -2 * s;
    }
}
