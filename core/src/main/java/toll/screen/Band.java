package toll.screen;

/** What a reviewer should make of a candidate, strongest first. A band is a queue, never a verdict. */
public enum Band {
    /** So much agrees that it must be treated as the listed one until two people say otherwise. */
    MATCH,
    /** Cannot be excluded: look at it. */
    POSSIBLE,
    /** Too little to go on without context. */
    WEAK;

    /** The lower-case word of the command-line contract. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean atLeast(Band other) {
        return ordinal() <= other.ordinal();
    }

    Band lowerOf(Band other) {
        return ordinal() >= other.ordinal() ? this : other;
    }

    Band demoted() {
        return this == MATCH ? POSSIBLE : WEAK;
    }
}
