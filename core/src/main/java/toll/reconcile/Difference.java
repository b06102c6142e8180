package toll.reconcile;

import java.util.Locale;
import toll.term.Saying;

/**
 * One dimension in which two figures differ.
 *
 * @param first what the first says
 * @param second what the second says
 * @param why a plain sentence
 */
public record Difference(Dimension dimension, Saying first, Saying second, Weight weight, Saying why) {
    /** What the first says, in English. */
    public String a() {
        return first.english();
    }

    /** What the second says, in English. */
    public String b() {
        return second.english();
    }

    /** Why it matters, in English. */
    public String reason() {
        return why.english();
    }

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
