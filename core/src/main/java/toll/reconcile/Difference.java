package toll.reconcile;

import java.util.Locale;

/**
 * One dimension in which two figures differ.
 *
 * @param a what the first says, in words
 * @param b what the second says
 * @param reason a plain sentence
 */
public record Difference(Dimension dimension, String a, String b, Weight weight, String reason) {
    /** The dimensions of a scope, in the order in which they are held against each other. */
    public enum Dimension {
        MEASURE,
        UNIT,
        STATUS,
        ACTOR,
        MEANS,
        PLACE,
        PERIOD,
        BASIS,
        STANDARD,
        AS_OF,
        MODALITY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a difference does to a comparison. */
    public enum Weight {
        /** It must be said; it does not forbid. */
        STATED,
        /** The figures can be compared once both are restricted. */
        RESTRICT,
        /** Nothing makes the two one thing. */
        BARS
    }
}
