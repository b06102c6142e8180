package toll.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Record;
import toll.ledger.View;
import toll.term.Saying;
import toll.term.Vocabularies;

/** Explains the gap between two sources' tolls, event by event; each event stands in exactly one step. */
public final class GapFinder {
    private final View view;
    private final Columns columns;
    private final Sides from;
    private final Sides to;
    private final StrikeLog log;
    private final GapReasons reasons;

    private GapFinder(View view, Columns columns, Vocabularies vocabularies, Sides from, Sides to) {
        this.view = view;
        this.columns = columns;
        this.from = from;
        this.to = to;
        this.log = new StrikeLog(view, columns.admin, vocabularies.get("actor"));
        this.reasons = new GapReasons(vocabularies, from, to);
    }

    /**
     * @param filter what both tolls are restricted to; its sources are not looked at
     * @param published published figures to begin and to end with instead of the sums of what the sources record; what
     *     no incident explains becomes a step
     * @throws IllegalArgumentException where a source has neither incidents nor findings
     */
    public static Gap find(
            View view,
            Columns columns,
            Vocabularies vocabularies,
            Policy policy,
            Filter filter,
            String fromSource,
            String toSource,
            Published published) {
        known(columns, fromSource, toSource);
        if (fromSource.equals(toSource)) {
            throw new IllegalArgumentException("a gap needs two sources, found " + fromSource + " twice");
        }
        GapFinder finder = new GapFinder(
                view,
                columns,
                vocabularies,
                new Sides(view, columns, policy, filter, fromSource),
                new Sides(view, columns, policy, filter, toSource));
        return finder.gap(policy, filter, published);
    }

    /**
     * How each event that a belligerent or a monitor records stands between them, in ledger order. The monitor's number
     * is taken whatever its grade; events outside what the belligerent covers are left out.
     *
     * @param belligerent a source that is counted by its findings
     * @throws IllegalArgumentException where a source has neither incidents nor findings
     */
    public static List<Discrepancy> discrepancies(
            View view,
            Columns columns,
            Vocabularies vocabularies,
            Policy policy,
            Filter filter,
            String belligerent,
            String monitor) {
        known(columns, belligerent, monitor);
        Policy every = new Policy(
                policy.id(),
                policy.label(),
                policy.version(),
                policy.measure(),
                policy.status(),
                List.of(Policy.EVERY_GRADE),
                List.of(),
                policy.range(),
                false,
                policy.addsCrossed(),
                1,
                policy.words());
        GapFinder finder = new GapFinder(
                view,
                columns,
                vocabularies,
                new Sides(view, columns, policy, filter, belligerent),
                new Sides(view, columns, every, filter, monitor));
        List<Discrepancy> list = new ArrayList<>();
        for (long event : new TreeSet<>(both(finder.from.events(), finder.to.events()))) {
            Side a = finder.from.of(event);
            Side b = finder.to.of(event);
            if ((a.counted() || b.counted()) && finder.outside(event, a, b) == Coverage.Outside.NO) {
                list.add(finder.discrepancy(finder.event(event, a, b)));
            }
        }
        return list;
    }

    private Discrepancy discrepancy(Gap.GapEvent event) {
        Range c = event.from().counted() ? event.from().range() : Range.UNKNOWN;
        Range m = event.to().counted() ? event.to().range() : Range.UNKNOWN;
        boolean numbers = event.from().counted() && event.to().counted() && !c.unknown() && !m.unknown();
        return new Discrepancy(
                event,
                Discrepancy.kind(event.from(), event.to(), event.contradicted(), c, m),
                c,
                m,
                numbers && m.max() > 0 && !m.open()
                        ? OptionalDouble.of(c.min() / (double) m.max())
                        : OptionalDouble.empty(),
                numbers && m.min() > 0 && !c.open()
                        ? OptionalDouble.of(c.max() / (double) m.min())
                        : OptionalDouble.empty(),
                days(event));
    }

    private OptionalLong days(Gap.GapEvent event) {
        if (event.from().entries().size() == 0 || event.to().entries().size() == 0) {
            return OptionalLong.empty();
        }
        long finding = event.from().entries().stream().findFirst().orElseThrow();
        long incident = event.to().entries().stream().findFirst().orElseThrow();
        int row = columns.row(incident).orElseThrow();
        Optional<Entry<Record>> entry = view.entry(finding);
        if (entry.isEmpty()
                || !(entry.get().record() instanceof Finding said)
                || said.stated().firstDay() == Long.MIN_VALUE
                || columns.lastDay.at(row) == Columns.NO_LAST_DAY) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(said.stated().firstDay() - columns.lastDay.at(row));
    }

    private static void known(Columns columns, String... sources) {
        for (String source : sources) {
            if (columns.sources.find(source) < 0) {
                throw new IllegalArgumentException("no incident and no finding of \"" + source
                        + "\" is in the ledger; there are " + new TreeSet<>(columns.sourceIds()));
            }
        }
    }

