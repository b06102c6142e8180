package toll.estimate;

/**
 * How to estimate.
 *
 * @param seed of everything that is drawn
 * @param resamples bootstrap resamples, at least 100
 * @param chains length of the latent-class chains
 * @param sensitivity whether to hindcast, leave lists out and vary priors
 * @param declared what people say about the lists
 * @param fixed what is fitted besides, because somebody asked for it
 */
public record Settings(
        long seed, int resamples, LatentClass.Length chains, boolean sensitivity, Declared declared, Fixed fixed) {
    public static final Settings STANDARD =
            new Settings(20_261_124, 1_000, LatentClass.Length.FULL, true, Declared.NOTHING_AGAINST);

    public Settings(long seed, int resamples, LatentClass.Length chains, boolean sensitivity, Declared declared) {
        this(seed, resamples, chains, sensitivity, declared, Fixed.NOTHING);
    }

    public Settings {
        if (resamples < 100) {
            throw new IllegalArgumentException("at least 100 resamples, not " + resamples);
        }
    }

    /** For many runs: fewer resamples, shorter chains, no sensitivity. */
    public static Settings quick(long seed) {
        return new Settings(seed, 200, LatentClass.Length.SHORT, false, Declared.NOTHING_AGAINST);
    }

    public Settings withSeed(long other) {
        return new Settings(other, resamples, chains, sensitivity, declared, fixed);
    }
}
