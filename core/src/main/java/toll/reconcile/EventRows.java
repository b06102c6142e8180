package toll.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.Strike;
import toll.ledger.View;
import toll.link.Decided;
import toll.link.Role;
import toll.place.Where;

/**
 * Incidents, strikes and findings as rows. Incidents of one source are different events and so are the lines of one strike
 * log, since the source itself tells them apart; a belligerent may state several findings on one event.
 */
final class EventRows {
    private static final List<Role> ROLES = List.of(
            new Role(Role.Kind.DATE, ""),
            new Role(Role.Kind.AREA, ""),
            new Role(Role.Kind.PLACE, ""),
            new Role(Role.Kind.ACTOR, ""),
            new Role(Role.Kind.MEANS, ""),
            new Role(Role.Kind.RANGE, "killed"),
            new Role(Role.Kind.RANGE, "injured"),
            new Role(Role.Kind.CODE, "reference"),
            new Role(Role.Kind.CODE, "victims"));

    private EventRows() {}

    /** @param people who is who among the victims: incidents that name the same people may be one; {@link Events#APART} */
    static LinkRows of(View view, Events people) {
        Map<String, TreeSet<Long>> victims = victims(view, people);
        SharedCodes codes = new SharedCodes();
        SharedCodes named = new SharedCodes();
        view.each(Incident.class, entry -> {
            Incident i = entry.record();
            codes.add(i.origin().source(), i.codes());
            named.add(i.origin().source(), named(i, victims));
        });
        view.each(
                Finding.class,
                entry -> codes.add(
                        entry.record().origin().source(), entry.record().about()));
        List<LinkRows.Cells> all = new ArrayList<>();
        view.each(Incident.class, entry -> {
            Incident i = entry.record();
            String source = i.origin().source();
            all.add(cells(
                    entry.sequence(),
                    source,
                    i.origin().key(),
                    "incidents of " + source,
                    i.when(),
                    i.where(),
                    i.actors(),
                    i.means(),
                    harm(i, "killed"),
                    harm(i, "injured"),
                    codes.cell(i.codes()),
                    named.cell(named(i, victims))));
        });
        view.each(Finding.class, entry -> {
            Finding f = entry.record();
            all.add(cells(
                    entry.sequence(),
                    f.origin().source(),
                    f.origin().key(),
                    "",
                    f.when(),
                    f.where(),
                    List.of(f.actor()),
                    List.of(),
                    Optional.of(f.killed()),
                    Optional.of(f.injured()),
                    codes.cell(f.about()),
                    ""));
        });
        view.each(Strike.class, entry -> {
            Strike s = entry.record();
            all.add(cells(
                    entry.sequence(),
                    s.origin().source(),
                    s.origin().key(),
                    "strikes of " + s.origin().source(),
                    s.when(),
                    s.where(),
                    List.of(s.actor()),
                    s.means(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    ""));
        });
        all.sort(Comparator.comparingLong(LinkRows.Cells::sequence));
        return LinkRows.of(ROLES, all, Decided.Impossible.NOTHING, List.of());
    }

    /** For each source and incident code the people named there, by the cluster in which they stand. */
    private static Map<String, TreeSet<Long>> victims(View view, Events people) {
        Map<String, TreeSet<Long>> victims = new HashMap<>();
        if (people == Events.APART) {
            return victims;
        }
        view.each(Person.class, entry -> {
            String source = entry.record().origin().source();
            for (String code : entry.record().incidents()) {
                victims.computeIfAbsent(OwnIncidents.key(source, code), c -> new TreeSet<>())
                        .add(people.of(entry.sequence()));
            }
        });
        return victims;
    }

    /** The people named under an incident, each by a code of the cluster in which they stand. */
    private static List<String> named(Incident incident, Map<String, TreeSet<Long>> victims) {
        TreeSet<Long> all = new TreeSet<>();
        for (String code : incident.codes()) {
            all.addAll(victims.getOrDefault(OwnIncidents.key(incident.origin().source(), code), new TreeSet<>()));
        }
        return all.stream().map(cluster -> "V" + cluster).toList();
    }

    /** People where the source counts them, else civilians. */
    private static Optional<Count> harm(Incident incident, String measure) {
        Optional<Count> people = incident.count(measure, "people").filter(c -> !c.isUnknown());
        return people.isPresent() ? people : incident.count(measure, "civilian");
    }

    private static LinkRows.Cells cells(
            long sequence,
            String source,
            String key,
            String uniqueWithin,
            When when,
            Where where,
            List<String> actors,
            List<String> means,
            Optional<Count> killed,
            Optional<Count> injured,
            String codes,
            String victims) {
        return new LinkRows.Cells(
                sequence,
                source,
                key,
                uniqueWithin,
                List.of(
                        LinkRows.days(when),
                        LinkRows.area(where),
                        LinkRows.place(where),
                        String.join(", ", new TreeSet<>(actors)),
                        String.join(", ", new TreeSet<>(means)),
                        LinkRows.range(killed),
                        LinkRows.range(injured),
                        codes,
                        victims));
    }
}
