package toll.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import toll.estimate.CaptureReader.Columns;
import toll.estimate.CaptureReader.Row;

/**
 * Tables with one row a record: a column says of which person it is, another on which list it stands, as {@code toll link}
 * writes them. They become rows of persons, a column of 0 and 1 for each list, in the order of their names.
 *
 * @param person column of persons
 * @param list column of lists
 * @param strata columns that part the table
 */
record CaptureRecords(int person, int list, List<Integer> strata) {
    private static final List<String> PERSONS =
            List.of("cluster", "person", "victim", "individual", "subject", "deceased", "الشخص", "الضحية");
    private static final List<String> LISTS =
            List.of("list", "source", "file", "register", "dataset", "liste", "القائمة", "المصدر");

    /** The columns of such a table, when that is what it is. */
    static Optional<CaptureRecords> of(List<String> header, List<Row> body, Columns columns) {
        boolean named = !columns.person().isEmpty() || !columns.list().isEmpty();
        if (!named && (!columns.count().isEmpty() || !columns.lists().isEmpty())) {
            return Optional.empty();
        }
        int person = columns.person().isEmpty() ? found(header, PERSONS, columns) : header.indexOf(columns.person());
        int list = columns.list().isEmpty() ? found(header, LISTS, columns) : header.indexOf(columns.list());
        boolean marks =
                list >= 0 && body.stream().allMatch(r -> CaptureLayout.mark(CaptureLayout.cell(r, list)) != null);
        return person < 0 || list < 0 || person == list || marks
                ? Optional.empty()
                : Optional.of(new CaptureRecords(
                        person,
                        list,
                        columns.strata().stream().map(header::indexOf).toList()));
    }

    private static int found(List<String> header, List<String> words, Columns columns) {
        for (String word : words) {
            for (int c = 0; c < header.size(); c++) {
                String name = header.get(c);
                if (CaptureLayout.words(name).contains(word)
                        && !columns.ignored().contains(name)
                        && !columns.strata().contains(name)) {
                    return c;
                }
            }
        }
        return -1;
    }

    /** One person on the way. */
    private static final class Gathered {
        final Row first;
        final Set<String> lists = new TreeSet<>();

        Gathered(Row first) {
            this.first = first;
        }
    }

    /** The rows of persons, header first; faults where a record does not say whose it is, or two disagree on a stratum. */
    List<Row> persons(List<String> header, List<Row> body, CaptureLayout.Faults faults, List<String> notes) {
        Map<String, Gathered> persons = new LinkedHashMap<>();
        Set<String> lists = new TreeSet<>();
        long twice = 0;
        for (Row row : body) {
            String who = CaptureLayout.cell(row, person);
            String where = CaptureLayout.cell(row, list);
            if (who.isEmpty() || where.isEmpty()) {
                faults.fault(
                        row.line(),
                        header.get(who.isEmpty() ? person : list),
                        "nothing",
                        who.isEmpty()
                                ? "every record says of which person it is"
                                : "every record says on which list it stands");
                continue;
            }
            Gathered gathered = persons.computeIfAbsent(who, w -> new Gathered(row));
            for (int s : strata) {
                String first = CaptureLayout.cell(gathered.first, s);
                String now = CaptureLayout.cell(row, s);
                if (!first.equals(now)) {
                    faults.fault(
                            row.line(),
                            header.get(s),
                            CaptureLayout.quoted(now),
                            "an earlier record of the same person says " + CaptureLayout.quoted(first)
                                    + "; a person is in one stratum");
                }
            }
            lists.add(where);
            twice += gathered.lists.add(where) ? 0 : 1;
        }
        if (lists.size() > CaptureTable.MOST_LISTS) {
            faults.fault(
                    0, header.get(list), lists.size() + " lists", "a table holds at most " + CaptureTable.MOST_LISTS);
            return List.of();
        }
        List<String> names = List.copyOf(lists);
        List<String> wide = new ArrayList<>();
        strata.forEach(s -> wide.add(header.get(s)));
        if (!Collections.disjoint(wide, names)) {
            faults.fault(0, header.get(list), "a list named as a column is", "rename one of the two");
        }
        wide.addAll(names);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(1, List.copyOf(wide)));
        for (Gathered gathered : persons.values()) {
            List<String> cells = new ArrayList<>();
            strata.forEach(s -> cells.add(CaptureLayout.cell(gathered.first, s)));
            names.forEach(name -> cells.add(gathered.lists.contains(name) ? "1" : "0"));
            rows.add(new Row(gathered.first.line(), List.copyOf(cells)));
        }
        notes.add("read as one row a record: " + body.size() + " records of " + persons.size() + " people ("
                + header.get(person) + ") on " + names.size() + " lists (" + header.get(list) + ")"
                + (twice > 0 ? "; " + twice + " of them again on a list that has the person already" : "") + ".");
        return rows;
    }
}
