package toll.web;

import java.util.List;
import java.util.Map;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.Strike;

/** A record as a reader may see it. */
final class Disclosure {
    private Disclosure() {}

    /** @param hide whether the record is redacted: its words and whatever points at a person go as well */
    static Record open(Record record, boolean hide) {
        Origin origin = open(record.origin(), hide);
        return switch (record) {
            case Figure f ->
                new Figure(
                        origin,
                        hide ? "" : f.label(),
                        f.scope(),
                        f.count(),
                        f.asOf(),
                        f.parent(),
                        f.quotes(),
                        f.modality());
            case Person p ->
                new Person(
                        origin,
                        p.incidents(),
                        hide ? "" : p.name(),
                        hide ? "" : p.otherName(),
                        p.fate(),
                        p.status(),
                        p.sex(),
                        p.ageClass(),
                        p.age(),
                        p.born(),
                        p.died(),
                        p.where(),
                        hide ? "" : p.occupation(),
                        hide ? "" : p.officialId(),
                        hide ? "" : p.family(),
                        hide ? List.of() : p.cites());
            case Strike s ->
                new Strike(origin, s.actor(), s.when(), s.where(), s.means(), s.strikes(), hide ? "" : s.description());
            case Incident i -> i.from(origin);
            case Finding f -> f.from(origin);
            case Report r -> r.from(origin);
        };
    }

    private static Origin open(Origin o, boolean hide) {
        return new Origin(
                o.source(),
                o.via(),
                o.document(),
                o.locator(),
                o.key(),
                o.published(),
                hide ? "" : o.url(),
                hide ? "" : o.words(),
                Map.of(),
                hide ? Map.of() : o.extra());
    }
}
