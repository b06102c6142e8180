package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who sends the wrong file is told what it is, what was expected and where to go, in their own language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WrongFilesTest {
    @TempDir
    Path directory;

    private Server server;

    @BeforeEach
    void start() throws Exception {
        server = Server.start(Fixture.create(directory.resolve("project")), Settings.loopback(0), line -> {});
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String preview(Http visitor, String lang, String name, String text) throws Exception {
        visitor.get("/" + lang + "/intake");
        HttpResponse<String> sent = visitor.upload("/" + lang + "/intake", name, text);
        String address = sent.headers().firstValue("Location").orElseThrow();
        String page = visitor.get(address).body();
        for (int i = 0; i < 600 && page.contains("data-refresh"); i++) {
            Thread.sleep(20);
            page = visitor.get(address).body();
        }
        return page;
    }

    @Test
    void aWebPageIsNoTableAndLeadsToWhereTextsAreRead() throws Exception {
        Http visitor = new Http(server);
        assertThat(preview(visitor, "en", "page.html", "<html><body>14 people were killed.</body></html>"))
                .contains("This file cannot be taken in.", "keeps no such books", "Choose another file", "/en/claims")
                .doesNotContain("Record it");
        assertThat(preview(visitor, "ar", "page.html", "<html><body>14 people were killed.</body></html>"))
                .contains("لا يمكن إدخال هذا الملف.", "نص لا يمسك حساباً كهذا", "/ar/claims")
                .doesNotContain("a belligerent", "For the claims");
    }

    @Test
    void aTableThatNoReaderKnowsIsToldByItsColumns() throws Exception {
        assertThat(preview(new Http(server), "en", "other.csv", "alpha,beta\n1,2\n"))
                .contains("This file cannot be taken in.", "alpha,beta", "--reader");
    }

    @Test
    void aFormWithoutAFileComesBackWithASentence() throws Exception {
        Http visitor = new Http(server);
        visitor.get("/en/intake");
        HttpResponse<String> answer = visitor.upload("/en/intake", "empty.csv", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("No file was sent, or it is empty.", "name=\"file\"");
    }

    @Test
    void aFileThatIsNoSanctionsListIsNamedOnThePageAndNothingBreaks() throws Exception {
        Path lists = Files.createDirectories(directory.resolve("project").resolve("lists"));
        Files.writeString(lists.resolve("notes.xml"), "<notes>these are notes</notes>");
        HttpResponse<String> page = new Http(server).get("/en/screen");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("no list that can be read", "notes.xml");
    }
}
