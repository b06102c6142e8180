package toll.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import toll.cli.Toll;

/**
 * A dossier over many events, a site over more, and the check of that site's bundle: {@code PublishSpeed DIR EVENTS
 * EVENTS}. Prints clock time, processor time and the most heap in use, once each; give it a heap of one gibibyte.
 */
public final class PublishSpeed {
    private PublishSpeed() {}

    public static void main(String[] args) throws IOException {
        Path dir = Path.of(args[0]);
        Path small = project(dir, Long.parseLong(args[1]));
        timed("dossier", "publish", "dossier", "--project", small.toString(), "--out", small + "-dossier");
        Path large = project(dir, Long.parseLong(args[2]));
        timed("site", "publish", "site", "--project", large.toString(), "--out", large + "-site");
        timed("verify", "verify", large + "-site/downloads/bundle.zip");
    }

    private static Path project(Path dir, long events) throws IOException {
        Files.createDirectories(dir);
        Path file = dir.resolve("generated-" + events + ".csv");
        Path project = dir.resolve("project-" + events);
        GenerateIncidents.write(file, events, 1);
        run("new", project.toString());
        run("intake", file.toString(), "--project", project.toString());
        return project;
    }

    private static void timed(String what, String... words) {
        System.gc();
        long clock = System.nanoTime();
        long processor = processor();
        run(words);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, processor %.1f s, largest heap pools %d MB%n",
                what,
                (System.nanoTime() - clock) / 1e9,
                (processor() - processor) / 1e9,
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        >> 20);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void run(String... words) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        int code = Toll.run(words, nowhere, new PrintWriter(System.err, true));
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + code);
        }
    }
}
