package toll.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Scope;
import toll.ledger.View;
import toll.reconcile.Difference.Dimension;
import toll.reconcile.Difference.Weight;
import toll.term.Saying;
import toll.term.Sentences;
import toll.term.Vocabularies;

/**
 * Whether two figures count one thing, dimension by dimension: measure, unit, status, actor, means, place, period, basis,
 * standard, as-of, modality. A figure that relays another one in the ledger is judged by its origin's scope.
 */
public final class Comparability {
    /** Ends of periods this near, in days, are stated and do not forbid: reports of one month appear all through it. */
    static final long NEAR_DAYS = 31;

    private final Vocabularies vocabularies;
    private final AdminNames admin;

    public Comparability(Vocabularies vocabularies, AdminNames admin) {
        this.vocabularies = vocabularies;
        this.admin = admin;
    }

    /** Holds two figures of a view against each other. */
    public Comparison compare(View view, Entry<Figure> a, Entry<Figure> b) {
        Relays relays = new Relays(this, view);
        List<Relay> followed = new ArrayList<>();
        Entry<Figure> heldA = relays.follow(a, followed);
        Entry<Figure> heldB = relays.follow(b, followed);
        Map<String, Saying> limits = new LinkedHashMap<>();
        List<Difference> differences = differences(heldA.record(), heldB.record(), limits);
        Comparison.Verdict verdict = Comparison.Verdict.COMPARABLE;
        for (Difference difference : differences) {
            if (difference.weight() == Weight.BARS) {
                verdict = Comparison.Verdict.NOT_COMPARABLE;
            } else if (difference.weight() == Weight.RESTRICT && verdict == Comparison.Verdict.COMPARABLE) {
                verdict = Comparison.Verdict.RESTRICT;
            }
        }
        if (verdict != Comparison.Verdict.RESTRICT) {
            limits.clear();
        }
        return new Comparison(a, b, heldA, heldB, verdict, differences, limits, followed);
    }

    /** Every dimension in which the two differ, and into {@code limits} what both would have to be cut down to. */
    List<Difference> differences(Figure a, Figure b, Map<String, Saying> limits) {
        List<Difference> out = new ArrayList<>();
        Scope x = a.scope();
        Scope y = b.scope();
        if (!x.measure().equals(y.measure())) {
            out.add(new Difference(
                    Dimension.MEASURE,
                    stated("measure", x.measure()),
                    stated("measure", y.measure()),
                    Weight.BARS,
                    Saying.of("compare.measure", counted(x.measure()), counted(y.measure()))));
        } else {
            unit(x, y, out);
            status(x, y, out, limits);
        }
        terms(Dimension.ACTOR, "actor", x.actors(), y.actors(), out, limits);
        terms(Dimension.MEANS, "means", x.means(), y.means(), out, limits);
        place(x, y, out, limits);
        period(a, b, out, limits);
        basis(x, y, out);
        standard(x, y, out);
        asOf(a, b, out);
        modality(a, b, out);
        return out;
    }

    private Saying counted(String measure) {
        return switch (measure) {
            case "killed", "injured" -> Saying.of("counted." + measure);
            default -> label("measure", measure).lower();
        };
    }

    private static Saying unit(Scope scope) {
        return scope.unit().isEmpty() ? Saying.of("not-stated") : Saying.plain(scope.unit());
    }

    private static void unit(Scope x, Scope y, List<Difference> out) {
        if (x.unit().equals(y.unit())) {
            return;
        }
        boolean silent = x.unit().isEmpty() || y.unit().isEmpty();
        out.add(new Difference(
                Dimension.UNIT,
                unit(x),
                unit(y),
                silent ? Weight.STATED : Weight.BARS,
                silent
                        ? Saying.of("compare.unit-silent", Saying.plain(x.unit() + y.unit()))
                        : Saying.of("compare.unit", Saying.plain(x.unit()), Saying.plain(y.unit()))));
    }

