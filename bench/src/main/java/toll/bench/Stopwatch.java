package toll.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Clock and processor seconds since it was started, and the heap in use. */
final class Stopwatch {
    private final long clock = System.nanoTime();
    private final long processor = processor();

    private Stopwatch() {}

    static Stopwatch started() {
        return new Stopwatch();
    }

    private double seconds() {
        return (System.nanoTime() - clock) / 1e9;
    }

    /** How many of something were done in a second of the clock. */
    double rate(double done) {
        return done / seconds();
    }

    @Override
    public String toString() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%.1f s, %.1f processor s, heap %,d MB",
                seconds(),
                (processor() - processor) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime()
                : 0;
    }
}
