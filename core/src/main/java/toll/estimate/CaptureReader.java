package toll.estimate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import toll.estimate.CaptureReading.Fault;
import toll.estimate.CaptureReading.Unreadable;

/**
 * Reads a table of captures with a header line: one row a history, list columns of 0 and 1 beside a column of counts; or one
 * row a person, list columns only; or one row a record, with a column of persons and one of lists. Separator comma, semicolon, tab, bar or blanks; lines of remarks (#) may stand
 * before the header. Patterns that are not there count 0. Nothing is guessed: what is neither a list, the count, nor named by the caller is refused or said to be read past.
 */
public final class CaptureReader {
    private static final int MOST_FAULTS = 20;
    private static final int LONGEST_LINE = 1 << 16;

    /**
     * What the caller knows of the columns. Names are those of the header.
     *
     * @param strata columns that part the table, in this order
     * @param count the column of counts, or empty to find it by its name
     * @param lists the list columns, or empty to take all columns of 0 and 1
     * @param ignored columns to read past
     * @param person the column that says whose a record is, where a row is a record; empty to find it by its name
     * @param list the column that then says on which list it stands; empty to find it by its name
     */
    public record Columns(
            List<String> strata, String count, List<String> lists, List<String> ignored, String person, String list) {
        public static final Columns FOUND = new Columns(List.of(), "", List.of(), List.of());

        public Columns(List<String> strata, String count, List<String> lists, List<String> ignored) {
            this(strata, count, lists, ignored, "", "");
        }

        public Columns {
            strata = List.copyOf(strata);
            lists = List.copyOf(lists);
            ignored = List.copyOf(ignored);
        }
    }

    /** One row with the line it starts on. */
    record Row(long line, List<String> cells) {}

    private CaptureReader() {}

    /** Reads all of it. The document's name is used in faults only. */
    public static CaptureReading read(String document, Reader text, Columns columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader buffered = new BufferedReader(text)) {
            int remarks = 0;
            String first = opened(buffered);
            while (isRemark(first)) {
                buffered.readLine();
                remarks++;
                first = next(buffered);
            }
            char separator = separator(first);
            int before = remarks;
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowUnclosedQuote(false)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(buffered)) {
                for (CsvRecord record : csv) {
                    List<String> cells = record.getFields().stream()
                            .map(CaptureReader::clean)
                            .filter(c -> separator != ' ' || !c.isEmpty())
                            .toList();
                    if (cells.stream().allMatch(String::isEmpty)) {
                        continue;
                    }
                    rows.add(new Row(record.getStartingLineNumber() + before, cells));
                }
            }
        } catch (CsvParseException broken) {
            return new Unreadable(List.of(new Fault(
                    document,
                    rows.isEmpty() ? 1 : rows.getLast().line + 1,
                    "",
                    "",
                    "the text cannot be read as a table of separated values; check quotation marks")));
        }
        return new CaptureRows(document, columns, MOST_FAULTS).of(rows);
    }

    /** The first line, a byte order mark before it read past; the text stands at its start. */
    private static String opened(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return next(text);
    }

    /** The next line, within what may be read twice; the text stands before it. */
    private static String next(BufferedReader text) throws IOException {
        text.mark(LONGEST_LINE);
        StringBuilder line = new StringBuilder();
        for (int c = text.read();
                c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST_LINE - 2;
                c = text.read()) {
            line.append((char) c);
        }
        text.reset();
        return line.toString();
    }

    private static boolean isRemark(String line) {
        return line.startsWith("# ") || line.startsWith("#") && line.chars().noneMatch(c -> ",;\t|".indexOf(c) >= 0);
    }

    /** What parts the columns: the most frequent of comma, semicolon, tab and bar; blanks where there is none of them. */
    private static char separator(String header) {
        char best = ',';
        for (char c : new char[] {';', '\t', '|'}) {
            if (count(header, c) > count(header, best)) {
                best = c;
            }
        }
        return count(header, best) == 0 && header.strip().indexOf(' ') >= 0 ? ' ' : best;
    }

    private static long count(String s, char c) {
        return s.chars().filter(x -> x == c).count();
    }

    /** Without blanks around it, and digits of other scripts as 0 to 9. */
    private static String clean(String cell) {
        StringBuilder s = new StringBuilder(cell.strip());
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) > '9' && Character.isDigit(s.charAt(i))) {
                s.setCharAt(i, (char) ('0' + Character.digit(s.charAt(i), 10)));
            }
        }
        return s.toString();
    }
}
