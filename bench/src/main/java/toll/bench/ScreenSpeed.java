package toll.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import toll.name.PartFrequencies;
import toll.screen.Band;
import toll.screen.Lists;
import toll.screen.SanctionsList;
import toll.screen.ScreenBatch;
import toll.screen.ScreenIndex;
import toll.screen.ScreenQuery;
import toll.screen.Screener;
import toll.screen.Thresholds;

/**
 * How fast screening is: building the index, single queries, a million names. Queries are a mixture of made names and of
 * real Arabic names read where they lie. Single-thread figures are processor time. Argument: how many names for the long run (default 1,000,000; 0 leaves it out).
 */
public final class ScreenSpeed {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ScreenSpeed() {}

    public static void main(String[] args) throws IOException {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        SanctionsList un = Lists.read(SharedData.root().resolve("lists/un-consolidated-2020-11-30.xml"));
        SanctionsList ofac = Lists.read(SharedData.root().resolve("lists/ofac-2021"));
        build("UN", List.of(un));
        build("UN and OFAC", List.of(un, ofac));
        List<String> names = mixture(40_000);
        ScreenIndex one = ScreenIndex.of(List.of(un), PartFrequencies.builtIn());
        ScreenIndex both = ScreenIndex.of(List.of(un, ofac), PartFrequencies.builtIn());
        single("UN, possible or better", one, Band.POSSIBLE, names);
        single("UN, down to weak", one, Band.WEAK, names);
        single("UN and OFAC, possible or better", both, Band.POSSIBLE, names);
        single("UN and OFAC, down to weak", both, Band.WEAK, names);
        if (many > 0) {
            batch(both, many, Band.POSSIBLE);
            batch(both, many, Band.WEAK);
        }
        System.gc();
        Runtime rt = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "heap in use with both indexes, after collection: %d MiB (%d entries)%n",
                (rt.totalMemory() - rt.freeMemory()) >> 20,
                both.size());
    }

    /** Processor time of this thread, so that a busy machine does not count against it. */
    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static void build(String what, List<SanctionsList> lists) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            long start = cpu();
            ScreenIndex.of(lists, PartFrequencies.builtIn());
            times.add((cpu() - start) / 1_000);
        }
        List<Long> warm = times.subList(10, 25);
        Collections.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "index of %s: median %.1f ms, best %.1f ms (15 builds after 10)%n",
                what,
                warm.get(7) / 1e3,
                warm.getFirst() / 1e3);
    }

    private static void single(String what, ScreenIndex index, Band least, List<String> names) {
        Screener screener = new Screener(index, new Screener.Options(Thresholds.CALIBRATED, least, 10));
        double best = 0;
        long[] nanos = new long[names.size()];
        long found = 0;
        for (int round = 0; round < 8; round++) {
            long start = cpu();
            found = 0;
            for (int i = 0; i < names.size(); i++) {
                found += screener.screen(ScreenQuery.of(i, names.get(i))).isEmpty() ? 0 : 1;
            }
            best = Math.max(best, names.size() / ((cpu() - start) / 1e9));
        }
        for (int i = 0; i < names.size(); i++) { // by themselves: reading the clock twice a query takes time, too
            long t = cpu();
            screener.screen(ScreenQuery.of(i, names.get(i)));
            nanos[i] = cpu() - t;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f queries/s on one thread (best of 8), p50 %.1f µs, p99 %.1f µs, p99.9 %.1f µs, %.2f %% with"
                        + " candidates%n",
                what,
                best,
                nanos[nanos.length / 2] / 1e3,
                nanos[(int) (nanos.length * 0.99)] / 1e3,
                nanos[(int) (nanos.length * 0.999)] / 1e3,
                100.0 * found / names.size());
    }

    private static void batch(ScreenIndex index, int many, Band least) throws IOException {
        List<String> names = mixture(many);
        long start = System.nanoTime();
        long[] hits = new long[1];
        List<ScreenQuery> queries = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            queries.add(ScreenQuery.of(i + 1, names.get(i)));
        }
        ScreenBatch.run(
                index,
                new Screener.Options(Thresholds.CALIBRATED, least, 10),
                queries.iterator(),
                2,
                found -> hits[0] += found.size());
        System.out.printf(
                Locale.ROOT,
                "%,d names against UN and OFAC, two threads, %s or better: %.1f s, %,d candidates%n",
                many,
                least.word(),
                (System.nanoTime() - start) / 1e9,
                hits[0]);
    }

    /** A third made names of the world, a third ministry names, a third VDC names, shuffled; parts recombined beyond their number. */
    private static List<String> mixture(int n) throws IOException {
        List<String> out = new ArrayList<>(n);
        out.addAll(Populations.made("", n / 3, 21));
        recombined(Populations.ministry(), n / 3, out);
        recombined(Populations.vdc(), n - out.size(), out);
        Collections.shuffle(out, new Random(5));
        return out;
    }

    private static void recombined(List<String> names, int n, List<String> to) {
        Random random = new Random(names.size());
        for (int i = 0; i < n; i++) {
            String name = names.get(random.nextInt(names.size()));
            if (i >= names.size()) {
                String other = names.get(random.nextInt(names.size()));
                int cut = other.indexOf(' ');
                int own = name.indexOf(' ');
                name = cut > 0 && own > 0 ? other.substring(0, cut) + name.substring(own) : name;
            }
            to.add(name);
        }
    }
}
