package toll.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import toll.project.Project;
import toll.web.Server;
import toll.web.Settings;

/**
 * Times of the web application's pages over a project, on loopback in one process: first each page by itself, then with
 * a number of readers at once for a number of seconds, each with a pause of one second between its requests.
 *
 * <p>{@code WebLoad PROJECT [READERS SECONDS]}
 */
public final class WebLoad {
    private static final List<String> PAGES = List.of(
            "/en/",
            "/ar/",
            "/en/figures",
            "/en/tally",
            "/en/tally?by=month",
            "/ar/tally?by=actor",
            "/en/tally/behind",
            "/en/gap",
            "/en/events",
            "/en/events?grade=fair",
            "/en/events/1",
            "/en/victims",
            "/en/prove",
            "/en/record/1",
            "/en/record/1/document",
            "/en/events.geojson");
    private static final int TIMES = 40;
    private static final int WARM = 10;

    private WebLoad() {}

    public static void main(String[] args) throws Exception {
        Project project = Project.find(Optional.of(Path.of(args[0])), Clock.systemUTC());
        long begun = System.nanoTime();
        try (Server server = Server.start(project, Settings.loopback(0), System.err::println);
                HttpClient client = HttpClient.newHttpClient()) {
            System.out.printf(Locale.ROOT, "started in %.0f ms%n", millis(begun));
            String base = "http://localhost:" + server.port();
            pages(client, base);
            if (args.length > 2) {
                load(client, base, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            }
        }
    }

    private static void pages(HttpClient client, String base) throws IOException, InterruptedException {
        System.out.println("| page | first, ms | p50 | p95 | bytes |\n| --- | --- | --- | --- | --- |");
        for (String page : PAGES) {
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = get(client, base + page);
            double first = millis(begun);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answered " + answer.statusCode());
            }
            double[] times = new double[TIMES];
            for (int i = -WARM; i < TIMES; i++) {
                long at = System.nanoTime();
                get(client, base + page);
                if (i >= 0) {
                    times[i] = millis(at);
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
                    answer.body().length);
        }
    }

    private static void load(HttpClient client, String base, int readers, int seconds) throws InterruptedException {
        List<List<Double>> all = new ArrayList<>();
        AtomicLong wrong = new AtomicLong();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int r = 0; r < readers; r++) {
                List<Double> own = new ArrayList<>();
                all.add(own);
                int start = r;
                crowd.execute(() -> {
                    for (int i = start; System.nanoTime() < until; i++) {
                        try {
                            Thread.sleep(500 + (i * 37L) % 1000);
                            long at = System.nanoTime();
                            HttpResponse<byte[]> answer = get(client, base + PAGES.get(i % PAGES.size()));
                            own.add(millis(at));
                            wrong.addAndGet(answer.statusCode() == 200 ? 0 : 1);
                        } catch (IOException failed) {
                            wrong.incrementAndGet();
                        } catch (InterruptedException ended) {
                            return;
                        }
                    }
                });
            }
        }
        double[] times =
                all.stream().flatMap(List::stream).mapToDouble(d -> d).sorted().toArray();
        System.gc();
        Runtime vm = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%d readers, %d s: %d requests, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, errors %d, heap after %d MB%n",
                readers,
                seconds,
                times.length,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length * 99 / 100],
                wrong.get(),
                (vm.totalMemory() - vm.freeMemory()) >> 20);
    }

    private static HttpResponse<byte[]> get(HttpClient client, String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
