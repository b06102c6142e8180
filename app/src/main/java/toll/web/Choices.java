package toll.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.Strike;

/** What the ledger holds to choose from in a filter, the most frequent first. */
record Choices(
        List<String> sources, List<String> actors, List<String> places, List<String> grades, List<String> means) {
    private static final int PLACES = 60;

    static Choices of(Moment moment) {
        Map<String, Integer> sources = new HashMap<>();
        Map<String, Integer> actors = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> grades = new HashMap<>();
        Map<String, Integer> means = new HashMap<>();
        for (Class<? extends Record> kind :
                List.of(Incident.class, Finding.class, Strike.class, Figure.class, Report.class)) {
            for (Entry<? extends Record> entry : moment.all(kind)) {
                note(sources, entry.record().origin().source());
            }
        }
        for (Entry<Incident> entry : moment.all(Incident.class)) {
            Incident incident = entry.record();
            incident.actors().forEach(a -> note(actors, a));
            incident.means().forEach(m -> note(means, m));
            note(grades, incident.grade());
            List<String> chain = incident.where().chain();
            if (!chain.isEmpty()) {
                note(places, chain.get(Math.min(1, chain.size() - 1)));
            }
        }
        List<String> frequent = ordered(places);
        return new Choices(
                ordered(sources),
                ordered(actors),
                frequent.subList(0, Math.min(PLACES, frequent.size())),
                ordered(grades),
                ordered(means));
    }

    private static void note(Map<String, Integer> counts, String value) {
        if (!value.isBlank()) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    private static List<String> ordered(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
