package toll.publish;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.Scope;
import toll.ledger.Strike;
import toll.ledger.form.Kind;
import toll.place.Where;

/** A record of each kind that says nothing but who speaks: what stands in where a source is withheld. */
final class Stand {
    private Stand() {}

    static Record in(Kind kind, Origin origin, List<String> codes) {
        return switch (kind) {
            case INCIDENT ->
                new Incident(
                        origin,
                        codes,
                        When.UNKNOWN,
                        When.UNKNOWN,
                        Where.UNKNOWN,
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        List.of(),
                        OptionalInt.empty());
            case FINDING ->
                new Finding(
                        origin,
                        "",
                        codes,
                        When.UNKNOWN,
                        Where.UNKNOWN,
                        "",
                        List.of(),
                        Count.UNKNOWN,
                        Count.UNKNOWN,
                        When.UNKNOWN);
            case STRIKE -> new Strike(origin, "", When.UNKNOWN, Where.UNKNOWN, List.of(), Count.UNKNOWN, "");
            case PERSON ->
                new Person(
                        origin,
                        codes,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Count.UNKNOWN,
                        When.UNKNOWN,
                        When.UNKNOWN,
                        Where.UNKNOWN,
                        "",
                        "",
                        "",
                        List.of());
            case FIGURE ->
                new Figure(
                        origin,
                        "",
                        new Scope("killed", "", "", List.of(), List.of(), List.of(), When.UNKNOWN, "", ""),
                        Count.UNKNOWN,
                        Optional.empty(),
                        "",
                        "",
                        "");
            case REPORT ->
                new Report(
                        origin,
                        "",
                        When.UNKNOWN,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty());
            case JUDGEMENT, REFUSAL, BATCH -> throw new IllegalArgumentException("not a record: " + kind.word());
        };
    }
}
