package toll.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Strike;
import toll.place.Where;

/**
 * One event with every source's account of it, in ledger order.
 *
 * @param id smallest sequence number among its records
 */
record EventView(
        long id,
        List<Entry<Incident>> incidents,
        List<Entry<Finding>> findings,
        List<Entry<Strike>> strikes,
        List<Entry<Person>> persons) {

    /** The first account's day, else a finding's or a strike's. */
    When when() {
        if (!incidents.isEmpty()) {
            return incidents.get(0).record().when();
        }
        return findings.isEmpty()
                ? strikes.get(0).record().when()
                : findings.get(0).record().when();
    }

    Where where() {
        if (!incidents.isEmpty()) {
            return incidents.get(0).record().where();
        }
        return findings.isEmpty()
                ? strikes.get(0).record().where()
                : findings.get(0).record().where();
    }

    /** Incidents, then findings: whoever gives an account of it. */
    List<Entry<? extends Record>> accounts() {
        List<Entry<? extends Record>> all = new ArrayList<>(incidents);
        all.addAll(findings);
        return all;
    }

    /** The first place that has an area. */
    Optional<Where> located() {
        List<Where> all = new ArrayList<>();
        incidents.forEach(e -> all.add(e.record().where()));
        findings.forEach(e -> all.add(e.record().where()));
        strikes.forEach(e -> all.add(e.record().where()));
        return all.stream().filter(w -> w.area().isPresent()).findFirst();
    }

    /** Grades that the accounts give, each once. */
    List<String> grades() {
        return incidents.stream()
                .map(e -> e.record().grade())
                .filter(g -> !g.isEmpty())
                .distinct()
                .toList();
    }

    List<String> actors() {
        TreeSet<String> all = new TreeSet<>();
        incidents.forEach(e -> all.addAll(e.record().actors()));
        findings.forEach(e -> all.add(e.record().actor()));
        strikes.forEach(e -> all.add(e.record().actor()));
        return List.copyOf(all);
    }

    /** Codes by which the accounts call it, each once. */
    List<String> codes() {
        return incidents.stream()
                .flatMap(e -> e.record().codes().stream())
                .distinct()
                .toList();
    }

    /** What one account says of the people killed: civilians where it tells them apart, else all people. */
    static Optional<Count> killed(Incident incident) {
        Optional<Count> civilians = incident.count("killed", "civilian");
        return civilians.isPresent() ? civilians : incident.count("killed", "people");
    }
}
