package toll.reconcile;

import java.util.Arrays;
import java.util.Comparator;
import toll.term.Saying;
import toll.term.Vocabularies;

/** Puts each event of a gap under one reason, in words. */
final class GapReasons {
    /** A reason; {@code order} is its place in the gap. */
    record Key(int order, String name, String source, Saying why) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::order).thenComparing(Key::name).thenComparing(Key::source);

        @Override
        public int compareTo(Key that) {
            return ORDER.compare(this, that);
        }
    }

    private static final int FIRST_ONLY = 10;
    private static final int BOTH = 20;
    private static final int SECOND_ONLY = 30;

    private final Vocabularies vocabularies;
    private final Sides from;
    private final Sides to;

    GapReasons(Vocabularies vocabularies, Sides from, Sides to) {
        this.vocabularies = vocabularies;
        this.from = from;
        this.to = to;
    }

    Key of(Side a, Side b, Coverage.Outside outside) {
        if (a.counted() && b.counted()) {
            return both(a, b);
        }
        return a.counted() ? one(FIRST_ONLY, from, to, b, outside) : one(SECOND_ONLY, to, from, a, outside);
    }

    private Key both(Side a, Side b) {
        if (a.withoutNumber() && !b.withoutNumber()) {
            return new Key(BOTH, "no-number", from.source, Saying.of("gap.no-number", name(from)));
        }
        if (b.withoutNumber() && !a.withoutNumber()) {
            return new Key(BOTH, "no-number", to.source, Saying.of("gap.no-number", name(to)));
        }
        boolean same = a.range().min() == b.range().min()
                && a.range().max() == b.range().max();
        return same
                ? new Key(BOTH + 1, "both-alike", "", Saying.of("gap.both-alike"))
                : new Key(BOTH + 2, "both-differ", "", Saying.of("gap.both-differ"));
    }

    /** {@code counts} counts the event and {@code other} does not. */
    private Key one(int order, Sides counts, Sides other, Side side, Coverage.Outside outside) {
        String detail = side.detail();
        return switch (side.why()) {
            case NON_CREDIBLE ->
                detail.isEmpty()
                        ? plain(order, "non-credible", other)
                        : new Key(
                                order,
                                "non-credible:" + detail.replace(" + ", "+"),
                                other.source,
                                Saying.of("gap.non-credible-because", name(other), reasons(detail)));
            case DUPLICATE -> plain(order + 1, "duplicate", other);
            case OPEN -> plain(order + 2, "open", other);
            case VERDICT -> detailed(order + 3, "verdict", detail, other);
            case GRADE ->
                detail.isEmpty() ? plain(order + 4, "ungraded", other) : detailed(order + 4, "grade", detail, other);
            case PROVISIONAL -> plain(order + 4, "provisional", other);
            case NO_HARM_REPORTED -> plain(order + 4, "no-harm-reported", other);
            case OTHER_ACTOR -> plain(order + 5, "other-actor", other);
            case OTHER_MEANS -> plain(order + 5, "other-means", other);
            case OTHER_PLACE -> plain(order + 5, "other-place", other);
            case OTHER_PERIOD -> plain(order + 5, "other-period", other);
            case NOT_RECORDED, COUNTED -> silent(order, counts, other, outside);
        };
    }

    /** A reason whose sentence names no more than the source. */
    private Key plain(int order, String reason, Sides whose) {
        return new Key(order, reason, whose.source, Saying.of("gap." + reason, name(whose)));
    }

    private Key detailed(int order, String vocabulary, String id, Sides whose) {
        return new Key(
                order,
                vocabulary + ":" + id,
                whose.source,
                Saying.of(
                        "gap." + vocabulary,
                        name(whose),
                        vocabularies.get(vocabulary).label(id).lower()));
    }

    private Key silent(int order, Sides counts, Sides other, Coverage.Outside outside) {
        return switch (outside) {
            case ACTOR -> plain(order + 6, "outside-actor", other);
            case PLACE -> plain(order + 6, "outside-place", other);
            case PERIOD -> plain(order + 6, "outside-period", other);
            case NO ->
                other.belligerent ? plain(order + 7, "never-assessed", other) : plain(order + 7, "only-one", counts);
        };
    }

    private Saying reasons(String detail) {
        return new Saying.Row(
                "mark.semicolon",
                Arrays.stream(detail.split(" \\+ "))
                        .<Saying>map(reason ->
                                vocabularies.get("reason").label(reason).lower())
                        .toList());
    }

    Saying name(Sides side) {
        return vocabularies.get("source").label(side.source);
    }
}
