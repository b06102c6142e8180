package toll.reconcile;

import java.util.OptionalLong;

/**
 * What a policy reads for a word without a number.
 *
 * @param min the least that the word stands for
 * @param max the most, or empty where the policy sets no upper end
 */
public record WordReading(long min, OptionalLong max) {
    public WordReading {
        if (min < 0 || (max.isPresent() && max.getAsLong() < min)) {
            throw new IllegalArgumentException("a word's reading needs 0 <= lower <= upper: " + min + ", " + max);
        }
    }
}
