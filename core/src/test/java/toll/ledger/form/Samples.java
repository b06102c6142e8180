package toll.ledger.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import toll.count.Bound;
import toll.count.Count;
import toll.date.Edge;
import toll.date.When;
import toll.ledger.Crossed;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Judgement;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.ledger.Report;
import toll.ledger.Scope;
import toll.ledger.Strike;
import toll.place.Point;
import toll.place.Precision;
import toll.place.Where;

/** Random records of every kind, hostile texts included. */
public final class Samples {
    private Samples() {}

    public static Arbitrary<String> text() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.of("", "fair", "civilian", "al-Raqqa", "الرقة", "a\"b\\c")),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.strings()
                                .all()
                                .ofMaxLength(30)
                                .map(s -> new String(
                                        s.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                        java.nio.charset.StandardCharsets.UTF_8))),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.strings().withCharRange('\0', '\u007f').ofMaxLength(60)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("🕊 x", "\u0000\u001f", "\u2028\u2029\uffff")));
    }

    static Arbitrary<String> full() {
        return text().map(s -> s.isEmpty() ? "x" : s);
    }

    static Arbitrary<List<String>> texts() {
        return text().list().ofMaxSize(3);
    }

    static Arbitrary<Map<String, String>> map() {
        return Arbitraries.maps(text(), text()).ofMaxSize(3);
    }

    static Arbitrary<Long> size() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 2000),
                Arbitraries.of(0L, JsonOut.LARGEST_NUMBER, JsonOut.LARGEST_NUMBER + 1, Long.MAX_VALUE));
    }

    public static Arbitrary<Count> count() {
        Arbitrary<Bound> end = Arbitraries.oneOf(size().map(Bound::of), Arbitraries.of(Bound.UNKNOWN));
        Arbitrary<Count> shape = Arbitraries.oneOf(
                Combinators.combine(size(), size()).as((a, b) -> Count.between(Math.min(a, b), Math.max(a, b))),
                size().map(Count::atLeast),
                size().map(Count::atMost),
                size().map(Count::about),
                Arbitraries.of(Count.UNKNOWN),
                Combinators.combine(end, Arbitraries.of(Bound.UNKNOWN, Bound.UNBOUNDED))
                        .as((a, b) -> new Count(a, b, toll.count.Qualifier.VAGUE_WORD, "")));
        return Combinators.combine(shape, text()).as(Count::written);
    }

    public static Arbitrary<When> when() {
        Arbitrary<LocalDate> day =
                Arbitraries.longs().between(-719_600, 2_932_000).map(LocalDate::ofEpochDay);
        Arbitrary<Edge> edge = Arbitraries.oneOf(day.map(Edge::of), Arbitraries.of(Edge.UNKNOWN, Edge.OPEN));
        Arbitrary<When> shape = Arbitraries.oneOf(
                day.map(When::day),
                Arbitraries.of(When.UNKNOWN),
                Combinators.combine(edge, edge)
                        .as((a, b) -> a instanceof Edge.Day x
                                        && b instanceof Edge.Day y
                                        && x.day().isAfter(y.day())
                                ? When.between(y.day(), x.day())
                                : new When(a, b, When.Shade.PLAIN, "")));
        return Combinators.combine(shape, Arbitraries.of(When.Shade.values()), text())
                .as((w, shade, words) -> w.shaded(shade).written(words));
    }

    static Arbitrary<Where> where() {
        Arbitrary<Where> named =
                Combinators.combine(text(), text(), texts()).as((a, b, c) -> new Where(a, b, c, Optional.empty()));
        Arbitrary<Point> point = Combinators.combine(
                        Arbitraries.doubles().between(-90, 90).ofScale(15),
                        Arbitraries.doubles().between(-180, 180).ofScale(6))
                .as(Point::new);
        return Arbitraries.oneOf(
                named,
                Combinators.combine(named, point, Arbitraries.of(Precision.values()))
                        .as(Where::at));
    }

    static Arbitrary<Origin> origin() {
        Arbitrary<Origin> first = Combinators.combine(full(), full(), texts(), text(), text(), when(), text(), text())
                .as((source, key, via, document, locator, published, url, words) ->
                        new Origin(source, via, document, locator, key, published, url, words, Map.of(), Map.of()));
        return Combinators.combine(first, map(), map())
                .as((o, notes, extra) -> new Origin(
                        o.source(),
                        o.via(),
                        o.document(),
                        o.locator(),
                        o.key(),
                        o.published(),
                        o.url(),
                        o.words(),
                        notes,
                        extra));
    }

    static Arbitrary<OptionalLong> number() {
        return Arbitraries.oneOf(size().map(OptionalLong::of), Arbitraries.of(OptionalLong.empty()));
    }

    static Arbitrary<Record> incident() {
        Arbitrary<List<Harm>> harms = Combinators.combine(
                        Arbitraries.of("killed", "injured", ""), text(), count(), number())
                .as((measure, who, count, best) -> count.isUnknown() && best.orElse(0) > 0
                        ? new Harm(measure, who, count, best, Optional.of(new Crossed(best.orElse(0), 0)))
                        : new Harm(measure, who, count, best))
                .list()
                .ofMaxSize(4)
                .uniqueElements(h -> h.measure() + "|" + h.who());
        Arbitrary<Incident> first = Combinators.combine(origin(), texts(), when(), when(), where(), texts(), texts())
                .as((origin, codes, when, reported, where, actors, means) -> new Incident(
                        origin,
                        codes,
                        when,
                        reported,
                        where,
                        actors,
                        means,
                        "",
                        "",
                        "",
                        List.of(),
                        OptionalInt.empty()));
        Arbitrary<OptionalInt> origins = Arbitraries.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(17));
        return Combinators.combine(first, text(), text(), text(), harms, origins)
                .as((i, status, grade, harm, list, n) -> new Incident(
                        i.origin(),
                        i.codes(),
                        i.when(),
                        i.reported(),
                        i.where(),
                        i.actors(),
                        i.means(),
                        status,
                        grade,
                        harm,
                        list,
                        n));
    }

    static Arbitrary<Record> figure() {
        Arbitrary<Scope> scope = Combinators.combine(
                        full(), text(), texts(), texts(), where().list().ofMaxSize(2), when(), text())
                .as((measure, unit, actors, means, places, period, basis) ->
                        new Scope(measure, unit, unit, actors, means, places, period, basis, basis));
        return Combinators.combine(origin(), text(), scope, count(), when().optional(), text(), text(), text())
                .as(Figure::new);
    }

    static Arbitrary<Record> person() {
        return Combinators.combine(origin(), texts(), text(), text(), count(), when(), when(), where())
                .as((origin, list, a, b, age, born, died, where) ->
                        new Person(origin, list, a, b, b, a, "man", "adult", age, born, died, where, b, a, b, list));
    }

    static Arbitrary<Record> strike() {
        return Combinators.combine(origin(), text(), when(), where(), texts(), count(), text())
                .as(Strike::new);
    }

    static Arbitrary<Record> finding() {
        return Combinators.combine(origin(), text(), texts(), when(), where(), count(), count(), when())
                .as((origin, actor, about, when, where, killed, injured, stated) ->
                        new Finding(origin, actor, about, when, where, "credible", about, killed, injured, stated));
    }

    static Arbitrary<Record> report() {
        return Combinators.combine(origin(), text(), when(), number(), number(), number(), number(), number())
                .as((origin, actor, covers, a, b, c, d, e) ->
                        new Report(origin, actor, covers, a, b, c, d, e, a, b, c, d, e));
    }

    /** A record of any kind. */
    public static Arbitrary<Record> record() {
        return Arbitraries.oneOf(incident(), figure(), person(), strike(), finding(), report());
    }

    static Arbitrary<Judgement> judgement() {
        return Combinators.combine(
                        Arbitraries.of(Judgement.Kind.values()),
                        full(),
                        Arbitraries.longs().between(0, 2_000_000_000_000L).map(Instant::ofEpochMilli),
                        Arbitraries.longs().between(1, 1000).list().ofMaxSize(3),
                        map(),
                        text(),
                        size())
                .as(Judgement::new);
    }

    static Arbitrary<Refusal> refusal() {
        return Combinators.combine(
                        text(),
                        size(),
                        text(),
                        text(),
                        Arbitraries.strings().all().ofMaxLength(300),
                        text())
                .as(Refusal::new);
    }
}
