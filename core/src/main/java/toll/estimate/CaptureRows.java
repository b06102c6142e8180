package toll.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import toll.estimate.CaptureReader.Columns;
import toll.estimate.CaptureReader.Row;
import toll.estimate.CaptureReading.Fault;
import toll.estimate.CaptureReading.Read;
import toll.estimate.CaptureReading.Unreadable;

/** From the rows of one document to tables, or to faults with line and column. */
final class CaptureRows {
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

    CaptureReading of(List<Row> rows) {
        if (rows.isEmpty()) {
            return refused(0, "", "", "the table is empty; a header line and at least one row are needed");
        }
        List<Row> plain = CaptureNames.named(rows);
        List<String> header = plain.getFirst().cells();
        List<Row> body = plain.subList(1, plain.size());
        if (header.stream().allMatch(CaptureLayout::isNumber)) {
            return refused(
                    rows.getFirst().line(),
                    "",
                    "numbers only",
                    "the first line must name the columns: one name a list, and \"count\"");
        }
        checkHeader(plain.getFirst());
        if (body.isEmpty()) {
            fault(0, "", "", "the table has no rows under its header");
        }
        if (!faults.isEmpty()) {
            return new Unreadable(faults);
        }
        Optional<CaptureRecords> records = CaptureRecords.of(header, body, columns);
        if (records.isPresent()) {
            List<Row> persons = records.get().persons(header, body, this::fault, notes);
            return faults.isEmpty()
                    ? laidOut(persons.getFirst().cells(), persons.subList(1, persons.size()))
                    : new Unreadable(faults);
        }
        return laidOut(header, body);
    }

    private CaptureReading laidOut(List<String> header, List<Row> body) {
        CaptureLayout layout = CaptureLayout.of(header, body, columns, this::fault);
        if (!faults.isEmpty()) {
            return new Unreadable(faults);
        }
        layout.note(header).ifPresent(notes::add);
        return tables(header, body, layout);
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
        List.of(columns.count(), columns.person(), columns.list()).stream()
                .filter(name -> !name.isEmpty())
                .forEach(asked::add);
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

    private CaptureReading tables(List<String> header, List<Row> body, CaptureLayout layout) {
        List<String> lists = layout.lists().stream().map(header::get).toList();
        TreeMap<String, TreeMap<Integer, Long>> counts = new TreeMap<>();
        Map<String, Long> seen = new HashMap<>();
        long onNone = 0;
        for (Row row : body) {
            if (row.cells().size() != header.size()) {
                fault(row.line(), "", row.cells().size() + " cells", "the header names " + header.size() + " columns");
                continue;
            }
            int mask = mask(header, row, layout);
            String stratum = layout.strata().stream()
                    .map(c -> CaptureLayout.cell(row, c))
                    .collect(Collectors.joining(" / "));
            if (mask == 0) {
                onNone++;
                continue;
            }
            long count = layout.count().isPresent()
                    ? count(header, row, layout.count().get())
                    : 1;
            if (mask < 0 || count < 0) {
                continue;
            }
            if (layout.count().isPresent() && repeats(seen, row, layout, mask, count)) {
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
            List<String> lists, TreeMap<String, TreeMap<Integer, Long>> counts, CaptureLayout layout) {
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
        if (!layout.strata().isEmpty()) {
            counts.forEach((stratum, table) -> strata.put(stratum, CaptureTable.of(lists, table)));
        }
        return new Read(CaptureTable.of(lists, pooled), strata, notes);
    }

    /** The history of a row, or -1 after a fault. */
    private int mask(List<String> header, Row row, CaptureLayout layout) {
        int mask = 0;
        boolean whole = true;
        for (int j = 0; j < layout.lists().size(); j++) {
            int column = layout.lists().get(j);
            String cell = CaptureLayout.cell(row, column);
            Integer mark = CaptureLayout.mark(cell);
            if (mark == null) {
                whole = false;
                fault(
                        row.line(),
                        header.get(column),
                        cell.isEmpty() ? "nothing" : CaptureLayout.quoted(cell),
                        "0 or 1 expected: whether a person is on a list is known, or the row cannot be used");
            } else {
                mask |= mark << j;
            }
        }
        return whole ? mask : -1;
    }

    /** A count, or -1 after a fault. */
    private long count(List<String> header, Row row, int column) {
        String cell = CaptureLayout.cell(row, column);
        String name = header.get(column);
        if (!CaptureLayout.isNumber(cell)) {
            fault(
                    row.line(),
                    name,
                    cell.isEmpty() ? "nothing" : CaptureLayout.quoted(cell),
                    "a whole number of people expected, digits only; unknown is not 0");
            return -1;
        }
        BigDecimal value = new BigDecimal(cell);
        if (value.signum() < 0) {
            fault(row.line(), name, CaptureLayout.quoted(cell), "a number of people cannot be negative");
            return -1;
        }
        try {
            return value.longValueExact();
        } catch (ArithmeticException notWhole) {
            boolean large = value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0;
            fault(
                    row.line(),
                    name,
                    CaptureLayout.quoted(cell),
                    large ? "the number is too large" : "a number of people is a whole number");
            return -1;
        }
    }

    /** A history given twice: with other numbers it contradicts itself, with the same number it may be a copy. */
    private boolean repeats(Map<String, Long> seen, Row row, CaptureLayout layout, int mask, long count) {
        List<String> parts = new ArrayList<>(List.of(String.valueOf(mask)));
        layout.strata().forEach(c -> parts.add(CaptureLayout.cell(row, c)));
        layout.texts().forEach(c -> parts.add(CaptureLayout.cell(row, c)));
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
