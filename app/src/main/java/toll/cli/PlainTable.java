package toll.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A table of delimited text with a header line: the separator (comma, semicolon, tab, bar) is the one that splits the
 * header most; blanks around values do not count; gzip by the name's end.
 */
final class PlainTable {
    /** Takes the values of one line: one for each wanted column, in order; line numbers start at 1 with the header. */
    interface Sink {
        void line(long number, List<String> values);
    }

    private static final int LONGEST_FIELD = 16 * 1024 * 1024;
    private final Path file;
    private final List<String> header;
    private final char separator;

    private PlainTable(Path file, List<String> header, char separator) {
        this.file = file;
        this.header = header;
        this.separator = separator;
    }

    static PlainTable open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Failure(Exit.INPUT_REFUSED, file + " is a directory; a table with a header line was expected");
        }
        try (BufferedReader reader = reader(file)) {
            String first = reader.readLine();
            if (first == null || first.isBlank()) {
                throw new Failure(Exit.INPUT_REFUSED, file + ", line 1: a header line was expected, the file is empty");
            }
            char separator = separator(first);
            try (CsvReader<CsvRecord> csv = csv(separator, reader(file))) {
                List<String> header = new ArrayList<>();
                for (String name : csv.iterator().next().getFields()) {
                    header.add(name.strip());
                }
                return new PlainTable(file, List.copyOf(header), separator);
            }
        }
    }

    private static char separator(String line) {
        char best = ',';
        long most = 0;
        for (char c : new char[] {',', ';', '\t', '|'}) {
            long n = line.chars().filter(x -> x == c).count();
            if (n > most) {
                most = n;
                best = c;
            }
        }
        return best;
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (file.toString().endsWith(".gz")) {
            in = new GZIPInputStream(in, 1 << 16);
        }
        Reader text = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        BufferedReader buffered = new BufferedReader(text, 1 << 16);
        buffered.mark(1);
        if (buffered.read() != 0xFEFF) {
            buffered.reset();
        }
        return buffered;
    }

    private static CsvReader<CsvRecord> csv(char separator, Reader reader) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(reader);
    }

    List<String> header() {
        return header;
    }

    /**
     * Reads the whole table once.
     *
     * @param wanted names of columns; an absent one is refused with the names that exist
     */
    void read(List<String> wanted, Sink sink) throws IOException {
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            at.putIfAbsent(header.get(i), i);
        }
        int[] columns = new int[wanted.size()];
        for (int i = 0; i < columns.length; i++) {
            Integer column = at.get(wanted.get(i));
            if (column == null) {
                throw new Failure(
                        Exit.INPUT_REFUSED,
                        file + ", line 1: no column \"" + wanted.get(i) + "\"; there are: "
                                + String.join(", ", header));
            }
            columns[i] = column;
        }
        try (CsvReader<CsvRecord> csv = csv(separator, reader(file))) {
            boolean first = true;
            for (CsvRecord line : csv) {
                if (first) {
                    first = false;
                    continue;
                }
                List<String> values = new ArrayList<>(columns.length);
                for (int column : columns) {
                    values.add(
                            column < line.getFieldCount()
                                    ? line.getField(column).strip()
                                    : "");
                }
                sink.line(line.getStartingLineNumber(), values);
            }
        } catch (UncheckedIOException | de.siegmar.fastcsv.reader.CsvParseException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            throw new Failure(
                    Exit.INPUT_REFUSED,
                    file + ": not a table of delimited text: " + String.valueOf(cause.getMessage()));
        }
    }
}
