package toll.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import toll.estimate.CaptureReader;
import toll.estimate.CaptureReading;
import toll.estimate.CaptureTable;
import toll.estimate.EngineWork;
import toll.estimate.Workers;

/**
 * Times the costly parts of {@code toll.estimate}. Arguments: a table of four lists, a table of five lists. Each part runs six
 * times on two threads; the median of the last five is printed, in seconds.
 */
public final class EstimateSpeed {
    private EstimateSpeed() {}

    public static void main(String[] args) throws IOException {
        CaptureTable four = read(args[0]);
        CaptureTable five = read(args[1]);
        try (Workers workers = new Workers(2)) {
            time("decomposable graphs, five lists, 80,000 points", () -> EngineWork.graphs(five, 80_000, workers));
            time("1,000 resamples with selection, four lists", () -> EngineWork.resamples(four, 1_000, 1, workers));
            time("1,000 resamples with selection, five lists", () -> EngineWork.resamples(five, 1_000, 1, workers));
            time("110,000 Gibbs sweeps, four lists", () -> EngineWork.sweeps(four, 110_000, 1, workers));
        }
    }

    private static void time(String what, Runnable work) {
        double[] seconds = new double[6];
        for (int i = 0; i < seconds.length; i++) {
            long start = System.nanoTime();
            work.run();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        double[] later = Arrays.stream(seconds).skip(1).sorted().toArray();
        System.out.printf(Locale.ROOT, "| %s | %.2f | first run %.2f |%n", what, later[2], seconds[0]);
    }

    private static CaptureTable read(String file) throws IOException {
        return switch (CaptureReader.read(
                file, Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8), CaptureReader.Columns.FOUND)) {
            case CaptureReading.Read read -> read.pooled();
            case CaptureReading.Unreadable unreadable ->
                throw new IOException(unreadable.faults().toString());
        };
    }
}
