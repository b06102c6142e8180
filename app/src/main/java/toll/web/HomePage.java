package toll.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import toll.ledger.Entry;
import toll.ledger.Record;
import toll.reconcile.Filter;
import toll.reconcile.Policies;
import toll.reconcile.Policy;
import toll.reconcile.Tally;

/** What the project holds, each source's toll, and the questions one can ask of it. */
final class HomePage {
    /** One source: what it gave, and its toll under the policy shown. */
    record Voice(String source, Map<String, Integer> records, Optional<Tally> tally) {}

    private HomePage() {}

    /** The language that the browser asks for. */
    static void choose(Visit visit) {
        visit.leadTo(visit.address().at("/"));
    }

    static void show(Visit visit) {
        Moment moment = visit.moment();
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (Class<? extends Record> kind : Shelf.KINDS) {
            List<? extends Entry<? extends Record>> all = moment.all(kind);
            if (!all.isEmpty()) {
                kinds.put(all.get(0).record().kind(), all.size());
            }
        }
        int refusals = moment.refusals(visit.visitor());
        Policy policy = Policies.shipped(Policies.NAMES.get(0));
        visit.page(
                "home",
                "home.title",
                Map.of("kinds", kinds, "refusals", refusals, "policy", policy, "voices", voices(moment, policy)));
    }

    /** The sources and their tolls under one policy. */
    static List<Voice> voices(Moment moment, Policy policy) {
        return moment.answer(List.of("voices", policy), m -> voicesNow(m, policy));
    }

    private static List<Voice> voicesNow(Moment moment, Policy policy) {
        Map<String, Map<String, Integer>> bySource = new LinkedHashMap<>();
        for (Class<? extends Record> kind : Shelf.KINDS) {
            for (Entry<? extends Record> entry : moment.all(kind)) {
                bySource.computeIfAbsent(entry.record().origin().source(), s -> new LinkedHashMap<>())
                        .merge(entry.record().kind(), 1, Integer::sum);
            }
        }
        List<Voice> voices = new ArrayList<>();
        for (String source : new TreeSet<>(bySource.keySet())) {
            Map<String, Integer> records = bySource.getOrDefault(source, Map.of());
            boolean counts = records.containsKey("incident") || records.containsKey("finding");
            voices.add(new Voice(
                    source,
                    records,
                    counts
                            ? Optional.of(moment.tally(policy, Filter.NONE.source(source), Optional.empty()))
                            : Optional.empty()));
        }
        return voices;
    }
}
