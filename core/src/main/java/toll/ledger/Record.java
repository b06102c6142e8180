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
}
