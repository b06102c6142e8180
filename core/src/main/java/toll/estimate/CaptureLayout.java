package toll.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import toll.estimate.CaptureReader.Columns;
import toll.estimate.CaptureReader.Row;

/**
 * Which column of a table of captures is what: indices into its rows.
 *
 * @param lists columns of 0 and 1
 * @param count column of counts; none where a row is a person
 * @param strata columns that part the table
 * @param texts columns read past
 * @param taken whether the count column was known by its place and content, not by its name
 */
record CaptureLayout(
        List<Integer> lists, Optional<Integer> count, List<Integer> strata, List<Integer> texts, boolean taken) {
    /** A column with one of these words in its name holds counts. */
    private static final Set<String> COUNT_WORDS = Set.of("count", "counts", "freq", "frequency", "frequencies");
    /** Names of counts that may as well be a list's: only where the column holds numbers beyond 0 and 1. */
    private static final Set<String> PERHAPS_COUNT = Set.of(
            "n",
            "y",
            "num",
            "nb",
            "nbr",
            "total",
            "cases",
            "people",
            "persons",
            "number",
            "size",
            "observed",
            "obs",
            "value",
            "weight",
            "victims",
            "deaths",
            "killed",
            "individuals",
            "records",
            "observations",
            "effectif",
            "nombre",
            "anzahl",
            "العدد",
            "عدد");
    /** What people are, not how many: numbers that no list holds and nobody counts with. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "age",
            "ages",
            "year",
            "month",
            "day",
            "date",
            "born",
            "birth",
            "lat",
            "lon",
            "lng",
            "latitude",
            "longitude");

    private static final Pattern LABEL =
            Pattern.compile("(?i)(.*[_ .-])?(id|uid|uuid|ref|reference|name|row|index|nr|no|code|case|person)");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]{1,4})?");
    private static final Map<String, Integer> MARKS = Map.ofEntries(
            Map.entry("0", 0),
            Map.entry("1", 1),
            Map.entry("0.0", 0),
            Map.entry("1.0", 1),
            Map.entry("true", 1),
            Map.entry("false", 0),
            Map.entry("yes", 1),
            Map.entry("no", 0),
            Map.entry("y", 1),
            Map.entry("n", 0),
            Map.entry("نعم", 1),
            Map.entry("لا", 0));
    private static final int LONGEST_QUOTE = 60;

    /** Receives what is wrong with the columns. */
    interface Faults {
        void fault(long line, String column, String found, String expected);
    }

    private enum Kind {
        MARKS,
        NUMBERS,
        TEXT
    }

    /** Decides what each column is; what cannot be decided is a fault. */
    static CaptureLayout of(List<String> header, List<Row> body, Columns columns, Faults faults) {
        List<Integer> strata = columns.strata().stream().map(header::indexOf).toList();
        Set<Integer> spoken = new HashSet<>(strata);
        columns.ignored().forEach(c -> spoken.add(header.indexOf(c)));
        List<Integer> open = IntStream.range(0, header.size())
                .filter(c -> !spoken.contains(c))
                .boxed()
                .toList();
        List<Integer> lists = open.stream()
                .filter(c -> columns.lists().isEmpty()
                        ? kind(body, c) == Kind.MARKS
                        : columns.lists().contains(header.get(c)))
                .toList();
        boolean named = !columns.count().isEmpty();
        int count = named ? header.indexOf(columns.count()) : byName(header, body, open);
        boolean taken = count < 0;
        if (taken) {
            count = byPlace(header, body, open, lists);
        }
        int counts = count;
        List<Integer> marks = lists.stream().filter(c -> c != counts).toList();
        List<Integer> texts = new ArrayList<>();
        boolean wrong = false;
        for (int c : open) {
            if (c == count || marks.contains(c)) {
                continue;
            }
            if (columns.lists().isEmpty() && kind(body, c) == Kind.NUMBERS && !readPast(header.get(c), body, c)) {
                wrong = true;
                faultOfNumbers(header.get(c), body, c, faults);
            } else {
                texts.add(c);
            }
        }
        if (marks.isEmpty() && !wrong) {
            faults.fault(
                    0,
                    "",
                    "no column of 0 and 1",
                    "each list needs a column that holds 0 or 1 in every row; where a row is a record, a column of persons and"
                            + " one of lists (--person, --list)");
        }
        if (marks.size() > CaptureTable.MOST_LISTS) {
            faults.fault(0, "", marks.size() + " lists", "a table holds at most " + CaptureTable.MOST_LISTS + " lists");
        }
        return new CaptureLayout(
                marks, count >= 0 ? Optional.of(count) : Optional.empty(), strata, texts, taken && count >= 0);
    }

    /** What a reader has to know of the choice. */
    Optional<String> note(List<String> header) {
        List<String> notes = new ArrayList<>();
        if (taken) {
            notes.add("taken as the number of people: " + header.get(count.orElseThrow())
                    + "; another column is named with --count.");
        }
        if (!texts.isEmpty()) {
            notes.add("read past: " + texts.stream().map(header::get).collect(Collectors.joining(", "))
                    + "; name a column with --stratum to estimate by its values.");
        }
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes));
    }

    /** The column of counts by its name; -1 for none. */
    private static int byName(List<String> header, List<Row> body, List<Integer> open) {
        for (int c : open.reversed()) {
            if (words(header.get(c)).stream().anyMatch(COUNT_WORDS::contains)) {
                return c;
            }
        }
        for (int c : open.reversed()) {
            if (words(header.get(c)).stream().anyMatch(PERHAPS_COUNT::contains)
                    && !isLabel(header.get(c), body, c)
                    && countsPeople(body, c)) {
                return c;
            }
        }
        return -1;
    }

    /** The last or the first column, when it holds numbers that tell how many and not who or what; -1 for none. */
    private static int byPlace(List<String> header, List<Row> body, List<Integer> open, List<Integer> lists) {
        if (open.isEmpty()) {
            return -1;
        }
        for (int c : List.of(open.getLast(), open.getFirst())) {
            if (!lists.contains(c) && !readPast(header.get(c), body, c) && countsPeople(body, c)) {
                return c;
            }
        }
        return -1;
    }

    private static boolean countsPeople(List<Row> body, int column) {
        int beyond = 0;
        int numbers = 0;
        for (Row row : body) {
            String cell = cell(row, column);
            boolean number = isNumber(cell);
            numbers += number ? 1 : 0;
            beyond += number && !MARKS.containsKey(cell) ? 1 : 0;
        }
        return beyond > 0 && 2 * numbers > body.size();
    }

    /** Numbers that say who or what a row is. */
    private static boolean readPast(String name, List<Row> body, int column) {
        return isLabel(name, body, column) || words(name).stream().anyMatch(ATTRIBUTES::contains);
    }

    /** A name that says so, or numbers that run on by one from row to row. */
    private static boolean isLabel(String name, List<Row> body, int column) {
        return LABEL.matcher(name).matches() || runsOn(body, column);
    }

    private static boolean runsOn(List<Row> body, int column) {
        final int fewest = 3;
        if (body.size() < fewest) {
            return false;
        }
        for (int i = 1; i < body.size(); i++) {
            String before = cell(body.get(i - 1), column);
            String now = cell(body.get(i), column);
            if (!before.matches("[0-9]{1,9}")
                    || !now.matches("[0-9]{1,9}")
                    || Integer.parseInt(now) != Integer.parseInt(before) + 1) {
                return false;
            }
        }
        return true;
    }

    /** A column of marks may hold a few wrong cells; those are faults of the row, found later. */
    private static Kind kind(List<Row> body, int column) {
        int marks = 0;
        int numbers = 0;
        int blank = 0;
        for (Row row : body) {
            String cell = cell(row, column);
            if (mark(cell) != null) {
                marks++;
            } else if (cell.isEmpty()) {
                blank++;
            } else if (isNumber(cell)) {
                numbers++;
            }
        }
        int filled = body.size() - blank;
        if (filled > 0 && 2 * marks > filled) {
            return Kind.MARKS;
        }
        return filled > 0 && marks + numbers == filled ? Kind.NUMBERS : Kind.TEXT;
    }

    private static void faultOfNumbers(String name, List<Row> body, int column, Faults faults) {
        for (Row row : body) {
            String cell = cell(row, column);
            if (mark(cell) == null) {
                faults.fault(
                        row.line(),
                        name,
                        quoted(cell),
                        "a list column holds 0 or 1; if this is the count name it with --count, if not a list use"
                                + " --stratum or --ignore");
                return;
            }
        }
    }

    static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** 0 or 1, or nothing where the cell says neither. */
    static @org.jspecify.annotations.Nullable Integer mark(String cell) {
        return MARKS.get(cell.toLowerCase(Locale.ROOT));
    }

    static String cell(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    static String quoted(String cell) {
        return "\"" + (cell.length() > LONGEST_QUOTE ? cell.substring(0, LONGEST_QUOTE) + "…" : cell) + "\"";
    }
}
