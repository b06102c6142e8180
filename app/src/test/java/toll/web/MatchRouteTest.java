package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import toll.project.Project;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients of yente's matching API are answered in its shape; the people are invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MatchRouteTest {
    @TempDir
    static Path directory;

    private Server server;

    @BeforeAll
    void start() throws Exception {
        Project project = Fixture.create(directory.resolve("project"));
        Path lists = Files.createDirectories(project.directory().resolve("lists"));
        Files.writeString(
                lists.resolve("ruritania.csv"),
                "id,name,aliases,type,born\nR1,Tariq Samir Zarqani,Tarek Zerkani,person,1971-03-04\n"
                        + "R2,Strelsau River Exchange,,organisation,\n");
        server = Server.start(project, Settings.loopback(0), line -> {});
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> ask(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String question(String name) {
        return "{\"queries\":{\"q1\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"" + name
                + "\"],\"birthDate\":[\"1971-03-04\"]}}}}";
    }

    @Test
    void aQueryIsAnsweredInTheShapeThatClientsKnow() throws Exception {
        HttpResponse<String> answer = ask("/match/default", question("Tareq Sameer al-Zarkani"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode response =
                JsonMapper.shared().readTree(answer.body()).path("responses").path("q1");
        JsonNode first = response.path("results").path(0);
        assertThat(response.path("status").asInt()).isEqualTo(200);
        assertThat(response.path("total").path("value").asInt()).isEqualTo(1);
        assertThat(first.path("id").asString()).isEqualTo("R1");
        assertThat(first.path("caption").asString()).isEqualTo("Tariq Samir Zarqani");
        assertThat(first.path("schema").asString()).isEqualTo("Person");
        assertThat(first.path("datasets").path(0).asString()).isEqualTo("ruritania");
        assertThat(first.path("match").asBoolean()).isTrue();
        assertThat(first.path("score").asDouble()).isBetween(0.5, 1.0);
        assertThat(first.path("properties").path("alias").path(0).asString()).isEqualTo("Tarek Zerkani");
        assertThat(first.path("reason").asString()).contains("Zarkani", "Zarqani");
    }

    @Test
    void aNameThatIsNotListedHasNoResultAndThatIsSaid() throws Exception {
        JsonNode answer = JsonMapper.shared()
                .readTree(ask("/match/ruritania", question("Nobody Atall")).body());
        assertThat(answer.path("responses").path("q1").path("results").size()).isZero();
        assertThat(answer.path("responses")
                        .path("q1")
                        .path("total")
                        .path("value")
                        .asInt())
                .isZero();
    }

    @Test
    void whatCannotBeAnsweredIsRefusedInOneSentence() throws Exception {
        assertThat(ask("/match/elsewhere", question("A B")).statusCode()).isEqualTo(404);
        for (String body : new String[] {"", "{", "[]", "{\"queries\":{}}", "{\"queries\":{\"a\":{}}}"}) {
            HttpResponse<String> answer = ask("/match/default", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("detail")
                            .asString())
                    .as(body)
                    .isNotBlank();
        }
        assertThat(ask("/match/default?limit=x", question("A B")).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherSitesPageCannotAsk() throws Exception {
        assertThat(ask("/match/default", question("A B"), "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask("/match/default", question("A B"), "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask("/match/default", question("A B"), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }
}
