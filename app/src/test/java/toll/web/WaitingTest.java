package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.project.Project;

/** Who comes before the ledger has been read is told so, and nobody is shown half of it. */
final class WaitingTest {
    private static final String[] NAVIGATES = {"Sec-Fetch-Mode", "navigate"};

    @TempDir
    Path directory;

    @Test
    void aBrowserIsToldThatTheLedgerIsBeingReadAndAsksAgainByItself() throws Exception {
        Project project = Fixture.create(directory.resolve("project"));
        Desk desk = new Desk(project, project.ledger(), project.vocabularies(), Settings.loopback(0), line -> {});
        try (Server server = Server.listen(desk, line -> {})) {
            Http visitor = new Http(server);

            HttpResponse<String> early = visitor.get("/en/tally", NAVIGATES);
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.headers().firstValue("Refresh")).contains("1");
            assertThat(early.headers().firstValue("Retry-After")).contains("1");
            assertThat(early.body())
                    .contains("reading the ledger")
                    .contains("<title>One moment")
                    .doesNotContain("class=\"figure\"");
            assertThat(visitor.get("/ar/gap", NAVIGATES).body()).contains("يقرأ السجل");
            assertThat(visitor.get("/assets/app.css", NAVIGATES).statusCode()).isEqualTo(200);

            desk.moments().start();
            // A program waits for the answer instead of reading a page that is none.
            assertThat(visitor.get("/en/tally").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/en/tally", NAVIGATES).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsAskedAheadIsWhatThePagesAsk() throws Exception {
        Project project = Fixture.create(directory.resolve("project"));
        Desk desk = new Desk(project, project.ledger(), project.vocabularies(), Settings.loopback(0), line -> {});
        desk.moments().start();
        try (Server server = Server.listen(desk, line -> {})) {
            desk.prepare();
            Moment moment = desk.moments().now();
            int before = moment.answered();
            Http visitor = new Http(server);
            for (String path : new String[] {"/en/", "/ar/tally", "/en/gap", "/ar/events", "/en/events.geojson"}) {
                assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(moment.answered()).isEqualTo(before);
        }
    }
}
