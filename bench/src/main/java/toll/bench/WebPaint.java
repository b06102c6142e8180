package toll.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.web.Server;

/**
 * What somebody in front of a browser waits for, over a project: milliseconds to the first contentful paint of each page, in a
 * fresh context each time, so that nothing is cached; and how the map of all events moves: frames while it is dragged and
 * zoomed, and the longest task of the page meanwhile.
 *
 * <p>{@code WebPaint PROJECT|http://HOST:PORT [CHROMIUM [map]]}, over a project or a server that runs, the last for the map alone;
 * {@code WebPaint PROJECT CHROMIUM first TOLL [SECONDS]} has the launcher TOLL start a server anew for each page, which is asked for
 * as soon as it listens, or so many seconds later. Writes the tables of {@code docs/benchmarks/web.md}.
 */
public final class WebPaint {
    private static final List<String> PAGES = WebPages.and(
            "/en/tally/behind",
            "/en/gap",
            "/en/events",
            "/ar/events",
            "/en/events/5000",
            "/en/victims",
            "/en/series",
            "/en/estimate",
            "/en/screen",
            "/en/prove",
            "/en/record/6000",
            "/en/record/6000/document",
            "/en/intake",
            "/en/claims",
            "/en/refusals",
            "/en/jobs",
            "/en/review");
    private static final int TIMES = 5;
    private static final double PATIENCE = 120_000;
    private static final String WATCH = """
            () => {
              window.frames_ = []; window.tasks_ = [];
              let before = performance.now(); let on = true;
              const frame = (now) => { window.frames_.push(now - before); before = now; if (on) requestAnimationFrame(frame); };
              requestAnimationFrame(frame);
              const watch = new PerformanceObserver((list) => { for (const task of list.getEntries()) window.tasks_.push(task.duration); });
              watch.observe({ entryTypes: ['longtask'] });
              window.stop_ = () => { on = false; watch.disconnect(); };
            }""";

    private WebPaint() {}

    public static void main(String[] args) throws Exception {
        if (args[0].startsWith("http:")) {
            measure(args[0].replaceFirst("/$", ""), args);
            return;
        }
        if (args.length > 3) {
            first(args[0], Path.of(args[1]), args[3], args.length > 4 ? Integer.parseInt(args[4]) : 0);
            return;
        }
        try (Server server = WebPages.serve(WebPages.project(args[0]))) {
            measure("http://localhost:" + server.port(), args);
        }
    }

    /** Each page as the first that a server started for it is asked for. */
    private static void first(String project, Path chromium, String toll, int seconds) throws Exception {
        try (Playwright playwright = playwright();
                Browser browser = launch(playwright, chromium)) {
            System.out.println("| page | listens after, ms | first paint, ms | whole after, ms |");
            System.out.println("| --- | --- | --- | --- |");
            for (String path : PAGES) {
                int port;
                try (ServerSocket free = new ServerSocket(0)) {
                    port = free.getLocalPort();
                }
                long begun = System.nanoTime();
                Process server = new ProcessBuilder(
                                toll, "serve", "--project", project, "--port", Integer.toString(port))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                try (Page page = browser.newPage()) {
                    page.setDefaultTimeout(PATIENCE);
                    long listens = untilItListens(port, begun);
                    Thread.sleep(seconds * 1000L);
                    long asked = System.nanoTime();
                    page.navigate("http://localhost:" + port + path);
                    page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
                    double paint =
                            number(page, "() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
                    // A page that says what is being read gives way to the page itself.
                    page.waitForFunction("() => performance.getEntriesByType('navigation')[0].responseStatus !== 503");
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %d | %.0f | %d |%n",
                            path,
                            listens,
                            paint,
                            (System.nanoTime() - asked) / 1_000_000);
                } finally {
                    server.destroy();
                    server.waitFor();
                }
            }
        }
    }

