package toll.publish;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Judgement;
import toll.ledger.Ledger;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.Scope;
import toll.ledger.Strike;
import toll.ledger.sqlite.Secret;
import toll.ledger.sqlite.SqliteLedger;
import toll.place.Point;
import toll.place.Precision;
import toll.place.Where;

/** A made-up monitor, a made-up belligerent, and a canary in every field that a publication must never show. */
final class SmallLedger {
    static final Instant TIME = Instant.parse("2026-11-24T00:00:00Z");
    static final String CANARY = "CANARY-INTERNAL";
    static final String NAME = "CANARY-NAME";
    static final String RECORDER = "CANARY-RECORDER";

    private SmallLedger() {}

    static Ledger in(Path dir) {
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (7 * i);
        }
        Ledger ledger = SqliteLedger.create(dir, Clock.fixed(TIME, ZoneOffset.UTC), Secret.of(secret));
        try (Batch batch = ledger.begin()) {
            records().forEach(batch::add);
            batch.commit();
        }
        try (Batch batch = ledger.begin()) {
            batch.judge(new Judgement(
                    Judgement.Kind.GRADED, RECORDER, TIME, List.of(3L), Map.of("grade", "fair"), RECORDER, 0));
            batch.commit();
        }
        return ledger;
    }

    static List<Record> records() {
        List<Record> all = new ArrayList<>();
        String[] grades = {"fair", "confirmed", "weak", "fair", "contested", "fair"};
        for (int i = 0; i < grades.length; i++) {
            all.add(incident(i + 1, grades[i]));
        }
        String[] verdicts = {"credible", "non-credible", "non-credible", "open", "duplicate"};
        for (int i = 0; i < verdicts.length; i++) {
            all.add(new Finding(
                    origin("staff", "f" + (i + 1)),
                    "us-led-coalition",
                    List.of("X" + (i + 1)),
                    When.day(day(i + 1)),
                    Where.UNKNOWN,
                    verdicts[i],
                    verdicts[i].equals("non-credible") ? List.of("no-strikes") : List.of(),
                    verdicts[i].equals("credible") ? Count.exactly(2) : Count.UNKNOWN,
                    Count.UNKNOWN,
                    When.day(day(60))));
        }
        all.add(new Strike(
                origin("staff", "s1"),
                "us-led-coalition",
                When.day(day(2)),
                Where.named("Northtown", "Syria"),
                List.of("airstrike"),
                Count.exactly(3),
                "hit a depot"));
        all.add(new Person(
                origin("monitor", "p1"),
                List.of("X1"),
                NAME,
                "اسم " + NAME,
                "killed",
                "civilian",
                "woman",
                "adult",
                Count.exactly(30),
                When.UNKNOWN,
                When.day(day(1)),
                Where.UNKNOWN,
                "",
                NAME + "-ID",
                "",
                List.of()));
        all.add(new Figure(
                origin("monitor", "total"),
                "the monitor's total",
                new Scope(
                        "killed",
                        "",
                        "civilian",
                        List.of("us-led-coalition"),
                        List.of(),
                        List.of(Where.named("Syria")),
                        When.year(2016),
                        "documented",
                        ""),
                Count.atLeast(9),
                Optional.empty(),
                "",
                "",
                "asserted"));
        // A second monitor on two of the events, a quotation of the first one's figure, and a report.
        all.add(second(2, Count.between(1, 9)));
        all.add(second(4, Count.exactly(5)));
        all.add(new Figure(
                new Origin(
                        "monitor",
                        List.of("outlet"),
                        "",
                        "line 1",
                        "quoted",
                        When.UNKNOWN,
                        "",
                        "nine",
                        Map.of(),
                        Map.of()),
                "the total as quoted",
                new Scope(
                        "killed",
                        "",
                        "civilian",
                        List.of("russia"),
                        List.of(),
                        List.of(Where.named("Syria")),
                        When.year(2016),
                        "documented",
                        ""),
                Count.atLeast(9),
                Optional.empty(),
                "",
                "monitor/total",
                "asserted"));
        all.add(new Report(
                origin("staff", "2016-01"),
                "us-led-coalition",
                When.month(java.time.YearMonth.of(2016, 1)),
                OptionalLong.of(4),
                OptionalLong.of(3),
                OptionalLong.empty(),
                OptionalLong.of(2),
                OptionalLong.of(1),
                OptionalLong.of(1),
                OptionalLong.of(0),
                OptionalLong.of(5),
                OptionalLong.of(2),
                OptionalLong.of(2)));
        return all;
    }

    private static Incident second(int n, Count killed) {
        return new Incident(
                origin("other", "o" + n),
                List.of("X" + n, "O" + n),
                When.day(day(n)),
                When.UNKNOWN,
                Where.named("Northtown", "Syria", "Idlib"),
                List.of("us-led-coalition"),
                List.of("airstrike"),
                "likely",
                "fair",
                "yes",
                List.of(new Harm("killed", "civilian", killed)),
                OptionalInt.of(1));
    }

    private static Incident incident(int n, String grade) {
        return new Incident(
                origin("monitor", "i" + n),
                List.of("X" + n),
                When.day(day(n)),
                When.UNKNOWN,
                Where.named(n % 2 == 0 ? "Northtown" : "Southtown", "Syria", "Idlib")
                        .at(new Point(35.5 + n * 0.05, 36.6), Precision.TOWN),
                List.of("us-led-coalition"),
                List.of("airstrike"),
                "likely",
                grade,
                "yes",
                n == 6 ? List.of() : List.of(new Harm("killed", "civilian", Count.between(n, 2L * n))),
                OptionalInt.of(2));
    }

    private static Origin origin(String source, String key) {
        return new Origin(
                source,
                List.of(),
                "",
                "line 1",
                key,
                When.UNKNOWN,
                "https://example.org/" + key,
                "said of " + key,
                Map.of("internal", CANARY),
                Map.of("column", CANARY));
    }

    private static LocalDate day(int n) {
        return LocalDate.of(2016, 1, 1).plusDays(n * 9L);
    }
}
