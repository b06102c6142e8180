package toll.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.ledger.Record;
import toll.reconcile.Gap;
import toll.reconcile.Series;
import toll.reconcile.Sum;
import toll.reconcile.Tally;

/** An answer cell by cell, in the order in which a reader meets them: each number under its name, with its lineage. */
final class Cells {
    private Cells() {}

    static Map<String, Lineage> of(Question question, Tally tally) {
        Map<String, Lineage> cells = new LinkedHashMap<>();
        sum(cells, question, "toll", tally.toll());
        for (Tally.Row row : tally.rows()) {
            sum(cells, question, "row " + row.key(), row.sum());
        }
        for (Tally.Row row : tally.beside()) {
            sum(cells, question, "beside " + row.key(), row.sum());
        }
        sum(cells, question, "straddling", tally.straddling());
        return Collections.unmodifiableMap(cells);
    }

    /** A sum's three numbers: the range, the events without a number, and the events. */
    private static void sum(Map<String, Lineage> cells, Question question, String cell, Sum sum) {
        List<Long> entries = sum.entries().asList();
        String text = question.toString();
        cells.put(cell, new Lineage(text, cell, Ends.of(sum.min(), sum.max()), entries));
        exact(cells, text, cell + " unknown", sum.unknown(), entries);
        exact(cells, text, cell + " incidents", sum.incidents(), entries);
    }

    /** The tolls of both ends, and each step with its events. */
    static Map<String, Lineage> of(Question question, Gap gap) {
        Map<String, Lineage> cells = new LinkedHashMap<>();
        List<Long> all = new ArrayList<>();
        Map<String, Lineage> steps = new LinkedHashMap<>();
        for (Gap.Step step : gap.steps()) {
            List<Long> entries = new ArrayList<>();
            for (Gap.GapEvent event : step.events()) {
                entries.addAll(event.from().entries().asList());
                entries.addAll(event.to().entries().asList());
                event.denial().ifPresent(denial -> {
                    entries.addAll(denial.samePlace().asList());
                    entries.addAll(denial.sameArea().asList());
                });
            }
            all.addAll(entries);
            String cell = stepCell(step);
            steps.put(cell, new Lineage(question.toString(), cell, Ends.of(step.min(), step.max()), entries));
            exact(steps, question.toString(), cell + " events", step.events().size(), entries);
            exact(steps, question.toString(), cell + " contradicted", step.contradicted(), entries);
        }
        cells.put(
                "from",
                new Lineage(
                        question.toString(),
                        "from",
                        Ends.of(gap.from().min(), gap.from().max()),
                        all));
        cells.putAll(steps);
        cells.put(
                "to",
                new Lineage(
                        question.toString(),
                        "to",
                        Ends.of(gap.to().min(), gap.to().max()),
                        all));
        return Collections.unmodifiableMap(cells);
    }

    /** How many of the sums that a belligerent's reports must satisfy hold, and each break. */
    static Map<String, Lineage> of(Question question, Series series) {
        Map<String, Lineage> cells = new LinkedHashMap<>();
        String text = question.toString();
        List<Long> reports =
                series.reports().stream().map(line -> line.entry().sequence()).toList();
        long holding =
                series.identities().stream().filter(Series.Identity::holds).count();
        exact(cells, text, "sums", series.identities().size(), reports);
        exact(cells, text, "sums holding", holding, reports);
        exact(cells, text, "breaks", series.breaks().size(), reports);
        for (int i = 0; i < series.breaks().size(); i++) {
            Series.Break broken = series.breaks().get(i);
            int number = i + 1;
            broken.amount()
                    .ifPresent(amount -> exact(
                            cells,
                            text,
                            "break " + number,
                            amount,
                            broken.entries().asList()));
        }
        return Collections.unmodifiableMap(cells);
    }

    /** The cell's name of a step: its key, and the source whose doing it is. */
    static String stepCell(Gap.Step step) {
        return "step " + step.key() + (step.source().isEmpty() ? "" : " of " + step.source());
    }

    private static void exact(Map<String, Lineage> cells, String question, String cell, long n, List<Long> entries) {
        cells.put(cell, new Lineage(question, cell, Ends.of(n, n), entries));
    }

    /** {@code figure SOURCE/KEY}: a figure's own number, as its source gives it. */
    static Map<String, Lineage> of(Question question, Entry<Record> entry) {
        if (!(entry.record() instanceof Figure figure)) {
            throw new IllegalArgumentException("entry " + entry.sequence() + " is not a figure");
        }
        Ends given = new Ends.Given(figure.count().min(), figure.count().max());
        return Map.of("count", new Lineage(question.toString(), "count", given, List.of(entry.sequence())));
    }
}
