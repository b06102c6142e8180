package toll.count;

/**
 * How many, as one source gives it: lower end, upper end, qualifier and the words as written. "At least 624" is
 * [624, unbounded); "up to 30" has an unknown lower end, not 0; "dozens" has neither end, only its word. What a vague
 * word or "about" is worth is a policy's reading and never stored here.
 *
 * @param min known or unknown, never unbounded
 * @param max known, unknown or unbounded; not below a known {@code min}
 * @param asWritten the source's own words, or empty where the source gives a bare number
 */
public record Count(Bound min, Bound max, Qualifier qualifier, String asWritten) {
    public static final Count UNKNOWN = new Count(Bound.UNKNOWN, Bound.UNKNOWN, Qualifier.VAGUE_WORD, "");

    public Count {
        if (min instanceof Bound.Unbounded) {
            throw new IllegalArgumentException("a lower end cannot be unbounded");
        }
        if (min instanceof Bound.Known low && max instanceof Bound.Known high && low.value() > high.value()) {
            throw new IllegalArgumentException("minimum " + low.value() + " is above maximum " + high.value());
        }
        boolean fits = switch (qualifier) {
            case EXACTLY, ABOUT -> min.isKnown() && min.equals(max);
            case AT_LEAST -> min.isKnown() && max instanceof Bound.Unbounded;
            case AT_MOST -> min instanceof Bound.Unknown && max.isKnown();
            case BETWEEN -> min.isKnown() && max.isKnown();
            case VAGUE_WORD -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException(qualifier + " does not fit [" + min + ", " + max + "]");
        }
    }

    public static Count exactly(long n) {
        return new Count(Bound.of(n), Bound.of(n), Qualifier.EXACTLY, "");
    }

    public static Count atLeast(long n) {
        return new Count(Bound.of(n), Bound.UNBOUNDED, Qualifier.AT_LEAST, "");
    }

    public static Count atMost(long n) {
        return new Count(Bound.UNKNOWN, Bound.of(n), Qualifier.AT_MOST, "");
    }

    public static Count about(long n) {
        return new Count(Bound.of(n), Bound.of(n), Qualifier.ABOUT, "");
    }

    /** A range; equal ends are an exact number. */
    public static Count between(long low, long high) {
        return low == high ? exactly(low) : new Count(Bound.of(low), Bound.of(high), Qualifier.BETWEEN, "");
    }

    /** A word without a number: dozens, several, the bare plural. */
    public static Count vague(String word) {
        return new Count(Bound.UNKNOWN, Bound.UNKNOWN, Qualifier.VAGUE_WORD, word);
    }

    /** What a table with a minimum and a maximum column says; a blank cell is an unknown end. */
    public static Count ofEnds(Bound min, Bound max) {
        if (min instanceof Bound.Known a && max instanceof Bound.Known b) {
            return between(a.value(), b.value());
        }
        if (min instanceof Bound.Known a && max instanceof Bound.Unbounded) {
            return atLeast(a.value());
        }
        if (min instanceof Bound.Unknown && max instanceof Bound.Known b) {
            return atMost(b.value());
        }
        return new Count(min, max, Qualifier.VAGUE_WORD, "");
    }

    public Count written(String words) {
        return new Count(min, max, qualifier, words);
    }

    /** Whether neither end is known: counted under "unknown" in every toll. */
    public boolean isUnknown() {
        return !min.isKnown() && !max.isKnown();
    }
}
