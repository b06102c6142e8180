package toll.ledger.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Judgement;
import toll.ledger.Ledger;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Refusal;
import toll.ledger.Report;
import toll.ledger.Strike;
import toll.ledger.View;
import toll.place.Where;

/** Ledgers for tests: how one is filled, copied, and read as a whole. */
final class Ledgers {
    static final Secret SECRET = Secret.of(new byte[32]);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

    private Ledgers() {}

    static Strike strike(String key, long strikes, String document) {
        Origin origin = new Origin(
                "log",
                List.of(),
                document,
                "line " + key,
                key,
                When.UNKNOWN,
                "",
                strikes % 3 == 0 ? "three strikes near the river" : "",
                strikes % 7 == 0 ? Map.of("seen", "yes") : Map.of(),
                Map.of());
        return new Strike(
                origin,
                "us-led-coalition",
                When.day(LocalDate.of(2017, 3, 1).plusDays(strikes % 28)),
                Where.named("Mosul", "Iraq"),
                List.of("airstrike"),
                Count.exactly(strikes),
                "a building");
    }

    /** A ledger of some 400 entries of several kinds, with old versions, a withdrawal, refusals and two documents. */
    static void fill(Ledger ledger) throws IOException {
        String first = ledger.archive().put("key,strikes\n".repeat(40).getBytes(StandardCharsets.UTF_8));
        String second = ledger.archive().put("key,strikes\n".repeat(45).getBytes(StandardCharsets.UTF_8));
        try (Batch batch = ledger.begin()) {
            for (int i = 0; i < 350; i++) {
                batch.add(strike("k" + i, i, first));
            }
            batch.refuse(new Refusal(first, 17, "strikes", "a number", "many", "write a number"));
            batch.commit();
        }
        try (Batch batch = ledger.begin()) {
            for (int i = 0; i < 30; i++) {
                batch.add(strike("k" + i * 3, i * 3 + i % 2, second));
            }
            batch.add(new Person(
                    Origin.of("list", "p1"),
                    List.of("I1"),
                    "A. Example",
                    "",
                    "killed",
                    "civilian",
                    "woman",
                    "adult",
                    Count.about(40),
                    When.UNKNOWN,
                    When.UNKNOWN,
                    Where.UNKNOWN,
                    "",
                    "17",
                    "",
                    List.of()));
            batch.commit();
        }
        try (Batch batch = ledger.begin()) {
            batch.judge(new Judgement(
                    Judgement.Kind.WITHDRAWN, "a recorder", CLOCK.instant(), List.of(3L), Map.of(), "a test row", 0));
            batch.commit();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Everything that can be read, as one text. */
    static String content(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (SqliteLedger ledger = SqliteLedger.open(folder, CLOCK, SECRET)) {
            View view = ledger.now();
            all.append(view.size())
                    .append(view.root())
                    .append(view.judgements())
                    .append(view.refusals());
            for (var kind :
                    List.of(Figure.class, Incident.class, Person.class, Strike.class, Finding.class, Report.class)) {
                for (Entry<?> entry : view.all(kind)) {
                    all.append('\n').append(entry);
                }
            }
            for (long sequence = 1; sequence <= view.size(); sequence++) {
                all.append('\n').append(view.entry(sequence)).append(view.prove(sequence));
                view.entry(sequence).ifPresent(entry -> {
                    Origin origin = entry.record().origin();
                    all.append(view.find(origin.source(), entry.record().kind(), origin.key()));
                    all.append(view.history(entry.sequence()));
                });
            }
        }
        try (Stream<Path> walk = Files.walk(folder.resolve("archive"))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                all.append('\n').append(file.getFileName()).append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
