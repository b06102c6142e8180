package toll.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import toll.estimate.CaptureReader;
import toll.estimate.CaptureReading;
import toll.estimate.Estimation;
import toll.estimate.Result;
import toll.estimate.Settings;
import toll.estimate.Workers;

/** How many are missing? A table of captures is pasted, and answered by an estimate or a refusal with its reasons. */
final class EstimatePage {
    private static final int LONGEST = 200_000;
    private static final Semaphore ONE = new Semaphore(1);

    private EstimatePage() {}

    static void show(Visit visit) {
        page(visit, 200, "", Optional.empty(), List.of());
    }

    static void answer(Visit visit) throws IOException {
        String table = visit.field("table");
        if (table.isEmpty() || table.length() > LONGEST) {
            throw Fault.unreadable();
        }
        switch (CaptureReader.read("table", new StringReader(table), CaptureReader.Columns.FOUND)) {
            case CaptureReading.Unreadable unreadable ->
                page(
                        visit,
                        400,
                        table,
                        Optional.empty(),
                        unreadable.faults().stream().map(f -> f.toString()).toList());
            case CaptureReading.Read read -> {
                if (!ONE.tryAcquire()) {
                    throw new Fault(503, "fault.busy");
                }
                try (Workers workers = new Workers(1)) {
                    Result result = new Estimation(Settings.quick(Settings.STANDARD.seed()), workers).of(read.pooled());
                    page(visit, 200, table, Optional.of(result), read.notes());
                } finally {
                    ONE.release();
                }
            }
        }
    }

    private static void page(Visit visit, int status, String table, Optional<Result> result, List<String> notes) {
        visit.page("estimate", "nav.estimate", status, Map.of("table", table, "result", result, "notes", notes));
    }
}
