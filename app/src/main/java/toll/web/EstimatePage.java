package toll.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
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
import toll.ledger.Person;
import toll.reconcile.Captures;

/**
 * How many are missing? The project's lists of persons, linked and held against one another; or a table of captures. Both
 * are answered by an estimate, or by a refusal with its reasons.
 */
final class EstimatePage {
    private static final int LONGEST = 200_000;
    private static final Semaphore ONE = new Semaphore(1);

    private EstimatePage() {}

    static void show(Visit visit) {
        Moment moment = visit.moment();
        EstimateDesk.Question question = question(visit, moment);
        visit.page(
                "estimate",
                "nav.estimate",
                Map.of(
                        "sources",
                        sources(moment),
                        "chosen",
                        question.lists(),
                        "by",
                        question.by(),
                        "asked",
                        Asked.of(visit.address()),
                        "choices",
                        moment.choices(),
                        "answer",
                        visit.desk().estimates().answer(question),
                        "job",
                        visit.desk().estimates().job(question)));
    }

    private static List<String> sources(Moment moment) {
        return moment.keep(
                "sources of persons",
                () -> moment.all(Person.class).stream()
                        .map(e -> e.record().origin().source())
                        .distinct()
                        .toList());
    }

    private static EstimateDesk.Question question(Visit visit, Moment moment) {
        List<String> lists = visit.address().all("list");
        if (!sources(moment).containsAll(lists)) {
            throw Fault.absent();
        }
        return new EstimateDesk.Question(
                moment.size(), lists, by(visit), Asked.of(visit.address()).filter());
    }

    private static List<Captures.By> by(Visit visit) {
        try {
            return visit.address().all("by").stream()
                    .map(Captures.By::ofWord)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException unknown) {
            throw Fault.unreadable();
        }
    }

    /** The name of a stratum in the reader's language. */
    static String stratum(Page page, List<Captures.By> by, String key) {
        String[] parts = by.size() == 1 ? new String[] {key} : key.split(", ", by.size());
        List<String> said = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            said.add(part(page, by.get(i), parts[i]));
        }
        return String.join(page.t("and.comma"), said);
    }

    private static String part(Page page, Captures.By by, String key) {
        if (key.equals("not-stated")) {
            return page.t("row.notstated");
        }
        return switch (by) {
            case PLACE -> Rows.area(page, key);
            case SEX, AGE, STATUS -> page.term("status", key);
            case ACTOR -> page.terms("actor", List.of(key.split(" \\+ ")));
            case YEAR, MONTH -> key;
        };
    }

    /** Begins to answer the question that the address asks. */
    static void begin(Visit visit) {
        Moment moment = visit.moment();
        visit.desk()
                .estimates()
                .begin(
                        question(visit, moment),
                        moment.view(),
                        visit.desk().clock().instant());
        visit.leadTo(visit.address().at("/estimate"));
    }

    static void table(Visit visit) {
        table(visit, 200, "", Optional.empty(), List.of());
    }

    static void answer(Visit visit) throws IOException {
        String table = visit.field("table");
        if (table.isEmpty() || table.length() > LONGEST) {
            throw Fault.unreadable();
        }
        switch (CaptureReader.read("table", new StringReader(table), CaptureReader.Columns.FOUND)) {
            case CaptureReading.Unreadable unreadable ->
                table(
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
                    table(visit, 200, table, Optional.of(result), read.notes());
                } finally {
                    ONE.release();
                }
            }
        }
    }

    private static void table(Visit visit, int status, String table, Optional<Result> result, List<String> notes) {
        visit.page("estimate-table", "nav.estimate", status, Map.of("table", table, "result", result, "notes", notes));
    }
}