    private void status(Scope x, Scope y, List<Difference> out, Map<String, Saying> limits) {
        String s = x.status();
        String t = y.status();
        if (s.equals(t)) {
            return;
        }
        if (s.isEmpty() || t.isEmpty()) {
            String known = s + t;
            limits.put("status", stated("status", known));
            out.add(new Difference(
                    Dimension.STATUS,
                    stated("status", s),
                    stated("status", t),
                    Weight.RESTRICT,
                    Saying.of("compare.status-silent", label("status", known).lower())));
            return;
        }
        boolean firstWider = vocabularies.get("status").within(t, s);
        boolean within = firstWider || vocabularies.get("status").within(s, t);
        if (within) {
            limits.put("status", stated("status", firstWider ? t : s));
        }
        out.add(new Difference(
                Dimension.STATUS,
                stated("status", s),
                stated("status", t),
                within ? Weight.RESTRICT : Weight.BARS,
                Saying.of(
                        within ? "compare.status-within" : "compare.status",
                        label("status", s).lower(),
                        label("status", t).lower())));
    }

    /** Actors or means: sets of terms, of which one may hold another. */
    private void terms(
            Dimension dimension,
            String vocabulary,
            List<String> a,
            List<String> b,
            List<Difference> out,
            Map<String, Saying> limits) {
        Set<String> x = new TreeSet<>(a);
        Set<String> y = new TreeSet<>(b);
        if (x.equals(y)) {
            return;
        }
        Saying one = labels(vocabulary, x);
        Saying other = labels(vocabulary, y);
        boolean actor = dimension == Dimension.ACTOR;
        if (x.isEmpty() || y.isEmpty()) {
            Saying known = x.isEmpty() ? other : one;
            if (actor) {
                limits.put(vocabulary, known);
            }
            out.add(new Difference(
                    dimension,
                    one,
                    other,
                    actor ? Weight.RESTRICT : Weight.STATED,
                    Saying.of("compare." + vocabulary + "-silent", known)));
            return;
        }
        Set<String> both = meet(vocabulary, x, y);
        if (both.isEmpty()) {
            out.add(new Difference(dimension, one, other, Weight.BARS, Saying.of("compare." + vocabulary, one, other)));
            return;
        }
        limits.put(vocabulary, labels(vocabulary, both));
        out.add(new Difference(
                dimension,
                one,
                other,
                Weight.RESTRICT,
                Saying.of("compare.terms-both", one, other, labels(vocabulary, both))));
    }

    private Set<String> meet(String vocabulary, Set<String> x, Set<String> y) {
        Set<String> both = new TreeSet<>();
        for (String s : x) {
            for (String t : y) {
                if (s.equals(t) || vocabularies.get(vocabulary).within(s, t)) {
                    both.add(s);
                } else if (vocabularies.get(vocabulary).within(t, s)) {
                    both.add(t);
                }
            }
        }
        return both;
    }

    private void place(Scope x, Scope y, List<Difference> out, Map<String, Saying> limits) {
        PlaceSet a = PlaceSet.of(x.places(), admin);
        PlaceSet b = PlaceSet.of(y.places(), admin);
        if (a.holds(b) && b.holds(a)) {
            return;
        }
        Saying one = a.words(admin);
        Saying other = b.words(admin);
        PlaceSet both = a.isEmpty() ? b : b.isEmpty() ? a : a.meet(b);
        if (both.isEmpty()) {
            out.add(new Difference(Dimension.PLACE, one, other, Weight.BARS, Saying.of("compare.place", one, other)));
            return;
        }
        limits.put("place", both.words(admin));
        out.add(new Difference(
                Dimension.PLACE,
                one,
                other,
                Weight.RESTRICT,
                a.isEmpty() || b.isEmpty()
                        ? Saying.of("compare.place-silent", both.words(admin))
                        : Saying.of("compare.place-both", one, other, both.words(admin))));
    }