    private static long untilItListens(int port, long begun) throws InterruptedException {
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return (System.nanoTime() - begun) / 1_000_000;
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
        }
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Browser launch(Playwright playwright, Path chromium) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    private static void measure(String base, String[] args) {
        Path chromium = Path.of(args.length > 1 ? args[1] : "/usr/bin/chromium");
        try (Playwright playwright = playwright();
                Browser browser = launch(playwright, chromium)) {
            if (args.length < 3) {
                pages(browser, base);
            }
            System.out.println(
                    "| the map of all events | frames | median, ms | p95, ms | longest, ms | longest task, ms |");
            System.out.println("| --- | --- | --- | --- | --- | --- |");
            map(browser, base);
        }
    }

    private static void pages(Browser browser, String base) {
        // The browser's own beginning is no page's.
        settled(browser, base + "/en/figures");
        System.out.println("| page | first paint, ms: median of " + TIMES + " | most | page at rest, ms |");
        System.out.println("| --- | --- | --- | --- |");
        for (String path : PAGES) {
            paint(browser, base, path);
        }
        System.out.println();
    }

    private static void settled(Browser browser, String address) {
        try (Page page = browser.newPage()) {
            page.setDefaultTimeout(PATIENCE);
            page.navigate(address);
            settled(page);
        }
    }

    private static void paint(Browser browser, String base, String path) {
        double[] first = new double[TIMES];
        double[] rest = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            try (Page page = browser.newPage()) {
                page.setDefaultTimeout(PATIENCE);
                page.navigate(base + path);
                page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
                first[i] = number(page, "() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
                settled(page);
                rest[i] = number(page, "() => performance.now()");
            }
        }
        Arrays.sort(first);
        Arrays.sort(rest);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f |%n",
                path,
                first[TIMES / 2],
                first[TIMES - 1],
                rest[TIMES / 2]);
    }

    /** Until the map and the charts of the page stand. */
    private static void settled(Page page) {
        page.waitForFunction("() => [...document.querySelectorAll('#map, [data-chart]')]"
                + ".every(box => box.hidden || box.dataset.drawn || box.dataset.failed)");
    }

    private static void map(Browser browser, String base) {
        try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900))) {
            page.setDefaultTimeout(PATIENCE);
            page.navigate(base + "/en/events");
            settled(page);
            page.waitForTimeout(1_500);
            System.out.printf(
                    Locale.ROOT,
                    "| drawn with %s events, %.0f ms after it was asked for | | | | | |%n",
                    page.getAttribute("#map", "data-drawn"),
                    number(page, "() => Number(document.getElementById('map').dataset.took)"));
            BoundingBox box = page.locator("#map").boundingBox();
            double x = box.x + box.width / 2;
            double y = box.y + box.height / 2;
            watched(page, "at rest", () -> page.waitForTimeout(2_000));
            watched(page, "dragged", () -> drag(page, x, y));
            watched(page, "zoomed in, five steps", () -> press(page, "in"));
            watched(page, "dragged, near", () -> drag(page, x, y));
            watched(page, "zoomed out, five steps", () -> press(page, "out"));
        }
    }

    private static void drag(Page page, double x, double y) {
        for (int turn = 0; turn < 4; turn++) {
            page.mouse().move(x, y);
            page.mouse().down();
            for (int step = 1; step <= 30; step++) {
                double along = (turn % 2 == 0 ? 1 : -1) * step * 5.0;
                page.mouse().move(x + along, y + along / 3);
                page.waitForTimeout(12);
            }
            page.mouse().up();
        }
    }

    private static void press(Page page, String button) {
        for (int i = 0; i < 5; i++) {
            page.locator("[data-map=" + button + "]").click();
            page.waitForTimeout(450);
        }
    }

    private static void watched(Page page, String what, Runnable act) {
        page.evaluate(WATCH);
        act.run();
        page.evaluate("() => window.stop_()");
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %.0f | %.0f |%n",
                what,
                number(page, "() => window.frames_.length"),
                number(page, "() => window.frames_.sort((a, b) => a - b)[Math.floor(window.frames_.length / 2)]"),
                number(page, "() => window.frames_[Math.floor(window.frames_.length * .95)]"),
                number(page, "() => Math.max(...window.frames_)"),
                number(page, "() => Math.max(0, ...window.tasks_)"));
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
