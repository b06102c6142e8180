package toll.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
import toll.ledger.Refusal;
import toll.ledger.Scope;
import toll.ledger.Strike;
import toll.place.Point;
import toll.place.Precision;
import toll.place.Where;
import toll.project.Project;

/**
 * A small invented project for the tests of the pages: two monitors, a belligerent, its strike log, persons that never
 * lived. The canaries stand in what is confidential.
 */
final class Fixture {
    /** Stands in an internal note, in a confidential column of a document, in a refusal, and in a redacted name. */
    static final String CANARY = "canary-7f3a91";

    private static final String DOCUMENT = """
        key,date,place,killed_min,killed_max,words
        m1,2017-03-17,Example Town,5,8,"Between five and eight people were killed, the council said."
        m2,2017-04-02,Example Village,2,2,Two people were killed.
        """;

    private Fixture() {}

    static Project create(Path directory) throws IOException {
        Project project = Project.create(directory, Clock.systemUTC());
        try (Ledger ledger = project.ledger()) {
            String open = ledger.archive().put(DOCUMENT.getBytes(StandardCharsets.UTF_8));
            String closed = ledger.archive()
                    .put(("key,internal\nm3," + CANARY + "-document\n").getBytes(StandardCharsets.UTF_8));
            try (Batch batch = ledger.begin()) {
                incidents(batch, open, closed);
                findings(batch);
                figures(batch);
                persons(batch);
                batch.refuse(new Refusal("upload.csv", 7, "date", "a day", CANARY + "-refusal", "Mend the line."));
                batch.commit();
            }
            long graded = sequence(ledger, "incident", "m2");
            long hidden = sequence(ledger, "person", "p3");
            try (Batch batch = ledger.begin()) {
                batch.judge(judgement(Judgement.Kind.GRADED, graded, Map.of("grade", "fair"), "A second source."));
                batch.judge(judgement(Judgement.Kind.REDACTED, hidden, Map.of(), "At the family's wish."));
                batch.commit();
            }
        }
        return project;
    }

    private static long sequence(Ledger ledger, String kind, String key) {
        return ledger.now().find("first-monitor", kind, key).orElseThrow().sequence();
    }

    private static Judgement judgement(Judgement.Kind kind, long subject, Map<String, String> value, String reason) {
        return new Judgement(
                kind, "reviewer", Instant.parse("2026-11-01T10:00:00Z"), List.of(subject), value, reason, 0);
    }

    private static Origin origin(
            String source, String key, String document, String locator, String words, Map<String, String> notes) {
        return new Origin(
                source,
                List.of(),
                document,
                locator,
                key,
                When.day(LocalDate.of(2017, 8, 4)),
                "https://example.org/" + key,
                words,
                notes,
                Map.of());
    }

    private static void incidents(Batch batch, String open, String closed) {
        batch.add(incident(
                origin(
                        "first-monitor",
                        "m1",
                        open,
                        "line 2",
                        "Between five and eight people were killed, the council said.",
                        Map.of()),
                "EX1",
                LocalDate.of(2017, 3, 17),
                Where.named("Example Town", "Syria", "Raqqa").at(new Point(35.95, 39.01), Precision.TOWN),
                "us-led-coalition",
                "fair",
                Count.between(5, 8)));
        batch.add(incident(
                origin("first-monitor", "m2", open, "line 3", "Two people were killed.", Map.of()),
                "EX2",
                LocalDate.of(2017, 4, 2),
                new Where("قرية المثال", "Example Village", List.of("Syria", "Aleppo"), Optional.empty())
                        .at(new Point(36.2, 37.16), Precision.VILLAGE),
                "us-led-coalition",
                "weak",
                Count.exactly(2)));
        batch.add(incident(
                origin(
                        "first-monitor",
                        "m3",
                        closed,
                        "line 2",
                        "An unknown number of people were killed.",
                        Map.of("internal", CANARY + "-note")),
                "EX3",
                LocalDate.of(2017, 5, 9),
                Where.named("Example Farm", "Syria", "Raqqa"),
                "us-led-coalition",
                "fair",
                Count.UNKNOWN));
        batch.add(incident(
                origin("second-monitor", "s1", "", "", "قتل ستة أشخاص على الأقل.", Map.of()),
                "EX1",
                LocalDate.of(2017, 3, 17),
                Where.named("مدينة المثال", "Syria", "Raqqa"),
                "us-led-coalition",
                "",
                Count.atLeast(6)));
    }

