package toll.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Strike;
import toll.reconcile.Events;

/** The events of one moment: which records tell of each. */
final class EventIndex {
    private final Map<Long, EventView> byId = new TreeMap<>();
    private final Map<Long, Long> eventOf = new HashMap<>();

    EventIndex(Moment moment, Events events) {
        Map<Long, List<Entry<Incident>>> incidents = group(moment.all(Incident.class), events);
        Map<Long, List<Entry<Finding>>> findings = group(moment.all(Finding.class), events);
        Map<Long, List<Entry<Strike>>> strikes = group(moment.all(Strike.class), events);
        Map<Long, List<Entry<Person>>> persons = persons(moment);
        Set<Long> ids = new LinkedHashSet<>(incidents.keySet());
        ids.addAll(findings.keySet());
        ids.addAll(strikes.keySet());
        for (long id : ids) {
            byId.put(
                    id,
                    new EventView(
                            id,
                            incidents.getOrDefault(id, List.of()),
                            findings.getOrDefault(id, List.of()),
                            strikes.getOrDefault(id, List.of()),
                            persons.getOrDefault(id, List.of())));
        }
    }

    private <R extends Record> Map<Long, List<Entry<R>>> group(List<Entry<R>> entries, Events events) {
        Map<Long, List<Entry<R>>> groups = new LinkedHashMap<>();
        for (Entry<R> entry : entries) {
            long id = events.of(entry.sequence());
            eventOf.put(entry.sequence(), id);
            groups.computeIfAbsent(id, i -> new ArrayList<>()).add(entry);
        }
        return groups;
    }

    /** Each person stands under the event of the incident that its source names, else of any source's. */
    private Map<Long, List<Entry<Person>>> persons(Moment moment) {
        Map<String, Long> own = new HashMap<>();
        Map<String, Long> any = new HashMap<>();
        for (Entry<Incident> entry : moment.all(Incident.class)) {
            Long id = eventOf.get(entry.sequence());
            if (id == null) {
                continue;
            }
            Incident incident = entry.record();
            List<String> names = new ArrayList<>(incident.codes());
            names.add(incident.origin().key());
            for (String name : names) {
                String code = name.strip().toUpperCase(Locale.ROOT);
                own.putIfAbsent(incident.origin().source() + " " + code, id);
                any.putIfAbsent(code, id);
            }
        }
        Map<Long, List<Entry<Person>>> groups = new HashMap<>();
        for (Entry<Person> entry : moment.all(Person.class)) {
            for (String name : entry.record().incidents()) {
                String code = name.strip().toUpperCase(Locale.ROOT);
                Long id = own.getOrDefault(entry.record().origin().source() + " " + code, any.get(code));
                if (id != null && eventOf.putIfAbsent(entry.sequence(), id) == null) {
                    groups.computeIfAbsent(id, i -> new ArrayList<>()).add(entry);
                }
            }
        }
        return groups;
    }

    /** All events, in ledger order. */
    List<EventView> all() {
        return List.copyOf(byId.values());
    }

    Optional<EventView> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The event that this record tells of. */
    Optional<EventView> of(long sequence) {
        Long id = eventOf.get(sequence);
        return id == null ? Optional.empty() : byId(id);
    }
}
