package toll.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import toll.project.Project;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GateTest {
    @TempDir
    static Path directory;

    private Project project;
    private Server server;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    void start() throws Exception {
        project = Fixture.create(directory.resolve("project"));
        Accounts accounts = new Accounts(project.directory());
        for (Role role : List.of(Role.ADMIN, Role.REVIEWER, Role.RECORDER, Role.READER)) {
            accounts.put(role.word(), role, Http.PASSWORD);
        }
        server = Server.start(project, Settings.loopback(0), log::add);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Every address a test can ask: the routes with their places filled, existing and not. */
    private Set<String> addresses() {
        Set<String> all = new TreeSet<>();
        for (Route route : server.routes()) {
            if (route.method() == Route.Method.GET) {
                for (String id : List.of("1", "3", "7", "10", "11", "12", "13", "999")) {
                    for (String lang : Texts.LANGUAGES) {
                        all.add(route.path()
                                .replace("{lang}", lang)
                                .replace("{id}", id)
                                .replace("{name}", "app.css")
                                .replace("{token}", "nothing")
                                .replace("{sha}", "0".repeat(64)));
                    }
                }
            }
        }
        for (String query : List.of("q=canary", "q=" + Fixture.CANARY, "source=first-monitor", "at=5", "page=2")) {
            for (String path : List.of("/en/events", "/en/victims", "/en/events.geojson", "/en/tally", "/en/figures")) {
                all.add(path + "?" + query);
            }
        }
        return all;
    }

    @Test
    void aReaderFindsNoConfidentialValueInAnyAnswer() throws Exception {
        Http reader = new Http(server).signIn("reader");
        for (String address : addresses()) {
            HttpResponse<String> answer = reader.get(address);
            String echoed = answer.body()
                    .replace("q=" + Fixture.CANARY, "")
                    .replace("value=\"" + Fixture.CANARY, "")
                    .replaceFirst("(<p class=\"only-print\">[^<]*)" + Fixture.CANARY + "(?![-a-z])", "$1");
            assertThat(echoed).as(address).doesNotContain(Fixture.CANARY);
            assertThat(answer.headers().map().toString()).as(address).doesNotContain(Fixture.CANARY);
        }
        assertThat(log.toString()).doesNotContain(Fixture.CANARY);
    }

    @Test
    void aRecorderSeesTheNotesThatAReaderDoesNot() throws Exception {
        Http recorder = new Http(server).signIn("recorder");
        Set<String> seen = new TreeSet<>();
        for (long id = 1; id <= 14; id++) {
            String body = recorder.get("/en/record/" + id).body();
            for (String what : List.of("-note", "-contact", "-document")) {
                if (body.contains(Fixture.CANARY + what)) {
                    seen.add(what);
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder("-note", "-contact", "-document");
    }

    @Test
    void searchingForAHiddenNameAnswersAsForAnAbsentOne() throws Exception {
        Http reader = new Http(server).signIn("reader");
        String hidden = reader.get("/en/victims?q=" + Fixture.CANARY + "-name").body();
        String absent = reader.get("/en/victims?q=" + "x".repeat(Fixture.CANARY.length()) + "-name")
                .body();
        assertThat(hidden.replace(Fixture.CANARY, "x".repeat(Fixture.CANARY.length()))
                        .replaceAll("token\" value=\"[^\"]+", ""))
                .isEqualTo(absent.replaceAll("token\" value=\"[^\"]+", ""));
    }

    @Test
    void eachRouteTurnsAwayWhoeverHasTooLittleARole() throws Exception {
        for (Role role : Role.values()) {
            Http visitor = new Http(server);
            if (role != Role.ANYONE) {
                visitor.signIn(role.word());
            } else {
                visitor.get("/en/sign-in");
            }
            for (Route route : server.routes()) {
                String path = route.path()
                        .replace("{lang}", "en")
                        .replace("{id}", "1")
                        .replace("{name}", "app.css")
                        .replace("{token}", "nothing")
                        .replace("{dataset}", "default")
                        .replace("{sha}", "0".repeat(64));
                if (role.may(route.least()) || path.endsWith("/sign-out")) {
                    continue;
                }
                HttpResponse<String> answer =
                        route.method() == Route.Method.GET ? visitor.get(path) : visitor.post(path, Map.of());
                if (role == Role.ANYONE && route.method() == Route.Method.GET) {
                    assertThat(answer.statusCode()).as(path).isEqualTo(303);
                    assertThat(answer.headers().firstValue("Location").orElse(""))
                            .startsWith("/en/sign-in");
                } else {
                    assertThat(answer.statusCode()).as(role + " " + path).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void aFormWithoutItsTokenOrFromElsewhereChangesNothing() throws Exception {
        Http admin = new Http(server).signIn("admin");
        Map<String, String> fields = Map.of("name", "intruder", "role", "admin", "password", Http.PASSWORD);
        assertThat(admin.post("/en/accounts", fields, "wrong").statusCode()).isEqualTo(403);
        admin.get("/en/accounts");
        assertThat(admin.post("/en/accounts", fields, "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Accounts(project.directory()).named("intruder")).isEmpty();
    }

    @Test
    void everyAnswerCarriesTheStrictHeadersAndNoneNamesTheServer() throws Exception {
        Http reader = new Http(server).signIn("reader");
        for (String path : List.of("/en/", "/en/record/999", "/nothing", "/assets/app.css", "/en/accounts")) {
            HttpResponse<String> answer = reader.get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).as(path).contains("default-src 'none'", "script-src 'self'", "style-src 'self'");
            assertThat(policy).doesNotContain("unsafe", "data:", "blob:", "*");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void anUnknownAddressAnswersLikeAHiddenOne() throws Exception {
        Http reader = new Http(server).signIn("reader");
        assertThat(reader.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/nothing").statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/record/999").statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/record/0x1").statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/tally?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(reader.get("/en/tally?at=999999").statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/tally?at=3&root=0000").statusCode()).isEqualTo(409);
    }

    @Test
    void aStrangersNameForThisMachineIsTurnedAway() throws Exception {
        try (java.net.Socket socket = new java.net.Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /en/ HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void itRefusesAnAddressThatOthersReachWithoutAccounts(@TempDir Path other) throws Exception {
        Project bare = Fixture.create(other.resolve("bare"));
        Settings open = new Settings(InetAddress.getByName("0.0.0.0"), 0, false);
        assertThatThrownBy(() -> Server.start(bare, open, log::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("toll user add");
    }

    @Test
    void accountsAreReadableByTheirOwnerOnlyAndHoldNoPassword() throws Exception {
        Path file = project.directory().resolve("accounts.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("$argon2id$").doesNotContain(Http.PASSWORD);
    }
}
