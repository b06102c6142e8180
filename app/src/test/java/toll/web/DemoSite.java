package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import toll.cli.DemoProject;

/** The demo on a server of its own, seen through a real Chromium; pictures of its pages are kept under {@code target/}. */
final class DemoSite implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static @Nullable DemoSite unchanged;

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Chromium chromium;
    private final Server server;
    private final Map<String, String> pages;

    private DemoSite(Path directory) throws Exception {
        chromium = Chromium.running();
        server = Server.start(DemoProject.make(directory), Settings.loopback(0), complaints::add);
        pages = DemoPages.of(server);
        Files.createDirectories(PICTURES);
    }

    /** For tests that change nothing: one for all of them in a virtual machine. */
    static synchronized DemoSite unchanged() throws Exception {
        if (unchanged == null) {
            Path directory = Files.createTempDirectory("toll-demo-site");
            DemoSite site = new DemoSite(directory.resolve("project"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                site.close();
                delete(directory);
            }));
            unchanged = site;
        }
        return unchanged;
    }

    /** For tests that write into its ledger. */
    static DemoSite in(Path directory) throws Exception {
        return new DemoSite(directory);
    }

    private static void delete(Path directory) {
        try (var all = Files.walk(directory)) {
            for (Path one : all.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException left) {
            System.err.println("left lying: " + directory + " (" + left + ")");
        }
    }

    /** Name -> path without its language, in the order of {@link DemoPages}. */
    Map<String, String> pages() {
        return pages;
    }

    /** What pages and the server complained of so far. */
    List<String> complaints() {
        return complaints;
    }

    Page open(int width, ColorScheme scheme, boolean scripts) {
        return chromium.open(width, scheme, scripts, home(), complaints::add);
    }

    private String home() {
        return "http://localhost:" + server.port() + "/";
    }

    void visit(Page page, String lang, String path) {
        assertThat(page.navigate(home() + lang + path).status()).as(path).isEqualTo(200);
    }

    /** Until maps, charts and fonts stand. */
    static void settle(Page page) {
        page.waitForFunction("() => [...document.querySelectorAll('#map, [data-chart]')]"
                + ".every(box => box.hidden || box.dataset.drawn || box.dataset.failed)");
        page.waitForFunction("() => document.fonts.status === 'loaded'");
    }

    /** Where a picture of this name is kept. */
    static Path picture(String name) {
        return PICTURES.resolve(name);
    }

    /** Keeps a picture of the whole page. */
    static void keep(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(picture(name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        server.close();
    }
}
