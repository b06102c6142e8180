package toll.estimate;

import java.util.ArrayList;
import java.util.List;

/**
 * A peak of a distribution of n0, with the probability of the hill it stands on.
 *
 * @param unseen n0 at the peak
 * @param weight probability between the valleys on its two sides
 */
public record Mode(double unseen, double weight) {
    private static final int BINS = 240;
    /** Kernel width on log n0: peaks nearer than this are one. */
    private static final double KERNEL = .08;
    /** A valley this deep, as a share of the lower of its two peaks, parts them. */
    private static final double VALLEY = .8;

    /**
     * The peaks of a weighted sample on the scale of log n0, by ascending n0.
     *
     * @param values of n0, 0 standing for a half
     * @param weights not negative
     */
    static List<Mode> of(double[] values, double[] weights) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                double v = Math.log(Math.max(values[i], .5));
                low = Math.min(low, v);
                high = Math.max(high, v);
                all += weights[i];
            }
        }
        if (!(high > low)) {
            return all > 0 ? List.of(new Mode(Math.exp(low), 1)) : List.of();
        }
        double from = low - 3 * KERNEL;
        double step = (high - low + 6 * KERNEL) / BINS;
        double[] bins = new double[BINS];
        for (int i = 0; i < values.length; i++) {
            if (!(weights[i] > 0)) {
                continue;
            }
            double v = Math.log(Math.max(values[i], .5));
            bins[Math.min(BINS - 1, (int) ((v - from) / step))] += weights[i] / all;
        }
        return hills(bins, smooth(bins, step), from, step);
    }

    private static double[] smooth(double[] bins, double step) {
        double[] smooth = new double[BINS];
        double width = Math.max(KERNEL, step);
        for (int i = 0; i < BINS; i++) {
            for (int j = 0; j < BINS; j++) {
                double d = (i - j) * step / width;
                smooth[i] += bins[j] * Math.exp(-.5 * d * d);
            }
        }
        return smooth;
    }

    private static List<Mode> hills(double[] bins, double[] smooth, double from, double step) {
        List<Integer> peaks = new ArrayList<>();
        List<Integer> valleys = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            boolean peak = (i == 0 || smooth[i] > smooth[i - 1]) && (i == BINS - 1 || smooth[i] >= smooth[i + 1]);
            if (!peak || smooth[i] < 1e-9) {
                continue;
            }
            if (peaks.isEmpty()) {
                peaks.add(i);
                continue;
            }
            int before = peaks.getLast();
            int valley = before;
            for (int k = before; k <= i; k++) {
                valley = smooth[k] < smooth[valley] ? k : valley;
            }
            if (smooth[valley] < VALLEY * Math.min(smooth[before], smooth[i])) {
                peaks.add(i);
                valleys.add(valley);
            } else if (smooth[i] > smooth[before]) {
                peaks.set(peaks.size() - 1, i);
            }
        }
        List<Mode> modes = new ArrayList<>();
        for (int p = 0; p < peaks.size(); p++) {
            int start = p == 0 ? 0 : valleys.get(p - 1);
            int end = p == peaks.size() - 1 ? BINS : valleys.get(p);
            double weight = 0;
            for (int k = start; k < end; k++) {
                weight += bins[k];
            }
            modes.add(new Mode(Math.exp(from + (peaks.get(p) + .5) * step), weight));
        }
        return modes;
    }
}
