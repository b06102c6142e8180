package toll.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Ledger;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.place.Where;
import toll.project.Project;

/** A project with two invented lists of persons of which many could be the same: a queue to review. */
final class Doubts {
    private static final List<String> GIVEN = List.of(
            "Ahmad", "Mahmoud", "Khaled", "Omar", "Yousef", "Hassan", "Ibrahim", "Salim", "Karim", "Nader", "Fares",
            "Walid");
    private static final List<String> FAMILY = List.of(
            "Example",
            "Sample",
            "Specimen",
            "Instance",
            "Pattern",
            "Muster",
            "Exemple",
            "Esempio",
            "Ejemplo",
            "Przyklad",
            "Voorbeeld",
            "Beispiel");

    private Doubts() {}

    static Project create(Path directory, Clock clock) throws IOException {
        Project project = Project.create(directory, clock);
        Random random = new Random(20261129);
        try (Ledger ledger = project.ledger();
                Batch batch = ledger.begin()) {
            for (int i = 0; i < 160; i++) {
                String given = GIVEN.get(random.nextInt(GIVEN.size()));
                String father = GIVEN.get(random.nextInt(GIVEN.size()));
                String family = FAMILY.get(random.nextInt(FAMILY.size()));
                int age = 5 + random.nextInt(60);
                LocalDate day = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(60));
                batch.add(person("first-list", "a" + i, given + " " + father + " " + family, age, day));
                if (i % 2 == 0) {
                    boolean differs = i % 4 == 0;
                    batch.add(person(
                            "second-list",
                            "b" + i,
                            given + (differs ? " " : " " + father + " ") + family,
                            differs ? age + 1 + random.nextInt(3) : age,
                            differs ? day.plusDays(random.nextInt(3)) : day));
                }
            }
            batch.commit();
        }
        return project;
    }

    private static Person person(String source, String key, String name, int age, LocalDate day) {
        return new Person(
                new Origin(source, List.of(), "", "", key, When.UNKNOWN, "", "", Map.of(), Map.of()),
                List.of(),
                name,
                "",
                "killed",
                "civilian",
                "male",
                "",
                Count.exactly(age),
                When.UNKNOWN,
                When.day(day),
                Where.named("Example Town", "Syria", "Raqqa"),
                "",
                "",
                "",
                List.of());
    }
}
