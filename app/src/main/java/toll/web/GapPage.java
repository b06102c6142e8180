package toll.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import toll.reconcile.Filter;
import toll.reconcile.Gap;
import toll.reconcile.GapFinder;
import toll.reconcile.Policy;
import toll.term.Vocabularies;

/** Why do they differ? The steps from one source's toll to another's; each opens its events. */
final class GapPage {
    private GapPage() {}

    static void show(Visit visit) {
        Moment moment = visit.moment();
        List<String> sources = moment.columns().sourceIds();
        visit.page(
                "gap",
                "nav.gap",
                Map.of(
                        "policies",
                        ProjectPolicies.names(visit.desk().project()).stream()
                                .map(name -> ProjectPolicies.named(visit.desk().project(), name))
                                .toList(),
                        "sources",
                        sources,
                        "one",
                        one(visit, sources),
                        "other",
                        other(visit, sources),
                        "asked",
                        Asked.of(visit.address()),
                        "choices",
                        moment.choices(),
                        "gap",
                        sources.size() < 2 ? Optional.empty() : Optional.of(gap(visit, moment, sources))));
    }

    private static String one(Visit visit, List<String> sources) {
        String asked = visit.address().get("one");
        return asked.isEmpty() && !sources.isEmpty() ? sources.get(0) : asked;
    }

    private static String other(Visit visit, List<String> sources) {
        String asked = visit.address().get("other");
        return asked.isEmpty()
                ? sources.stream()
                        .filter(s -> !s.equals(one(visit, sources)))
                        .findFirst()
                        .orElse("")
                : asked;
    }

    private static Gap gap(Visit visit, Moment moment, List<String> sources) {
        String one = one(visit, sources);
        String other = other(visit, sources);
        Policy policy = TallyPage.policy(visit);
        Asked asked = Asked.of(visit.address());
        if (!sources.contains(one) || !sources.contains(other) || one.equals(other)) {
            throw new Fault(400, "fault.gap");
        }
        return between(moment, visit.desk().words(), policy, asked.filter(), one, other);
    }

    /** The steps from one source's toll to another's. */
    static Gap between(Moment moment, Vocabularies words, Policy policy, Filter filter, String one, String other) {
        return moment.answer(
                List.of("gap", policy, filter, one, other),
                m -> GapFinder.find(
                        m.view(), m.columns(), words, policy, filter, one, other, GapFinder.Published.NONE));
    }

    /** The events of one step, with what each of the two says. */
    static void step(Visit visit) {
        Moment moment = visit.moment();
        Gap gap = gap(visit, moment, moment.columns().sourceIds());
        Gap.Step step = gap.steps().stream()
                .filter(s -> s.key().equals(visit.address().get("step")))
                .findFirst()
                .orElseThrow(Fault::absent);
        Slice slice = Slice.of(visit.address(), step.events().size(), Behind.ROWS);
        visit.page(
                "gap-step",
                "gap.step.title",
                Map.of(
                        "gap",
                        gap,
                        "step",
                        step,
                        "events",
                        step.events().subList(slice.first(), slice.last()),
                        "index",
                        moment.events(),
                        "slice",
                        slice));
    }

    /** One bar of the waterfall: where its two lanes begin and end. A drawing of sums that the gap holds. */
    record Bar(String label, String key, long minFrom, long minTo, long maxFrom, long maxTo, boolean end) {}

    /** The bars in the order of the steps, the two tolls at the ends. */
    static List<Bar> bars(Page page, Gap gap) {
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar(
                page.term("source", gap.from().source()),
                "",
                0,
                gap.from().min(),
                0,
                gap.from().max(),
                true));
        long min = gap.from().min();
        long max = gap.from().max();
        for (Gap.Step step : gap.steps()) {
            bars.add(new Bar(page.said(step.why()), step.key(), min, min + step.min(), max, max + step.max(), false));
            min += step.min();
            max += step.max();
        }
        bars.add(new Bar(
                page.term("source", gap.to().source()),
                "",
                0,
                gap.to().min(),
                0,
                gap.to().max(),
                true));
        return bars;
    }

    static long widest(List<Bar> bars) {
        return bars.stream()
                .mapToLong(b -> Math.max(Math.max(b.minFrom(), b.minTo()), Math.max(b.maxFrom(), b.maxTo())))
                .max()
                .orElse(1);
    }

    static String signed(long number) {
        return number > 0 ? "+" + String.format(Locale.ROOT, "%,d", number) : signless(number);
    }

    private static String signless(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace("-", "−");
    }
}
