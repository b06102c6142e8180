package toll.count;

/** One end of a {@link Count}: a number of people (or strikes, reports), not known, or without limit. Unknown is not 0. */
public sealed interface Bound {
    Bound UNKNOWN = new Unknown();
    Bound UNBOUNDED = new Unbounded();

    static Bound of(long value) {
        return new Known(value);
    }

    /** A number the source gives; never negative. */
    record Known(long value) implements Bound {
        public Known {
            if (value < 0) {
                throw new IllegalArgumentException("a count cannot be negative: " + value);
            }
        }
    }

    /** The source is silent about this end. */
    record Unknown() implements Bound {}

    /** The source says that there is no upper end: "at least 624". */
    record Unbounded() implements Bound {}

    default boolean isKnown() {
        return this instanceof Known;
    }

    /** The number, or {@code other} where there is none. */
    default long orElse(long other) {
        return this instanceof Known known ? known.value() : other;
    }

    /** Sum of two ends: unknown wins over everything, unbounded over a number. Exact; overflow throws. */
    default Bound plus(Bound that) {
        return switch (this) {
            case Unknown u -> UNKNOWN;
            case Unbounded u -> that instanceof Unknown ? UNKNOWN : UNBOUNDED;
            case Known a ->
                switch (that) {
                    case Unknown u -> UNKNOWN;
                    case Unbounded u -> UNBOUNDED;
                    case Known b -> of(Math.addExact(a.value(), b.value()));
                };
        };
    }
}
