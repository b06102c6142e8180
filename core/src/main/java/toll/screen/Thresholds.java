package toll.screen;

/**
 * Scores from which a band begins. Fixed before the check, from one half of the calibration names; {@code
 * docs/accuracy/screen.md} has the figures of the other half.
 *
 * @param match from here {@link Band#MATCH}
 * @param possible from here {@link Band#POSSIBLE}
 * @param weak from here {@link Band#WEAK}; below, nothing is reported
 */
public record Thresholds(double match, double possible, double weak) {
    /** As calibrated. */
    public static final Thresholds CALIBRATED = new Thresholds(0.80, 0.605, 0.48);

    public Thresholds {
        if (!(weak > 0 && weak <= possible && possible <= match && match < 1)) {
            throw new IllegalArgumentException(
                    "0 < weak <= possible <= match < 1 does not hold: " + weak + ", " + possible + ", " + match);
        }
    }

    double of(Band band) {
        return switch (band) {
            case MATCH -> match;
            case POSSIBLE -> possible;
            case WEAK -> weak;
        };
    }
}
