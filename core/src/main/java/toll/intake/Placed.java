package toll.intake;

import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.Strike;

/** Gives a record its origin once its fields are read: only then is it known which cells they could not hold. */
final class Placed {
    private Placed() {}

    static Record at(Origin origin, Record bare) {
        return switch (bare) {
            case Incident i ->
                new Incident(
                        origin,
                        i.codes(),
                        i.when(),
                        i.reported(),
                        i.where(),
                        i.actors(),
                        i.means(),
                        i.strikeStatus(),
                        i.grade(),
                        i.harmReported(),
                        i.harms(),
                        i.origins());
            case Finding f ->
                new Finding(
                        origin,
                        f.actor(),
                        f.about(),
                        f.when(),
                        f.where(),
                        f.verdict(),
                        f.reasons(),
                        f.killed(),
                        f.injured(),
                        f.stated());
            case Person p ->
                new Person(
                        origin,
                        p.incidents(),
                        p.name(),
                        p.otherName(),
                        p.fate(),
                        p.status(),
                        p.sex(),
                        p.ageClass(),
                        p.age(),
                        p.born(),
                        p.died(),
                        p.where(),
                        p.occupation(),
                        p.officialId(),
                        p.family(),
                        p.cites());
            case Strike s ->
                new Strike(origin, s.actor(), s.when(), s.where(), s.means(), s.strikes(), s.description());
            case Figure f ->
                new Figure(origin, f.label(), f.scope(), f.count(), f.asOf(), f.parent(), f.quotes(), f.modality());
            case Report r ->
                new Report(
                        origin,
                        r.actor(),
                        r.covers(),
                        r.carried(),
                        r.received(),
                        r.reopened(),
                        r.completed(),
                        r.credible(),
                        r.nonCredible(),
                        r.duplicate(),
                        r.open(),
                        r.deaths(),
                        r.cumulative());
        };
    }

    /** The same record under another key of its source. */
    static Record keyed(Record record, String key) {
        Origin o = record.origin();
        return at(
                new Origin(
                        o.source(),
                        o.via(),
                        o.document(),
                        o.locator(),
                        key,
                        o.published(),
                        o.url(),
                        o.words(),
                        o.notes(),
                        o.extra()),
                record);
    }
}
