package toll.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import toll.estimate.CaptureReader.Columns;
import toll.estimate.CaptureReader.Row;
import toll.estimate.CaptureReading.Fault;
import toll.estimate.CaptureReading.Read;
import toll.estimate.CaptureReading.Unreadable;

/** From the rows of one document to tables, or to faults with line and column. */
final class CaptureRows {
    private static final Set<String> COUNT_NAMES = Set.of("count", "counts", "freq", "frequency");
    /** Names of counts that may as well be a list's: only where the column holds numbers beyond 0 and 1. */
    private static final Set<String> PERHAPS_COUNT = Set.of("n", "y", "total", "cases", "people", "number", "size");

    private static final Pattern LABEL =
            Pattern.compile("(?i)(.*[_ .-])?(id|uid|uuid|ref|reference|name|row|index|nr|no)");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]{1,4})?");
    private static final Map<String, Integer> MARKS =
            Map.of("0", 0, "1", 1, "0.0", 0, "1.0", 1, "true", 1, "false", 0, "yes", 1, "no", 0);

    private final String document;
    private final Columns columns;
    private final int mostFaults;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    CaptureRows(String document, Columns columns, int mostFaults) {
        this.document = document;
        this.columns = columns;
        this.mostFaults = mostFaults;
    }

    /** Which column is what: indices into the row. */
    private record Layout(List<Integer> lists, Optional<Integer> count, List<Integer> strata, List<Integer> texts) {}

    CaptureReading of(List<Row> rows) {
        if (rows.isEmpty()) {
            return refused(0, "", "", "the table is empty; a header line and at least one row are needed");
        }
        List<String> header = rows.getFirst().cells();
        List<Row> body = rows.subList(1, rows.size());
        if (header.stream().allMatch(h -> NUMBER.matcher(h).matches())) {
            return refused(
                    rows.getFirst().line(),
                    "",
                    "numbers only",
                    "the first line must name the columns: one name a list, and \"count\"");
        }
        checkHeader(rows.getFirst());
        if (body.isEmpty()) {
            fault(0, "", "", "the table has no rows under its header");
        }
        if (!faults.isEmpty()) {
            return new Unreadable(faults);
        }
        Optional<Layout> layout = layout(header, body);
        return layout.isEmpty() || !faults.isEmpty() ? new Unreadable(faults) : tables(header, body, layout.get());
    }

    private void checkHeader(Row header) {
        Set<String> seen = new HashSet<>();
        for (String name : header.cells()) {
            if (name.isEmpty()) {
                fault(header.line(), "", "a column without a name", "every column needs a name");
            } else if (!seen.add(name)) {
                fault(header.line(), name, "the name twice", "every column needs a name of its own");
            }
        }
        List<String> asked = new ArrayList<>(columns.strata());
        asked.addAll(columns.lists());
        asked.addAll(columns.ignored());
        if (!columns.count().isEmpty()) {
            asked.add(columns.count());
        }
        for (String name : asked) {
            if (!header.cells().contains(name)) {
                fault(
                        header.line(),
                        name,
                        "",
                        "there is no such column; there are: " + String.join(", ", header.cells()));
            }
        }
    }

    private Optional<Layout> layout(List<String> header, List<Row> body) {
        List<Integer> lists = new ArrayList<>();
        List<Integer> texts = new ArrayList<>();
        List<Integer> numeric = new ArrayList<>();
        List<Integer> strata = columns.strata().stream().map(header::indexOf).toList();
        int named = columns.count().isEmpty() ? foundCount(header, body) : header.indexOf(columns.count());
        for (int c = 0; c < header.size(); c++) {
            if (c == named || strata.contains(c) || columns.ignored().contains(header.get(c))) {
                continue;
            }
            if (!columns.lists().isEmpty()) {
                (columns.lists().contains(header.get(c)) ? lists : texts).add(c);
                continue;
            }
            switch (kind(body, c)) {
                case MARKS -> lists.add(c);
                case NUMBERS -> numeric.add(c);
                case TEXT -> texts.add(c);
            }
        }
        Optional<Integer> count = named >= 0 ? Optional.of(named) : Optional.empty();
        for (int c : numeric) {
            if (LABEL.matcher(header.get(c)).matches()) {
                texts.add(c);
            } else {
                faultOfNumbers(header.get(c), body, c);
            }
        }
        if (lists.isEmpty() && faults.isEmpty()) {
            fault(0, "", "no column of 0 and 1", "each list needs a column that holds 0 or 1 in every row");
        }
        if (lists.size() > CaptureTable.MOST_LISTS) {
            fault(0, "", lists.size() + " lists", "a table holds at most " + CaptureTable.MOST_LISTS + " lists");
        }
        Collections.sort(texts);
        if (!texts.isEmpty()) {
            notes.add("read past: " + texts.stream().map(header::get).collect(Collectors.joining(", "))
                    + "; name a column with --stratum to estimate by its values.");
        }
        return Optional.of(new Layout(lists, count, strata, texts));
    }

    /** The column of counts by its name, else the last column when it holds numbers beyond 0 and 1; -1 for none. */
    private static int foundCount(List<String> header, List<Row> body) {
        for (int c = header.size() - 1; c >= 0; c--) {
            if (COUNT_NAMES.contains(header.get(c).toLowerCase(Locale.ROOT))) {
                return c;
            }
        }
        for (int c = header.size() - 1; c >= 0; c--) {
            if (PERHAPS_COUNT.contains(header.get(c).toLowerCase(Locale.ROOT)) && countsPeople(body, c)) {
                return c;
            }
        }
        int last = header.size() - 1;
        return !LABEL.matcher(header.get(last)).matches() && countsPeople(body, last) ? last : -1;
    }

    private static boolean countsPeople(List<Row> body, int column) {
        int beyond = 0;
        int numbers = 0;
        for (Row row : body) {
            String cell = cell(row, column);
            boolean number = NUMBER.matcher(cell).matches();
            numbers += number ? 1 : 0;
            beyond += number && !MARKS.containsKey(cell) ? 1 : 0;
        }
        return beyond > 0 && 2 * numbers > body.size();
    }

    private enum Kind {
        MARKS,
        NUMBERS,
        TEXT
    }

    /** A column of marks may hold a few wrong cells; those are faults of the row, found later. */
    private static Kind kind(List<Row> body, int column) {
        int marks = 0;
        int numbers = 0;
        int blank = 0;
        for (Row row : body) {
            String cell = cell(row, column);
            if (MARKS.containsKey(cell.toLowerCase(Locale.ROOT))) {
                marks++;
            } else if (cell.isEmpty()) {
                blank++;
            } else if (NUMBER.matcher(cell).matches()) {
                numbers++;
            }
        }
        int filled = body.size() - blank;
        if (filled > 0 && 2 * marks > filled && marks + numbers == filled) {
            return Kind.MARKS;
        }
        return filled > 0 && marks + numbers == filled ? Kind.NUMBERS : Kind.TEXT;
    }

    private void faultOfNumbers(String name, List<Row> body, int column) {
        for (Row row : body) {
            String cell = cell(row, column);
            if (!MARKS.containsKey(cell.toLowerCase(Locale.ROOT))) {
                fault(
                        row.line(),
                        name,
                        quoted(cell),
                        "a list column holds 0 or 1; if this is the count name it with --count, if not a list use"
                                + " --stratum or --ignore");
                return;
            }
        }
    }

    private CaptureReading tables(List<String> header, List<Row> body, Layout layout) {
        List<String> lists = layout.lists.stream().map(header::get).toList();
        TreeMap<String, TreeMap<Integer, Long>> counts = new TreeMap<>();
        Map<String, Long> seen = new HashMap<>();
        long onNone = 0;
        for (Row row : body) {
            if (row.cells().size() != header.size()) {
                fault(row.line(), "", row.cells().size() + " cells", "the header names " + header.size() + " columns");
                continue;
            }
            int mask = mask(header, row, layout);
            String stratum = layout.strata.stream().map(c -> cell(row, c)).collect(Collectors.joining(" / "));
            if (mask == 0) {
                onNone++;
                continue;
            }
            long count = layout.count.isPresent() ? count(header, row, layout.count.get()) : 1;
            if (mask < 0 || count < 0) {
                continue;
            }
            if (layout.count.isPresent() && repeats(seen, row, layout, mask, count)) {
                continue;
            }
            TreeMap<Integer, Long> table = counts.computeIfAbsent(stratum, s -> new TreeMap<>());
            try {
                table.merge(mask, count, Math::addExact);
            } catch (ArithmeticException tooLarge) {
                fault(row.line(), "", "", "the counts add up to more than a table can hold");
            }
        }
        if (!faults.isEmpty()) {
            return new Unreadable(faults);
        }
        if (onNone > 0) {
            notes.add(onNone + (onNone == 1 ? " row" : " rows")
                    + " with 0 on every list read past: people on no list are what is to be estimated, not data.");
        }
        return assembled(lists, counts, layout);
    }

    private CaptureReading assembled(
            List<String> lists, TreeMap<String, TreeMap<Integer, Long>> counts, Layout layout) {
        TreeMap<Integer, Long> pooled = new TreeMap<>();
        try {
            long all = 0;
            for (TreeMap<Integer, Long> table : counts.values()) {
                for (Map.Entry<Integer, Long> cell : table.entrySet()) {
                    pooled.merge(cell.getKey(), cell.getValue(), Math::addExact);
                    all = Math.addExact(all, cell.getValue());
                }
            }
            if (all == 0) {
                return refused(0, "", "nobody on any list", "every count is 0: there is nothing to estimate from");
            }
        } catch (ArithmeticException tooLarge) {
            return refused(0, "", "", "the counts add up to more than a table can hold; check the count column");
        }
        TreeMap<String, CaptureTable> strata = new TreeMap<>();
        if (!layout.strata.isEmpty()) {
            counts.forEach((stratum, table) -> strata.put(stratum, CaptureTable.of(lists, table)));
        }
        return new Read(CaptureTable.of(lists, pooled), strata, notes);
    }

    /** The history of a row, or -1 after a fault. */
    private int mask(List<String> header, Row row, Layout layout) {
        int mask = 0;
        boolean whole = true;
        for (int j = 0; j < layout.lists.size(); j++) {
            int column = layout.lists.get(j);
            String cell = cell(row, column);
            Integer mark = MARKS.get(cell.toLowerCase(Locale.ROOT));
            if (mark == null) {
                whole = false;
                fault(
                        row.line(),
                        header.get(column),
                        cell.isEmpty() ? "nothing" : quoted(cell),
                        "0 or 1 expected: whether a person is on a list is known, or the row cannot be used");
            } else {
                mask |= mark << j;
            }
        }
        return whole ? mask : -1;
    }

    /** A count, or -1 after a fault. */
    private long count(List<String> header, Row row, int column) {
        String cell = cell(row, column);
        String name = header.get(column);
        if (!NUMBER.matcher(cell).matches()) {
            fault(
                    row.line(),
                    name,
                    cell.isEmpty() ? "nothing" : quoted(cell),
                    "a whole number of people expected, digits only; unknown is not 0");
            return -1;
        }
        BigDecimal value = new BigDecimal(cell);
        if (value.signum() < 0) {
            fault(row.line(), name, quoted(cell), "a number of people cannot be negative");
            return -1;
        }
        try {
            return value.longValueExact();
        } catch (ArithmeticException notWhole) {
            boolean large = value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0;
            fault(
                    row.line(),
                    name,
                    quoted(cell),
                    large ? "the number is too large" : "a number of people is a whole number");
            return -1;
        }
    }

    /** A history given twice: with other numbers it contradicts itself, with the same number it may be a copy. */
    private boolean repeats(Map<String, Long> seen, Row row, Layout layout, int mask, long count) {
        List<String> parts = new ArrayList<>(List.of(String.valueOf(mask)));
        layout.strata.forEach(c -> parts.add(cell(row, c)));
        layout.texts.forEach(c -> parts.add(cell(row, c)));
        Long before = seen.putIfAbsent(String.join("\u0000", parts), count);
        if (before == null) {
            return false;
        }
        fault(
                row.line(),
                "",
                "the same history again, first with " + before + ", now with " + count,
                before == count
                        ? "each history once; if the row is a copy remove it, if the people are others add them up"
                        : "each history once; the two numbers contradict each other");
        return true;
    }

    private static String cell(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    private static String quoted(String cell) {
        return "\"" + (cell.length() > 60 ? cell.substring(0, 60) + "…" : cell) + "\"";
    }

    private void fault(long line, String column, String found, String expected) {
        if (faults.size() < mostFaults) {
            faults.add(new Fault(document, line, column, found, expected));
        }
    }

    private CaptureReading refused(long line, String column, String found, String expected) {
        fault(line, column, found, expected);
        return new Unreadable(faults);
    }
}
