package toll.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import toll.date.When;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.View;
import toll.place.Where;

/** The incidents that sources name for the persons they record: what a person's record leaves out, the incident may say. */
final class OwnIncidents {
    private final Map<String, Incident> byCode = new HashMap<>();

    private OwnIncidents() {}

    static OwnIncidents of(View view) {
        OwnIncidents own = new OwnIncidents();
        view.each(Incident.class, entry -> {
            Incident incident = entry.record();
            for (String code : incident.codes()) {
                own.byCode.putIfAbsent(key(incident.origin().source(), code), incident);
            }
            own.byCode.putIfAbsent(
                    key(incident.origin().source(), incident.origin().key()), incident);
        });
        return own;
    }

    /** A code inside its source. */
    static String key(String source, String code) {
        return source + " " + code.strip().toUpperCase(Locale.ROOT);
    }

    /** The incident of the same source that the record names first. */
    Optional<Incident> of(Person person) {
        return person.incidents().stream()
                .flatMap(code ->
                        Optional.ofNullable(byCode.get(key(person.origin().source(), code))).stream())
                .findFirst();
    }

    /** When the person died, else when the incident was. */
    When died(Person person) {
        return person.died().isUnknown() ? of(person).map(Incident::when).orElse(When.UNKNOWN) : person.died();
    }

    /** Where the record says, else where the incident was. */
    Where where(Person person) {
        return person.where().isUnknown() ? of(person).map(Incident::where).orElse(Where.UNKNOWN) : person.where();
    }

    /** Who is held responsible for the incident. */
    List<String> actors(Person person) {
        return of(person).map(Incident::actors).orElse(List.of());
    }
}