    private static void period(Figure a, Figure b, List<Difference> out, Map<String, Saying> limits) {
        Span x = Span.of(a);
        Span y = Span.of(b);
        if (x.equals(y)) {
            return;
        }
        Weight weight;
        Saying reason;
        Saying one = x.words();
        Saying other = y.words();
        if (!x.stated() || !y.stated()) {
            weight = Weight.RESTRICT;
            Saying known = x.stated() ? one : other;
            limits.put("period", x.meet(y).first() == Long.MIN_VALUE ? Saying.of("compare.to-be-stated") : known);
            reason = Saying.of("compare.period-silent", known);
        } else if (x.near(y, NEAR_DAYS)) {
            weight = Weight.STATED;
            reason =
                    Saying.of(x.yearOnly() || y.yearOnly() ? "compare.period-year" : "compare.period-near", one, other);
        } else if (x.overlaps(y)) {
            weight = Weight.RESTRICT;
            limits.put("period", x.meet(y).words());
            reason = Saying.of("compare.period-both", one, other, x.meet(y).words());
        } else {
            weight = Weight.BARS;
            reason = Saying.of("compare.period", one, other);
        }
        out.add(new Difference(Dimension.PERIOD, one, other, weight, reason));
    }

    private void basis(Scope x, Scope y, List<Difference> out) {
        if (x.basis().equals(y.basis())) {
            return;
        }
        boolean estimate = x.basis().equals("estimated") || y.basis().equals("estimated");
        boolean bars = estimate && !x.basis().isEmpty() && !y.basis().isEmpty();
        out.add(new Difference(
                Dimension.BASIS,
                stated("basis", x.basis()),
                stated("basis", y.basis()),
                bars ? Weight.BARS : Weight.STATED,
                Saying.of(
                        bars ? "compare.basis-estimate" : "compare.basis",
                        said("basis", x.basis()),
                        said("basis", y.basis()))));
    }

    private void standard(Scope x, Scope y, List<Difference> out) {
        if (!x.standard().equals(y.standard())) {
            out.add(new Difference(
                    Dimension.STANDARD,
                    stated("standard", x.standard()),
                    stated("standard", y.standard()),
                    Weight.STATED,
                    Saying.of("compare.standard", said("standard", x.standard()), said("standard", y.standard()))));
        }
    }

    private static void asOf(Figure a, Figure b, List<Difference> out) {
        long x = Span.asOf(a);
        long y = Span.asOf(b);
        if (x == y) {
            return;
        }
        out.add(new Difference(
                Dimension.AS_OF, day(x), day(y), Weight.STATED, Saying.of("compare.as-of", day(x), day(y))));
    }

    private static void modality(Figure a, Figure b, List<Difference> out) {
        Saying x = modality(a);
        Saying y = modality(b);
        if (!x.equals(y)) {
            out.add(new Difference(Dimension.MODALITY, x, y, Weight.BARS, Saying.of("compare.modality", x, y)));
        }
    }

    private static Saying modality(Figure figure) {
        String word = figure.modality().isEmpty() ? "asserted" : figure.modality();
        String key = "modality." + word;
        return Sentences.shipped("en").has(key) ? Saying.of(key) : Saying.plain(word);
    }

    private static Saying day(long day) {
        return day == Long.MAX_VALUE || day == Long.MIN_VALUE
                ? Saying.of("compare.day-not-stated")
                : Saying.plain(LocalDate.ofEpochDay(day));
    }

    /** In English the id, which is what the JSON of the answer has. */
    private Saying stated(String vocabulary, String id) {
        return id.isEmpty()
                ? Saying.of("not-stated")
                : new Saying.Label(id, label(vocabulary, id).ar());
    }

    /** In a sentence: the label. */
    private Saying said(String vocabulary, String id) {
        return id.isEmpty() ? Saying.of("not-stated") : label(vocabulary, id).lower();
    }

    private Saying.Label label(String vocabulary, String id) {
        return vocabularies.get(vocabulary).label(id);
    }

    private Saying labels(String vocabulary, Set<String> ids) {
        return ids.isEmpty()
                ? Saying.of("not-stated")
                : Saying.commas(ids.stream().map(id -> label(vocabulary, id)).toList());
    }
}
