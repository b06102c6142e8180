package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import toll.project.Project;

/** A real Chromium in front of a server of its own; what a page complains of is kept, and so is every question asked outside. */
final class Chromium implements AutoCloseable {
    static final Path PICTURES = Path.of("target", "screenshots");

    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    /** How long to wait for what must come, in milliseconds: a busy machine is slow, never wrong. */
    private static final double PATIENCE = 120_000;

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Server server;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable, Project project) throws Exception {
        server = Server.start(project, Settings.loopback(0), complaints::add);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-dev-shm-usage")));
    }

    /** Skips the test, with a line that says so, where there is no Chromium. */
    static Chromium over(Project project) throws Exception {
        Path executable =
                BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(Path.of("/nowhere"));
        Assumptions.assumeTrue(
                Files.isExecutable(executable),
                "no Chromium here: the pages are not walked (apt-get install chromium)");
        return new Chromium(executable, project);
    }

    Server server() {
        return server;
    }

    List<String> complaints() {
        return complaints;
    }

    Page open(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(error));
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:" + server.port() + "/")) {
                complaints.add("asked outside: " + request.url());
            }
        });
        return page;
    }

    void visit(Page page, String lang, String path) {
        var answer = page.navigate("http://localhost:" + server.port() + "/" + lang + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
    }

    /** Until maps, charts and fonts stand. */
    static void settle(Page page) {
        page.waitForFunction("() => [...document.querySelectorAll('#map, [data-chart]')]"
                + ".every(box => box.hidden || box.dataset.drawn || box.dataset.failed)");
        page.waitForFunction("() => document.fonts.status === 'loaded'");
    }

    @Override
    public void close() {
        playwright.close();
        server.close();
    }
}
