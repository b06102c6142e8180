package toll.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import toll.project.Project;
import toll.web.Accounts;
import toll.web.Role;
import toll.web.Server;

/**
 * Times of the web application's pages over a project, on loopback in one process: first each page by itself, then with
 * a number of readers and reviewers at once for a number of seconds. A reader asks for a page about every second; a
 * reviewer answers a question of the queue every three to six seconds, and each answer goes into the ledger.
 *
 * <p>{@code WebLoad PROJECT [READERS SECONDS [REVIEWERS]]}; with reviewers the project gets accounts and judgements, so
 * give it a copy.
 */
public final class WebLoad {
    private static final List<String> PAGES = WebPages.and(
            "/en/tally?by=class",
            "/en/tally/behind",
            "/en/gap",
            "/en/events",
            "/en/events?grade=fair",
            "/en/events?page=40",
            "/en/events/1",
            "/en/events/5000",
            "/en/victims",
            "/en/victims?q=ahmad",
            "/en/series",
            "/en/estimate",
            "/en/prove",
            "/en/record/1",
            "/en/record/6000",
            "/en/record/6000/document",
            "/en/events.geojson");
    private static final int TIMES = 40;
    private static final int WARM = 10;

    private WebLoad() {}

    public static void main(String[] args) throws Exception {
        Project project = WebPages.project(args[0]);
        int reviewers = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        if (reviewers > 0) {
            Accounts accounts = new Accounts(project.directory());
            accounts.put("admin", Role.ADMIN, WebVisitor.PASSWORD);
            accounts.put("reader", Role.READER, WebVisitor.PASSWORD);
            for (int r = 0; r < reviewers; r++) {
                accounts.put("reviewer-" + r, Role.REVIEWER, WebVisitor.PASSWORD);
            }
        }
        long begun = System.nanoTime();
        try (Server server = WebPages.serve(project);
                HttpClient client = HttpClient.newHttpClient()) {
            System.out.printf(Locale.ROOT, "listening after %.0f ms%n", WebVisitor.millis(begun));
            String base = "http://localhost:" + server.port();
            WebVisitor reader = new WebVisitor(client, base);
            if (reviewers > 0) {
                reader.signIn("reader");
            }
            pages(reader);
            if (args.length > 2) {
                load(reader, reviewers(client, base, reviewers), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            }
        }
    }

    /** Signed in, and the queue worked out: what a recorder waits for once, before anybody is timed. */
    private static List<WebVisitor> reviewers(HttpClient client, String base, int count)
            throws IOException, InterruptedException {
        List<WebVisitor> all = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            all.add(new WebVisitor(client, base).signIn("reviewer-" + r));
        }
        if (!all.isEmpty()) {
            long begun = System.nanoTime();
            all.get(0).beginReview();
            System.out.printf(
                    Locale.ROOT, "queue of doubtful links ready after %.1f s%n", WebVisitor.millis(begun) / 1e3);
        }
        return all;
    }

    private static void pages(WebVisitor reader) throws IOException, InterruptedException {
        System.out.println("| page | first, ms | p50 | p95 | bytes |\n| --- | --- | --- | --- | --- |");
        for (String page : PAGES) {
            long begun = System.nanoTime();
            byte[] answer = reader.get(page);
            double first = WebVisitor.millis(begun);
            double[] times = new double[TIMES];
            for (int i = -WARM; i < TIMES; i++) {
                long at = System.nanoTime();
                reader.get(page);
                if (i >= 0) {
                    times[i] = WebVisitor.millis(at);
                }
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.1f | %.1f | %d |%n",
                    page,
                    first,
                    times[TIMES / 2],
                    times[TIMES * 95 / 100],
                    answer.length);
        }
    }

    private static void load(WebVisitor reader, List<WebVisitor> reviewers, int readers, int seconds)
            throws InterruptedException {
        Times reading = new Times();
        Times answering = new Times();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int r = 0; r < readers; r++) {
                int start = r;
                crowd.execute(() -> {
                    for (int i = start; System.nanoTime() < until; i++) {
                        String page = PAGES.get(i % PAGES.size());
                        if (!reading.one(500 + (i * 37L) % 1000, () -> reader.get(page))) {
                            return;
                        }
                    }
                });
            }
            for (int r = 0; r < reviewers.size(); r++) {
                WebVisitor reviewer = reviewers.get(r);
                int start = r;
                crowd.execute(() -> {
                    for (int i = start; System.nanoTime() < until; i++) {
                        String answer = List.of("same", "different", "unsure").get(i % 3);
                        if (!answering.one(1500 + (i * 331L) % 1500, reviewer::question)
                                || !answering.one(1500 + (i * 173L) % 1500, () -> reviewer.answer(answer))) {
                            return;
                        }
                    }
                });
            }
            crowd.execute(() -> heap(until));
        }
        System.out.println(readers + " readers, " + seconds + " s: " + reading);
        if (!reviewers.isEmpty()) {
            System.out.println(reviewers.size() + " reviewers: " + answering);
        }
    }

    /** The least heap in use within each window of thirty seconds: what stays after collections. */
    private static void heap(long until) {
        Runtime vm = Runtime.getRuntime();
        List<Long> floors = new ArrayList<>();
        long floor = Long.MAX_VALUE;
        try {
            for (int i = 1; System.nanoTime() < until; i++) {
                Thread.sleep(200);
                floor = Math.min(floor, vm.totalMemory() - vm.freeMemory());
                if (i % 150 == 0) {
                    floors.add(floor >> 20);
                    floor = Long.MAX_VALUE;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        System.out.println("least heap in each 30 s, MB: " + floors);
    }
}
