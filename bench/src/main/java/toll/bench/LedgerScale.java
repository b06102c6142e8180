package toll.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Harm;
import toll.ledger.Incident;
import toll.ledger.Origin;
import toll.ledger.Receipt;
import toll.ledger.sqlite.Secret;
import toll.ledger.sqlite.SqliteLedger;
import toll.place.Point;
import toll.place.Precision;
import toll.place.Where;

/**
 * How fast the ledger takes incidents in, and how the cost of a row grows: {@code LedgerScale DIR SIZE [SIZE…]} makes
 * one ledger for each size under DIR, appends that many incidents in one durable batch, takes the same in again, and
 * scans them. Prints one row a size; deletes what it made.
 */
public final class LedgerScale {
    private static final List<String> PLACES =
            List.of("Raqqa", "Mosul", "Aleppo", "Deir Ezzor", "Hawija", "Tabqa", "Tal Afar", "Idlib");
    private static final List<String> GRADES = List.of("fair", "weak", "contested", "confirmed");

    private LedgerScale() {}

    public static void main(String[] args) throws IOException {
        Path base = Path.of(args[0]);
        System.out.println(
                "| incidents | append, rows/s | append, CPU µs/row | again, rows/s | scan, rows/s | db MiB |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int i = 1; i < args.length; i++) {
            int size = Integer.parseInt(args[i]);
            Path folder = base.resolve("scale-" + size);
            measure(folder, size);
            delete(folder);
        }
    }

    private static void measure(Path folder, int size) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
        try (SqliteLedger ledger = SqliteLedger.create(folder, clock, Secret.of(new byte[32]))) {
            long work = cpu();
            long start = System.nanoTime();
            Receipt receipt = append(ledger, size);
            long appended = System.nanoTime();
            long worked = cpu() - work;
            Receipt again = append(ledger, size);
            long repeated = System.nanoTime();
            if (receipt.added() != size || again.unchanged() != size) {
                throw new IllegalStateException(receipt + " then " + again);
            }
            long[] found = new long[2];
            ledger.now().each(Incident.class, entry -> {
                found[0]++;
                found[1] += entry.record().harms().size();
            });
            long scanned = System.nanoTime();
            if (found[0] != size) {
                throw new IllegalStateException("scanned " + found[0]);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %,d | %.1f | %,d | %,d | %,d |%n",
                    size,
                    rate(size, appended - start),
                    worked / 1e3 / size,
                    rate(size, repeated - appended),
                    rate(size, scanned - repeated),
                    Files.size(folder.resolve("ledger.db")) >> 20);
        }
    }

    /** Processor time of the whole process: what the work costs, whoever else uses the machine. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long rate(int rows, long nanoseconds) {
        return Math.round(rows * 1e9 / nanoseconds);
    }

    private static Receipt append(SqliteLedger ledger, int size) {
        try (Batch batch = ledger.begin()) {
            for (int i = 0; i < size; i++) {
                batch.add(incident(i));
            }
            return batch.commit();
        }
    }

    /** An incident as a monitor's table has them: two ranges with children apart, a point, two codes in a hundred. */
    static Incident incident(int i) {
        long mixed = (i + 1) * 0x9e3779b97f4a7c15L;
        int low = (int) (mixed >>> 58);
        int high = low + (int) (mixed >>> 40 & 7);
        String code = "SY" + i;
        LocalDate day = LocalDate.of(2014, 8, 8).plusDays(mixed >>> 20 & 2047);
        String place = PLACES.get((int) (mixed >>> 12 & 7));
        double lat = 34 + (mixed >>> 30 & 0xffff) / 1e4;
        double lon = 38 + (mixed >>> 10 & 0xffff) / 1e4;
        return new Incident(
                new Origin(
                        "monitor",
                        List.of(),
                        "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03",
                        "line " + (i + 2),
                        code,
                        When.UNKNOWN,
                        "https://monitor.example/" + code,
                        "",
                        Map.of(),
                        Map.of()),
                i % 100 < 2 ? List.of(code, "OLD" + i) : List.of(code),
                When.day(day),
                When.UNKNOWN,
                Where.named(place, "Syria", place).at(new Point(lat, lon), Precision.TOWN),
                List.of("us-led-coalition"),
                List.of("airstrike"),
                "likely",
                GRADES.get((int) (mixed & 3)),
                "yes",
                List.of(
                        new Harm("killed", "civilian", Count.between(low, high)),
                        new Harm("killed", "child", Count.between(low / 3, high / 3)),
                        new Harm("injured", "civilian", Count.atLeast(high))),
                OptionalInt.empty());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
