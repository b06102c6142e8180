package toll.publish;

import toll.count.Bound;

/** The two ends of a published number: computed, and then whole and perhaps negative; or as a source gives them. */
public sealed interface Ends {
    /** A computed range; a step of a gap may take away. */
    record Span(long min, long max) implements Ends {}

    /** A source's own ends, which may be unknown or unbounded. */
    record Given(Bound min, Bound max) implements Ends {}

    static Ends of(long min, long max) {
        return new Span(min, max);
    }

    /** As a reader sees the number: {@code 12–15}, {@code ≥ 624}, {@code ≤ 30}, {@code ?}. */
    default String shown() {
        return switch (this) {
            case Span span -> Numbers.range(span.min(), span.max());
            case Given given -> Numbers.of(given.min(), given.max());
        };
    }

    /** As a step: {@code +3 / −5}. */
    default String signed() {
        return switch (this) {
            case Span span -> Numbers.signed(span.min(), span.max());
            case Given given -> shown();
        };
    }
}
