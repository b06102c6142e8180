package toll.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.ledger.Entry;
import toll.ledger.Record;
import toll.reconcile.Dimension;
import toll.reconcile.Filter;
import toll.reconcile.Policy;
import toll.reconcile.Sum;
import toll.reconcile.Tally;

/** How is this toll made? Under which policy, in which rows, as of when; and the records behind each number. */
final class TallyPage {
    static final List<String> BY =
            List.of("month", "year", "place", "actor", "grade", "class", "means", "source", "status");
    /** Classes of person beside each other: they overlap, so that these rows are no parts of a sum. */
    private static final String BY_CLASS = "class";

    private static final List<String> CLASSES = List.of("civilian", "child", "woman", "man", "combatant", "people");

    /** The toll of one class of person. */
    record OfClass(String status, Tally tally) {}

    /** One policy's answer to the same question. */
    record Other(Policy policy, Tally tally) {}

    private TallyPage() {}

    static void show(Visit visit) {
        Moment moment = visit.moment();
        Policy policy = policy(visit);
        Asked asked = Asked.of(visit.address());
        Optional<Dimension> by = by(visit);
        Tally tally = moment.tally(policy, asked.filter(), by);
        List<Other> others = new ArrayList<>();
        for (String name : ProjectPolicies.names(visit.desk().project())) {
            Policy other = ProjectPolicies.named(visit.desk().project(), name);
            others.add(new Other(other, moment.tally(other, asked.filter(), Optional.empty())));
        }
        boolean byClass = visit.address().get("by").equals(BY_CLASS);
        visit.page(
                "tally",
                "nav.tally",
                Map.of(
                        "classes",
                        byClass ? classes(moment, policy, asked) : List.of(),
                        "tally",
                        tally,
                        "others",
                        others,
                        "asked",
                        asked,
                        "choices",
                        moment.choices(),
                        "by",
                        byClass ? BY_CLASS : by.map(Dimension::word).orElse(""),
                        "widest",
                        tally.rows().stream()
                                .mapToLong(r -> r.sum().max())
                                .max()
                                .orElse(0)));
    }

    /** Each class that any account in the scope counts. */
    private static List<OfClass> classes(Moment moment, Policy policy, Asked asked) {
        List<OfClass> all = new ArrayList<>();
        for (String status : CLASSES) {
            Filter f = asked.filter();
            Filter filter = new Filter(
                    f.sources(), f.actors(), f.places(), f.period(), f.grades(), f.means(), f.measure(), status);
            Tally tally = moment.tally(policy, filter, Optional.empty());
            if (tally.toll().incidents() > tally.toll().unknown()) {
                all.add(new OfClass(status, tally));
            }
        }
        return all;
    }

    /** The records behind one number of the toll. */
    static void behind(Visit visit) {
        Moment moment = visit.moment();
        Tally tally = moment.tally(policy(visit), Asked.of(visit.address()).filter(), by(visit));
        String part = visit.address().get("part");
        String key = visit.address().get("row");
        Sum sum = switch (part) {
            case "", "toll" -> key.isEmpty() ? tally.toll() : row(tally.rows(), key);
            case "beside" -> row(tally.beside(), key);
            case "straddling" -> tally.straddling();
            default -> throw Fault.unreadable();
        };
        Behind.show(visit, moment, sum.entries().asList(), sum);
    }

    private static Sum row(List<Tally.Row> rows, String key) {
        return rows.stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow(Fault::absent)
                .sum();
    }

    static Policy policy(Visit visit) {
        return ProjectPolicies.named(visit.desk().project(), visit.address().get("policy"));
    }

    private static Optional<Dimension> by(Visit visit) {
        String word = visit.address().get("by");
        if (word.isEmpty() || word.equals(BY_CLASS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Dimension.ofWord(word));
        } catch (IllegalArgumentException unknown) {
            throw Fault.unreadable();
        }
    }

    /** The records with these numbers as they count, corrected where they were; those that do not stand left out. */
    static List<Entry<Record>> entries(Moment moment, List<Long> sequences) {
        return sequences.stream().flatMap(s -> moment.standing(s).stream()).toList();
    }
}
