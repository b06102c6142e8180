package toll.estimate;

import java.util.Arrays;

/**
 * The values of n0 at which a posterior is computed, with the number of whole numbers each stands for: every whole number at
 * first, then steps of a thousandth.
 *
 * @param at ascending whole numbers
 * @param width how many whole numbers each stands for
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record UnseenGrid(double[] at, double[] width) {
    /** Every whole number up to here. */
    static final int DENSE = 20_000;

    private static final double STEP = 1.001;

    /** From 0 to at least {@code most}. */
    static UnseenGrid upTo(double most) {
        double[] at = new double[DENSE + 32_000];
        double[] width = new double[at.length];
        int k = 0;
        double v = 0;
        while (v <= most && k < at.length) {
            double next = v < DENSE ? v + 1 : Math.max(v + 1, Math.floor(v * STEP));
            at[k] = v < DENSE ? v : Math.floor((v + next - 1) / 2);
            width[k++] = next - v;
            v = next;
        }
        return new UnseenGrid(Arrays.copyOf(at, k), Arrays.copyOf(width, k));
    }

    /** Every whole number of a span. */
    static UnseenGrid every(int from, int to) {
        double[] at = new double[to - from + 1];
        Arrays.setAll(at, i -> from + i);
        double[] width = new double[at.length];
        Arrays.fill(width, 1);
        return new UnseenGrid(at, width);
    }

    int size() {
        return at.length;
    }
}
