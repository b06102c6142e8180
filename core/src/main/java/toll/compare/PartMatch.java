package toll.compare;

import org.jspecify.annotations.Nullable;
import toll.name.NamePart;

/**
 * One row of an alignment of two names.
 *
 * @param left part of the first name, null when it lacks one
 * @param right part of the second name, null when it lacks one
 * @param agreement how they agree
 * @param similarity likeness in [0, 1]; 0 where a side is missing
 * @param bits contribution to the weight, log2
 */
public record PartMatch(
        @Nullable NamePart left, @Nullable NamePart right, PartAgreement agreement, double similarity, double bits) {
    public PartMatch {
        if ((left == null || right == null) != (agreement == PartAgreement.MISSING)
                || (left == null && right == null)) {
            throw new IllegalArgumentException("a side is absent exactly when the agreement is MISSING: " + agreement);
        }
        if (!Double.isFinite(bits)) {
            throw new IllegalArgumentException("bits must be finite: " + bits);
        }
    }
}
