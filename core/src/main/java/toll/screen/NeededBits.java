package toll.screen;

/** How many bits must agree for a score, by what is lacking at least. Worked out once for each score and sort of names. */
final class NeededBits {
    /** More bits than any name has. */
    private static final float MORE_THAN_ANY = 128;

    private static final int STEPS_A_BIT = 4;
    private static final int MOST_LACKING = 64;
    /** Bounds are sums of rounded numbers. */
    private static final double ROUNDING = 1e-4;

    private final float[] needed = new float[MOST_LACKING * STEPS_A_BIT + 1];
    private final double least;
    private final boolean persons;

    NeededBits(double least, boolean persons) {
        this.least = least - ROUNDING;
        this.persons = persons;
        for (int i = 0; i < needed.length; i++) {
            needed[i] = search((float) i / STEPS_A_BIT);
        }
    }

    private float search(float lacking) {
        float low = 0;
        float high = MORE_THAN_ANY;
        if (NameScore.bound(high, lacking, persons) < least) {
            return high;
        }
        for (int step = 0; step < 24; step++) {
            float middle = (low + high) / 2;
            if (NameScore.bound(middle, lacking, persons) >= least) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** The fewest bits with which a name that lacks this much could reach the score; a little less, to be safe. */
    float lacking(float cost) {
        return needed[(int) Math.clamp(cost * STEPS_A_BIT, 0f, needed.length - 1f)];
    }

    /** Whether the score can be reached when no more bits than these agree and no less than this is lacking. */
    boolean reachable(float bits, float lacking) {
        return bits >= lacking(lacking) && NameScore.bound(bits, lacking, persons) >= least;
    }
}
