package toll.ledger;

/** What one source says in one document: immutable, always with its words as written. */
public sealed interface Record permits Figure, Incident, Person, Strike, Finding, Report {
    Origin origin();

    /** The kind's name in the ledger and on the command line. */
    default String kind() {
        return switch (this) {
            case Figure f -> "figure";
            case Incident i -> "incident";
            case Person p -> "person";
            case Strike s -> "strike";
            case Finding f -> "finding";
            case Report r -> "report";
        };
    }

    /** The same record as found in this document at this place; it says the same. */
    default Record found(String document, String locator) {
        return from(origin().found(document, locator));
    }

    /** The same account from another origin. */
    default Record from(Origin origin) {
        return switch (this) {
            case Figure f ->
                new Figure(origin, f.label(), f.scope(), f.count(), f.asOf(), f.parent(), f.quotes(), f.modality());
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
}
