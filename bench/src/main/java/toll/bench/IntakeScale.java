package toll.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import toll.date.When;
import toll.intake.Intake;
import toll.intake.IntakeOptions;
import toll.intake.Profiles;
import toll.intake.Progress;
import toll.intake.Taken;
import toll.ledger.Archive;
import toll.ledger.Batch;
import toll.ledger.Judgement;
import toll.ledger.Ledger;
import toll.ledger.Receipt;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.project.Project;
import toll.term.Vocabularies;

/**
 * Rows a second of intake over generated files: {@code IntakeScale DIR [--threads N] [--no-ledger] ROWS…}. Each file is
 * written, taken in from start to durable end into a fresh project, and removed.
 */
public final class IntakeScale {
    private IntakeScale() {}

    public static void main(String[] args) throws IOException {
        Path dir = Path.of(args[0]);
        int threads = Runtime.getRuntime().availableProcessors();
        boolean ledger = true;
        System.out.printf(
                Locale.ROOT, "%12s %10s %12s %12s %14s%n", "rows", "seconds", "rows/s", "cpu seconds", "cpu µs/row");
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "--threads" -> threads = Integer.parseInt(args[++i]);
                case "--no-ledger" -> ledger = false;
                default -> measure(dir, Long.parseLong(args[i].replace("_", "")), threads, ledger);
            }
        }
    }

    private static void measure(Path dir, long rows, int threads, boolean withLedger) throws IOException {
        Files.createDirectories(dir);
        Path file = dir.resolve("generated-" + rows + ".csv");
        GenerateIncidents.write(file, rows, 1);
        Path project = dir.resolve("project-" + rows);
        remove(project);
        IntakeOptions options = new IntakeOptions(
                Optional.empty(),
                Optional.empty(),
                When.UNKNOWN,
                Optional.empty(),
                threads,
                IntakeOptions.PLAIN.rowsPerBatch());
        Intake intake = new Intake(Profiles.shipped(), Vocabularies.shipped());
        long from;
        long to;
        long cpu = cpu();
        Taken taken;
        if (withLedger) {
            try (Ledger ledger = Project.create(project, Clock.systemUTC()).ledger()) {
                from = System.nanoTime();
                taken = intake.run(file, options, ledger::begin, ledger.archive(), Progress.SILENT);
                to = System.nanoTime();
            }
        } else {
            from = System.nanoTime();
            taken = intake.run(file, options, Nowhere::new, new NoArchive(), Progress.SILENT);
            to = System.nanoTime();
        }
        if (taken.added() != rows) {
            throw new IllegalStateException(taken.added() + " of " + rows + " rows were added");
        }
        double seconds = (to - from) / 1e9;
        double busy = (cpu() - cpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,12d %10.2f %,12.0f %12.2f %14.2f%n",
                rows,
                seconds,
                rows / seconds,
                busy,
                busy / rows * 1e6);
        Files.delete(file);
        remove(project);
    }

    /** Processor time of this process over all its threads, the collector's included, in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime()
                : 0;
    }

    private static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    /** A ledger that takes everything and keeps nothing: what reading and mapping cost alone. */
    private static final class Nowhere implements Batch {
        @Override
        public Outcome add(Record record) {
            return Outcome.ADDED;
        }

        @Override
        public long judge(Judgement judgement) {
            return 0;
        }

        @Override
        public void refuse(Refusal refusal) {}

        @Override
        public Receipt commit() {
            return new Receipt(0, 0, 0, 0, 0, 0, 0, "");
        }

        @Override
        public void close() {}
    }

    private static final class NoArchive implements Archive {
        @Override
        public String put(Path file) {
            return "0".repeat(64);
        }

        @Override
        public String put(byte[] bytes) {
            return "0".repeat(64);
        }

        @Override
        public Optional<InputStream> open(String sha256) {
            return Optional.empty();
        }
    }
}
