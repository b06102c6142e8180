package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.Batch;
import toll.ledger.Ledger;
import toll.project.MadeLists;
import toll.project.Project;

/** How many are missing, told apart: each stratum by itself, and their sum beside the answer for all together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StrataTest {
    @TempDir
    static Path folder;

    private Server server;

    @BeforeAll
    void threeListsOfMadePeople() throws Exception {
        Project project = Project.create(folder.resolve("project"), Clock.systemUTC());
        try (Ledger ledger = project.ledger();
                Batch batch = ledger.begin()) {
            MadeLists.add(batch, 220, 300, 5, i -> i < 12);
            batch.commit();
        }
        server = Server.start(project, Settings.loopback(0), line -> {});
    }

    @AfterAll
    void stop() {
        server.close();
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
