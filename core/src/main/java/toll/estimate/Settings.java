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
 * @param allowance what the limits allow for, though nobody stated it
 */
public record Settings(
        long seed,
        int resamples,
        LatentClass.Length chains,
        boolean sensitivity,
        Declared declared,
        Fixed fixed,
        Allowance allowance) {
    public static final Settings STANDARD =
            new Settings(20_261_124, 1_000, LatentClass.Length.FULL, true, Declared.NOTHING_AGAINST);

    public Settings(long seed, int resamples, LatentClass.Length chains, boolean sensitivity, Declared declared) {
        this(seed, resamples, chains, sensitivity, declared, Fixed.NOTHING, Allowance.USUAL);
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
        return new Settings(other, resamples, chains, sensitivity, declared, fixed, allowance);
    }

    public Settings withAllowance(Allowance other) {
        return new Settings(seed, resamples, chains, sensitivity, declared, fixed, other);
    }

    /** What is still unstated: a share declared to be beyond reach takes the place of the usual one. */
    Allowance unstated() {
        return declared.unreachable() > 0 ? allowance.reachStated() : allowance;
    }
}