    private static Incident incident(
            Origin origin, String code, LocalDate day, Where where, String actor, String grade, Count killed) {
        return new Incident(
                origin,
                List.of(code),
                When.day(day),
                When.UNKNOWN,
                where,
                List.of(actor),
                List.of("airstrike"),
                "likely",
                grade,
                "yes",
                List.of(
                        new Harm("killed", "civilian", killed),
                        new Harm("killed", "child", Count.atMost(3)),
                        new Harm("injured", "civilian", Count.about(10))),
                OptionalInt.empty());
    }

    private static void findings(Batch batch) {
        batch.add(new Finding(
                origin("cjtf-oir", "f1", "", "", "Four civilians were unintentionally killed.", Map.of()),
                "us-led-coalition",
                List.of("EX1"),
                When.day(LocalDate.of(2017, 3, 17)),
                Where.named("near Example Town, Syria"),
                "credible",
                List.of(),
                Count.exactly(4),
                Count.UNKNOWN,
                When.day(LocalDate.of(2017, 7, 7))));
        batch.add(new Strike(
                origin("centcom", "2017-03-16 Example Town", "", "", "Near Example Town, 3 strikes.", Map.of()),
                "us-led-coalition",
                When.day(LocalDate.of(2017, 3, 16)),
                Where.named("Example Town", "Syria"),
                List.of("airstrike"),
                Count.exactly(3),
                "Near Example Town, 3 strikes engaged two units."));
    }

    private static void figures(Batch batch) {
        When period = When.between(LocalDate.of(2014, 8, 8), LocalDate.of(2017, 7, 31));
        batch.add(new Figure(
                origin("cjtf-oir", "cumulative", "", "", "At least 624 civilians have been killed.", Map.of()),
                "cumulative",
                new Scope(
                        "killed",
                        "",
                        "civilian",
                        List.of("us-led-coalition"),
                        List.of("airstrike"),
                        List.of(Where.named("Syria"), Where.named("Iraq")),
                        period,
                        "conceded",
                        "more-likely-than-not"),
                Count.atLeast(624),
                Optional.empty(),
                "",
                "",
                "asserted"));
        batch.add(new Figure(
                new Origin(
                        "airwars",
                        List.of("press"),
                        "",
                        "",
                        "quoted",
                        When.day(LocalDate.of(2017, 8, 5)),
                        "",
                        "Airwars says that at least 4,734 civilians were killed.",
                        Map.of(),
                        Map.of()),
                "as quoted",
                new Scope(
                        "killed",
                        "",
                        "civilian",
                        List.of("us-led-coalition"),
                        List.of("airstrike"),
                        List.of(Where.named("Syria"), Where.named("Iraq")),
                        period,
                        "documented",
                        "two-independent-sources"),
                Count.atLeast(4734),
                Optional.empty(),
                "",
                "",
                "asserted"));
    }

    private static void persons(Batch batch) {
        batch.add(person("p1", "Name One Example", "اسم أول مثال", Count.exactly(31), Map.of()));
        batch.add(person("p2", "Name Two Example", "", Count.UNKNOWN, Map.of("contact", CANARY + "-contact")));
        batch.add(person("p3", CANARY + "-name", "", Count.exactly(8), Map.of()));
    }

    private static Person person(String key, String name, String otherName, Count age, Map<String, String> notes) {
        return new Person(
                origin("first-monitor", key, "", "", "", notes),
                List.of("EX1"),
                name,
                otherName,
                "killed",
                "civilian",
                "",
                "",
                age,
                When.UNKNOWN,
                When.day(LocalDate.of(2017, 3, 17)),
                Where.UNKNOWN,
                "",
                "",
                "",
                List.of());
    }
}
