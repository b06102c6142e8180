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
import toll.term.Term;
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
        Map<String, String> restriction = new LinkedHashMap<>();
        List<Difference> differences = differences(heldA.record(), heldB.record(), restriction);
        Comparison.Verdict verdict = Comparison.Verdict.COMPARABLE;
        for (Difference difference : differences) {
            if (difference.weight() == Weight.BARS) {
                verdict = Comparison.Verdict.NOT_COMPARABLE;
            } else if (difference.weight() == Weight.RESTRICT && verdict == Comparison.Verdict.COMPARABLE) {
                verdict = Comparison.Verdict.RESTRICT;
            }
        }
        if (verdict != Comparison.Verdict.RESTRICT) {
            restriction.clear();
        }
        return new Comparison(a, b, heldA, heldB, verdict, differences, restriction, followed);
    }

    /** Every dimension in which the two differ, and into {@code restriction} what both would have to be cut down to. */
    List<Difference> differences(Figure a, Figure b, Map<String, String> restriction) {
        List<Difference> out = new ArrayList<>();
        Scope x = a.scope();
        Scope y = b.scope();
        if (!x.measure().equals(y.measure())) {
            String one = counted(x.measure());
            String other = counted(y.measure());
            out.add(new Difference(
                    Dimension.MEASURE,
                    x.measure(),
                    y.measure(),
                    Weight.BARS,
                    "One counts " + one + ", the other " + other + ": these are different things."));
        } else {
            unit(x, y, out);
            status(x, y, out, restriction);
        }
        terms(Dimension.ACTOR, "actor", x.actors(), y.actors(), out, restriction);
        terms(Dimension.MEANS, "means", x.means(), y.means(), out, restriction);
        place(x, y, out, restriction);
        period(a, b, out, restriction);
        basis(x, y, out);
        standard(x, y, out);
        asOf(a, b, out);
        modality(a, b, out);
        return out;
    }

    private String counted(String measure) {
        return switch (measure) {
            case "killed" -> "people killed";
            case "injured" -> "people injured";
            default -> lower(label("measure", measure));
        };
    }

    private static void unit(Scope x, Scope y, List<Difference> out) {
        if (x.unit().equals(y.unit())) {
            return;
        }
        boolean silent = x.unit().isEmpty() || y.unit().isEmpty();
        out.add(new Difference(
                Dimension.UNIT,
                stated(x.unit()),
                stated(y.unit()),
                silent ? Weight.STATED : Weight.BARS,
                silent
                        ? "Only one says what a single one of them is: " + x.unit() + y.unit() + "."
                        : "One counts each " + x.unit() + ", the other each " + y.unit() + "."));
    }

    private void status(Scope x, Scope y, List<Difference> out, Map<String, String> restriction) {
        String s = x.status();
        String t = y.status();
        if (s.equals(t)) {
            return;
        }
        if (s.isEmpty() || t.isEmpty()) {
            String known = s + t;
            restriction.put("status", known);
            out.add(new Difference(
                    Dimension.STATUS,
                    stated(s),
                    stated(t),
                    Weight.RESTRICT,
                    "One does not say whom it counts; only its " + lower(label("status", known))
                            + " may be set beside the other."));
            return;
        }
        boolean firstWider = vocabularies.get("status").within(t, s);
        if (firstWider || vocabularies.get("status").within(s, t)) {
            String narrow = firstWider ? t : s;
            restriction.put("status", narrow);
            out.add(new Difference(
                    Dimension.STATUS,
                    s,
                    t,
                    Weight.RESTRICT,
                    "One counts " + lower(label("status", s)) + ", the other " + lower(label("status", t))
                            + "; only the narrower of the two is in both."));
            return;
        }
        out.add(new Difference(
                Dimension.STATUS,
                s,
                t,
                Weight.BARS,
                "One counts " + lower(label("status", s)) + ", the other " + lower(label("status", t))
                        + ": nobody is in both."));
    }

    /** Actors or means: sets of terms, of which one may hold another. */
    private void terms(
            Dimension dimension,
            String vocabulary,
            List<String> a,
            List<String> b,
            List<Difference> out,
            Map<String, String> restriction) {
        Set<String> x = new TreeSet<>(a);
        Set<String> y = new TreeSet<>(b);
        if (x.equals(y)) {
            return;
        }
        String one = labels(vocabulary, x);
        String other = labels(vocabulary, y);
        boolean actor = dimension == Dimension.ACTOR;
        if (x.isEmpty() || y.isEmpty()) {
            String known = labels(vocabulary, x.isEmpty() ? y : x);
            if (actor) {
                restriction.put(vocabulary, known);
            }
            out.add(new Difference(
                    dimension,
                    one,
                    other,
                    actor ? Weight.RESTRICT : Weight.STATED,
                    actor
                            ? "One does not say who is held responsible; the other counts " + known
                                    + " alone. Silence is not \"all\"."
                            : "Only one names the means: " + known + "."));
            return;
        }
        Set<String> both = meet(vocabulary, x, y);
        if (both.isEmpty()) {
            out.add(new Difference(
                    dimension,
                    one,
                    other,
                    Weight.BARS,
                    actor
                            ? "One counts what " + one + " did, the other what " + other + " did: no death is in both."
                            : "One counts " + one + ", the other " + other + ": nothing is in both."));
            return;
        }
        restriction.put(vocabulary, labels(vocabulary, both));
        out.add(new Difference(
                dimension,
                one,
                other,
                Weight.RESTRICT,
                "One counts " + one + ", the other " + other + "; both hold " + labels(vocabulary, both) + "."));
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

    private void place(Scope x, Scope y, List<Difference> out, Map<String, String> restriction) {
        PlaceSet a = PlaceSet.of(x.places(), admin);
        PlaceSet b = PlaceSet.of(y.places(), admin);
        if (a.holds(b) && b.holds(a)) {
            return;
        }
        String one = a.isEmpty() ? "not stated" : a.words();
        String other = b.isEmpty() ? "not stated" : b.words();
        PlaceSet both = a.isEmpty() ? b : b.isEmpty() ? a : a.meet(b);
        if (both.isEmpty()) {
            out.add(new Difference(
                    Dimension.PLACE,
                    one,
                    other,
                    Weight.BARS,
                    "One counts in " + one + ", the other in " + other + ": no place is in both."));
            return;
        }
        restriction.put("place", both.words());
        out.add(new Difference(
                Dimension.PLACE,
                one,
                other,
                Weight.RESTRICT,
                a.isEmpty() || b.isEmpty()
                        ? "One does not say where it counts; the other counts in " + both.words() + "."
                        : "One counts in " + one + ", the other in " + other + "; both count in " + both.words()
                                + "."));
    }

    private static void period(Figure a, Figure b, List<Difference> out, Map<String, String> restriction) {
        Span x = Span.of(a);
        Span y = Span.of(b);
        if (x.equals(y)) {
            return;
        }
        Weight weight;
        String reason;
        if (!x.stated() || !y.stated()) {
            weight = Weight.RESTRICT;
            restriction.put(
                    "period", x.meet(y).first() == Long.MIN_VALUE ? "to be stated" : (x.stated() ? x : y).words());
            reason = "One does not say which days it counts; the other counts " + (x.stated() ? x : y).words() + ".";
        } else if (x.near(y, NEAR_DAYS)) {
            weight = Weight.STATED;
            reason = (x.yearOnly() || y.yearOnly()
                            ? "One names only the year in which its count begins: "
                            : "The days counted differ by a month at most: ")
                    + x.words() + " and " + y.words() + ".";
        } else if (x.overlaps(y)) {
            weight = Weight.RESTRICT;
            restriction.put("period", x.meet(y).words());
            reason = "One counts " + x.words() + ", the other " + y.words() + "; both count "
                    + x.meet(y).words() + ".";
        } else {
            weight = Weight.BARS;
            reason = "One counts " + x.words() + ", the other " + y.words() + ": no day is in both.";
        }
        out.add(new Difference(Dimension.PERIOD, x.words(), y.words(), weight, reason));
    }

    private void basis(Scope x, Scope y, List<Difference> out) {
        if (x.basis().equals(y.basis())) {
            return;
        }
        boolean estimate = x.basis().equals("estimated") || y.basis().equals("estimated");
        boolean silent = x.basis().isEmpty() || y.basis().isEmpty();
        String one = lower(label("basis", x.basis()));
        String other = lower(label("basis", y.basis()));
        out.add(new Difference(
                Dimension.BASIS,
                stated(x.basis()),
                stated(y.basis()),
                estimate && !silent ? Weight.BARS : Weight.STATED,
                estimate && !silent
                        ? "One is " + one + ", the other " + other
                                + ": an estimate holds what nobody documented, and is kept in a column of its own."
                        : "One is " + one + ", the other " + other + "."));
    }

    private void standard(Scope x, Scope y, List<Difference> out) {
        if (!x.standard().equals(y.standard())) {
            out.add(new Difference(
                    Dimension.STANDARD,
                    stated(x.standard()),
                    stated(y.standard()),
                    Weight.STATED,
                    "The standards differ: " + lower(label("standard", x.standard())) + ", and "
                            + lower(label("standard", y.standard()))
                            + ". That alone forbids nothing; it must be said wherever the two stand together."));
        }
    }

    private static void asOf(Figure a, Figure b, List<Difference> out) {
        long x = Span.asOf(a);
        long y = Span.asOf(b);
        if (x == y) {
            return;
        }
        out.add(new Difference(
                Dimension.AS_OF,
                day(x),
                day(y),
                Weight.STATED,
                "One is counted as of " + day(x) + ", the other as of " + day(y)
                        + "; deaths reported late may be in the later one alone."));
    }

    private static void modality(Figure a, Figure b, List<Difference> out) {
        String x = a.modality().isEmpty() ? "asserted" : a.modality();
        String y = b.modality().isEmpty() ? "asserted" : b.modality();
        if (!x.equals(y)) {
            out.add(new Difference(
                    Dimension.MODALITY, x, y, Weight.BARS, "One figure is " + x + ", the other " + y + "."));
        }
    }

    private static String day(long day) {
        return day == Long.MAX_VALUE || day == Long.MIN_VALUE
                ? "a day not stated"
                : LocalDate.ofEpochDay(day).toString();
    }

    private static String stated(String id) {
        return id.isEmpty() ? "not stated" : id;
    }

    String label(String vocabulary, String id) {
        return id.isEmpty()
                ? "not stated"
                : vocabularies.get(vocabulary).byId(id).map(Term::en).orElse(id);
    }

    String labels(String vocabulary, Set<String> ids) {
        return ids.isEmpty()
                ? "not stated"
                : String.join(
                        ", ", ids.stream().map(id -> label(vocabulary, id)).toList());
    }

    private static String lower(String label) {
        return label.isEmpty() ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