    /** Published figures at the ends. */
    public record Published(Optional<Entry<Figure>> from, Optional<Entry<Figure>> to) {
        public static final Published NONE = new Published(Optional.empty(), Optional.empty());
    }

    private Gap gap(Policy policy, Filter filter, Published published) {
        Map<GapReasons.Key, Building> steps = new TreeMap<>();
        for (long event : new TreeSet<>(both(from.events(), to.events()))) {
            Side a = from.of(event);
            Side b = to.of(event);
            if (a.counted() || b.counted()) {
                GapReasons.Key key = reasons.of(a, b, outside(event, a, b));
                steps.computeIfAbsent(key, k -> new Building()).add(event(event, a, b));
            }
        }
        List<Gap.Step> list = new ArrayList<>();
        published.from().ifPresent(figure -> list.add(residual(from, figure, 1)));
        steps.forEach((key, step) -> list.add(step.step(key)));
        published.to().ifPresent(figure -> list.add(residual(to, figure, -1)));
        return new Gap(
                end(from, published.from()), end(to, published.to()), list, policy, filter, columns.size, columns.root);
    }

    private static List<Long> both(List<Long> a, List<Long> b) {
        List<Long> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    /** Where one source is silent: whether the other's event lies outside what it covers. */
    private Coverage.Outside outside(long event, Side a, Side b) {
        if (a.why() == Side.Why.NOT_RECORDED) {
            return from.coverage.outside(columns, to.rows(event));
        }
        return b.why() == Side.Why.NOT_RECORDED ? to.coverage.outside(columns, from.rows(event)) : Coverage.Outside.NO;
    }

    private Gap.GapEvent event(long event, Side a, Side b) {
        Optional<Denial> denial = denial(event, from, a, b).or(() -> denial(event, to, b, a));
        return new Gap.GapEvent(event, code(event), a, b, denial);
    }

    private Optional<Denial> denial(long event, Sides sides, Side denier, Side other) {
        Optional<Entry<Finding>> finding = sides.reasoned(event);
        if (denier.why() != Side.Why.NON_CREDIBLE
                || finding.isEmpty()
                || !finding.get().record().reasons().contains("no-strikes")) {
            return Optional.empty();
        }
        int row =
                columns.row(denier.entries().stream().findFirst().orElseThrow()).orElseThrow();
        if (columns.firstDay.at(row) == Columns.NO_DAY || columns.lastDay.at(row) == Columns.NO_LAST_DAY) {
            return Optional.empty();
        }
        return Optional.of(log.check(
                finding.get(),
                columns.firstDay.at(row),
                columns.lastDay.at(row),
                StrikeLog.incidents(view, other.entries())));
    }

    private String code(long event) {
        Optional<Entry<Record>> entry = view.entry(event);
        if (entry.isPresent()) {
            Record record = entry.get().record();
            if (record instanceof Incident incident && !incident.codes().isEmpty()) {
                return incident.codes().get(0);
            }
            if (record instanceof Finding finding && !finding.about().isEmpty()) {
                return finding.about().get(0);
            }
            return record.origin().key();
        }
        return Long.toString(event);
    }

    /** What no incident explains: at the first end it leads from the figure to the sum, at the second from sum to figure. */
    private Gap.Step residual(Sides side, Entry<Figure> figure, int sign) {
        Range range = range(figure);
        Sum toll = side.tally.toll();
        return new Gap.Step(
                "not-explained-by-incidents",
                side.source,
                Saying.of("gap.not-explained", reasons.name(side)),
                sign * (toll.min() - range.min()),
                sign * (toll.max() - range.max()),
                List.of());
    }

    private static Range range(Entry<Figure> figure) {
        long min = figure.record().count().min().orElse(0);
        return new Range(min, figure.record().count().max().orElse(min), -1, false, false);
    }

    private static Gap.End end(Sides side, Optional<Entry<Figure>> published) {
        Sum toll = side.tally.toll();
        return new Gap.End(
                side.source,
                published.map(f -> range(f).min()).orElse(toll.min()),
                published.map(f -> range(f).max()).orElse(toll.max()),
                toll.unknown(),
                toll.incidents(),
                side.tally.basis(),
                published);
    }

    private static final class Building {
        private final List<Gap.GapEvent> events = new ArrayList<>();
        private long min;
        private long max;

        void add(Gap.GapEvent event) {
            events.add(event);
            min = Math.addExact(
                    min, event.to().range().min() - event.from().range().min());
            max = Math.addExact(
                    max, event.to().range().max() - event.from().range().max());
        }

        Gap.Step step(GapReasons.Key key) {
            return new Gap.Step(key.name(), key.source(), key.why(), min, max, events);
        }
    }
}
