package toll.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import toll.term.Term;
import toll.term.Vocabularies;

/** Puts each event of a gap under one reason, in words. */
final class GapReasons {
    /** A reason; {@code order} is its place in the gap. */
    record Key(int order, String name, String source, String sentence) implements Comparable<Key> {
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
            return new Key(BOTH, "no-number", from.source, name(from) + " counts it and gives no number.");
        }
        if (b.withoutNumber() && !a.withoutNumber()) {
            return new Key(BOTH, "no-number", to.source, name(to) + " counts it and gives no number.");
        }
        boolean same = a.range().min() == b.range().min()
                && a.range().max() == b.range().max();
        return same
                ? new Key(BOTH + 1, "both-alike", "", "Both count it, with the same numbers.")
                : new Key(BOTH + 2, "both-differ", "", "Both count it, with different numbers.");
    }

    /** {@code counts} counts the event and {@code other} does not. */
    private Key one(int order, Sides counts, Sides other, Side side, Coverage.Outside outside) {
        String who = name(other);
        return switch (side.why()) {
            case NON_CREDIBLE ->
                new Key(
                        order,
                        "non-credible"
                                + (side.detail().isEmpty()
                                        ? ""
                                        : ":" + side.detail().replace(" + ", "+")),
                        other.source,
                        who + " found it non-credible" + (side.detail().isEmpty() ? "" : ": " + reasons(side.detail()))
                                + ".");
            case DUPLICATE -> new Key(order + 1, "duplicate", other.source, who + " closed it as a duplicate.");
            case OPEN -> new Key(order + 2, "open", other.source, who + " left it open.");
            case VERDICT ->
                new Key(order + 3, "verdict:" + side.detail(), other.source, who + " found it " + side.detail() + ".");
            case GRADE ->
                side.detail().isEmpty()
                        ? new Key(order + 4, "ungraded", other.source, who + " records it without a grade.")
                        : new Key(
                                order + 4,
                                "grade:" + side.detail(),
                                other.source,
                                who + " grades it "
                                        + label("grade", side.detail()).toLowerCase(java.util.Locale.ROOT)
                                        + " and does not count it.");
            case PROVISIONAL ->
                new Key(order + 4, "provisional", other.source, who + " has too few independent origins for it.");
            case NO_HARM_REPORTED ->
                new Key(order + 4, "no-harm-reported", other.source, who + " reports no harm to civilians in it.");
            case OTHER_ACTOR -> filtered(order, other, "actor", " ascribes it to another actor than asked for.");
            case OTHER_MEANS -> filtered(order, other, "means", " gives other means than asked for.");
            case OTHER_PLACE -> filtered(order, other, "place", " places it outside the place asked for.");
            case OTHER_PERIOD -> filtered(order, other, "period", " dates it outside the days asked for.");
            case NOT_RECORDED, COUNTED -> silent(order, counts, other, outside);
        };
    }

    private Key filtered(int order, Sides other, String dimension, String words) {
        return new Key(order + 5, "other-" + dimension, other.source, name(other) + words);
    }

    private Key silent(int order, Sides counts, Sides other, Coverage.Outside outside) {
        String who = name(other);
        return switch (outside) {
            case ACTOR ->
                new Key(order + 6, "outside-actor", other.source, "Outside " + who + "'s records: another actor.");
            case PLACE ->
                new Key(order + 6, "outside-place", other.source, "Outside " + who + "'s records: another territory.");
            case PERIOD ->
                new Key(
                        order + 6,
                        "outside-period",
                        other.source,
                        "Outside " + who + "'s records: before its first or after its last.");
            case NO ->
                other.belligerent
                        ? new Key(order + 7, "never-assessed", other.source, who + " has not assessed it.")
                        : new Key(order + 7, "only-one", counts.source, "Only " + name(counts) + " records it.");
        };
    }

    private String reasons(String detail) {
        List<String> words = new ArrayList<>();
        for (String reason : detail.split(" \\+ ")) {
            String label = label("reason", reason);
            words.add(label.isEmpty() ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1));
        }
        return String.join("; ", words);
    }

    private String name(Sides side) {
        return label("source", side.source);
    }

    private String label(String vocabulary, String id) {
        return vocabularies.get(vocabulary).byId(id).map(Term::en).orElse(id);
    }
}
