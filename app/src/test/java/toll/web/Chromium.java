package toll.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium, one for all tests of a virtual machine; each page has a context of its own, so that nothing is remembered from one to
 * another.
 */
public final class Chromium {
    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    /** How long to wait for what must come, in milliseconds: a busy machine is slow, never wrong. */
    private static final double PATIENCE = 120_000;

    private static @Nullable Chromium running;

    private final Browser browser;

    private Chromium(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
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
    public static synchronized Chromium running() {
        if (running == null) {
            Path executable =
                    BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(Path.of("/nowhere"));
            Assumptions.assumeTrue(
                    Files.isExecutable(executable),
                    "no Chromium here: pages are not looked at (apt-get install chromium)");
            running = new Chromium(executable);
        }
        return running;
    }

    /**
     * A blank page; its owner closes its context.
     *
     * @param width of the window, in CSS pixels
     * @param home how every address begins that a page may ask for
     * @param complaints is told what a page complains of, and what it asks for elsewhere
     */
    public Page open(int width, ColorScheme scheme, boolean scripts, String home, Consumer<String> complaints) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(scripts))
                .newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.accept(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints);
        page.onRequest(request -> {
            if (!request.url().startsWith(home)) {
                complaints.accept("asked outside: " + request.url());
            }
        });
        return page;
    }
}
