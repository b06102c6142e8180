package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Ledger;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.place.Where;
import toll.project.Project;

/** How many are missing, told apart: each stratum by itself, and their sum beside the answer for all together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StrataTest {
    private static final List<String> GIVENS =
            List.of("Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena", "Ibrahim", "Judith");
    private static final List<String> FAMILIES =
            List.of("Ashworth", "Brandt", "Castellan", "Dimitrov", "Eklund", "Faraday", "Grimaldi", "Hollander");
    private static final double[] CHANCE = {.6, .5, .45};

    @TempDir
    static Path folder;

    private Server server;

    @BeforeAll
    void threeListsOfMadePeople() throws Exception {
        Project project = Project.create(folder.resolve("project"), Clock.systemUTC());
        SplittableRandom random = new SplittableRandom(5);
        try (Ledger ledger = project.ledger();
                Batch batch = ledger.begin()) {
            for (int i = 0; i < 220; i++) {
                String name = GIVENS.get(random.nextInt(GIVENS.size())) + " "
                        + GIVENS.get(random.nextInt(GIVENS.size())) + " "
                        + FAMILIES.get(random.nextInt(FAMILIES.size()));
                LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(20_000));
                LocalDate died = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(300));
                String sex = i < 12 ? "woman" : "man";
                for (int list = 0; list < CHANCE.length; list++) {
                    if (random.nextDouble() < CHANCE[list]) {
                        batch.add(person("list-" + list, "" + i, name, sex, When.day(born), When.day(died)));
                    }
                }
            }
            batch.commit();
        }
        server = Server.start(project, Settings.loopback(0), line -> {});
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Person person(String source, String key, String name, String sex, When born, When died) {
        return new Person(
                Origin.of(source, key),
                List.of(),
                name,
                "",
                "killed",
                "civilian",
                sex,
                "",
                Count.UNKNOWN,
                born,
                died,
                Where.named("a town", "Syria", "Idlib"),
                "",
                "",
                "",
                List.of());
    }

    @Test
    void aStratumThatIsTooSmallIsRefusedAndAddsOnlyItsDocumentedPeople() throws Exception {
        Http visitor = new Http(server);
        String asked = "/en/estimate?by=sex";
        assertThat(visitor.get(asked).body()).contains("Link and estimate");
        visitor.post(asked, Map.of());
        String page = visitor.get(asked).body();
        assertThat(page).contains("step ", "<progress");
        for (int i = 0; i < 6_000 && !page.contains("Stratum by stratum"); i++) {
            Thread.sleep(100);
            page = visitor.get(asked).body();
        }
        assertThat(page).contains("Stratum by stratum, and their sum", "All people together");
        assertThat(row(page, "Woman")).contains("Refused", "people are documented; at least 30 are needed", "R4");
        assertThat(row(page, "Man")).containsPattern("[0-9]+–[0-9]+");
        String arabic = visitor.get("/ar/estimate?by=sex").body();
        assertThat(arabic).contains("طبقة طبقة، ومجموعها", "عدد الموثقين");
        assertThat(visitor.get("/en/estimate?by=colour").statusCode()).isEqualTo(400);
    }

    private static String row(String page, String stratum) {
        var found = Pattern.compile("<tr><th scope=\"row\"[^>]*><bdi>" + stratum + "</bdi>.*?</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(stratum).isTrue();
        return found.group();
    }
}
