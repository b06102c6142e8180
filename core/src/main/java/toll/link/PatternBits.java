package toll.link;

/** Weights of patterns under one model, worked out once each while pairs are weighed: there are few patterns and many pairs. */
final class PatternBits {
    private static final int PLACES = 1 << 13;

    private final Model model;
    private final long[] patterns = new long[PLACES];
    private final double[] bits = new double[PLACES];
    private final boolean[] known = new boolean[PLACES];

    PatternBits(Model model) {
        this.model = model;
    }

    /** The same as {@link Model#bits(long)}. */
    double of(long pattern) {
        int place = (int) (pattern * 0x9E3779B97F4A7C15L >>> 64 - 13);
        if (!known[place] || patterns[place] != pattern) {
            patterns[place] = pattern;
            bits[place] = model.bits(pattern);
            known[place] = true;
        }
        return bits[place];
    }
}
