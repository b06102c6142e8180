package toll.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import toll.count.Bound;
import toll.count.Count;
import toll.intake.prose.Extracted;
import toll.intake.prose.MonthlyReport;
import toll.intake.prose.MonthlyReport.Item;
import toll.intake.prose.Statement;

/** A monthly report as rows: the first is its book-keeping, each further one an allegation of its list. */
final class ReportRows implements RowReader {
    /** The columns, by which the profile {@code monthly-report} knows the table. */
    static final List<String> COLUMNS = List.of(
            "kind",
            "source",
            "key",
            "actor",
            "covers",
            "carried",
            "received",
            "reopened",
            "completed",
            "credible",
            "non_credible",
            "duplicate",
            "open",
            "deaths",
            "cumulative",
            "published",
            "url",
            "words",
            "codes",
            "date",
            "place",
            "country",
            "mgrs",
            "channel",
            "verdict",
            "reasons",
            "killed_min",
            "killed_max",
            "injured_min",
            "injured_max");

    private final MonthlyReport report;
    private final Extracted text;
    private final LocalDate published;
    private final long size;
    private boolean read;

    ReportRows(MonthlyReport report, Extracted text, LocalDate published, long size) {
        this.report = report;
        this.text = text;
        this.published = published;
        this.size = size;
    }

    @Override
    public Optional<Chunk> next() {
        if (read) {
            return Optional.empty();
        }
        read = true;
        List<Row> rows = new ArrayList<>();
        rows.add(books());
        int number = 0;
        for (MonthlyReport.Line line : report.lines()) {
            rows.add(finding(++number, line));
        }
        return Optional.of(new Chunk(new Header(COLUMNS), "line", rows, size));
    }

    @Override
    public String described() {
        return "a monthly report as " + text.kind() + ", published " + published + ", "
                + report.lines().size() + " allegations listed";
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private Row books() {
        Map<String, String> cells = shared("report");
        cells.put("key", report.covers());
        cells.put("covers", report.covers());
        for (Item item : Item.values()) {
            report.get(item).ifPresent(n -> cells.put(item.name().toLowerCase(Locale.ROOT), Long.toString(n)));
        }
        cells.put("words", report.words());
        long line = report.spans().values().stream()
                .mapToInt(span -> span.start())
                .min()
                .orElse(0);
        return row(1 + text.text().substring(0, (int) line).lines().count(), cells);
    }

    private Row finding(int number, MonthlyReport.Line line) {
        Statement statement = line.statement();
        Map<String, String> cells = shared("finding");
        cells.put("key", report.covers() + "/" + number);
        cells.put("words", line.words());
        cells.put("codes", String.join(";", statement.codes()));
        cells.put("date", statement.when().isUnknown() ? "" : statement.when().edtf());
        cells.put("place", statement.place());
        cells.put("country", statement.country());
        cells.put("mgrs", statement.grid().stream().findFirst().orElse(""));
        cells.put("channel", statement.channel());
        cells.put("verdict", statement.verdict());
        cells.put("reasons", String.join(";", statement.reasons()));
        count(cells, "killed", statement.killed());
        count(cells, "injured", statement.injured());
        return row(line.line(), cells);
    }

    private Map<String, String> shared(String kind) {
        Map<String, String> cells = new HashMap<>();
        cells.put("kind", kind);
        cells.put("source", report.source());
        cells.put("actor", report.actor());
        cells.put("published", published.toString());
        cells.put("url", text.url());
        return cells;
    }

    private static void count(Map<String, String> cells, String measure, Count count) {
        cells.put(measure + "_min", end(count.min()));
        cells.put(measure + "_max", end(count.max()));
    }

    private static String end(Bound bound) {
        return bound instanceof Bound.Known known ? Long.toString(known.value()) : "";
    }

    private static Row row(long line, Map<String, String> cells) {
        return new Row.Cells(
                line, COLUMNS.stream().map(c -> cells.getOrDefault(c, "")).toArray(String[]::new));
    }
}
