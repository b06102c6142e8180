package toll.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Text tables: commas, semicolons, tabs or bars between cells; double quotes around them (RFC 4180). */
final class CsvFormat implements Format {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLED_ROWS = 50;

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<String> endings() {
        return List.of("csv", "tsv", "tab");
    }

    @Override
    public boolean recognises(byte[] start) {
        if (!Signature.name(start).isEmpty()) {
            return false;
        }
        int controls = 0;
        int zeros = 0;
        for (byte b : start) {
            zeros += b == 0 ? 1 : 0;
            controls += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != 0 ? 1 : 0;
        }
        // A stray NUL spoils a row; many mean no text, unless every other byte is one (UTF-16).
        boolean wide = zeros * 5L > start.length || start.length > 1 && (start[0] & 0xFF) >= 0xFE;
        return wide || (controls * 50L <= start.length && zeros * 50L <= start.length);
    }

    @Override
    public RowReader open(Document document, Predicate<List<String>> isHeader, IntakeOptions options)
            throws IOException {
        byte[] start = document.start();
        Encoding encoding = options.encoding().isPresent()
                ? Encoding.named(options.encoding().get())
                : Encoding.of(start);
        String sample = decode(encoding, start);
        char delimiter = delimiter(sample, isHeader);
        return new CsvRows(document, encoding, delimiter, isHeader);
    }

    private static String decode(Encoding encoding, byte[] start) {
        CharBuffer out = CharBuffer.allocate(start.length + 16);
        encoding.decoder().decode(ByteBuffer.wrap(start, encoding.skip(), start.length - encoding.skip()), out, false);
        return out.flip().toString();
    }

    /** The delimiter that shows the columns of a known table; else the one that splits most rows into most cells alike. */
    private static char delimiter(String sample, Predicate<List<String>> isHeader) {
        char best = ',';
        long bestScore = -1;
        for (char candidate : DELIMITERS) {
            List<List<String>> rows = rows(sample, candidate);
            if (rows.stream().anyMatch(isHeader)) {
                return candidate;
            }
            Map<Integer, Integer> widths = new TreeMap<>();
            rows.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
            long score = widths.entrySet().stream()
                    .filter(e -> e.getKey() > 1)
                    .mapToLong(e -> (long) e.getValue() * Math.min(e.getKey(), 200))
                    .max()
                    .orElse(0);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static List<List<String>> rows(String sample, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .maxBufferSize(1 << 20)
                .ofCsvRecord(sample)) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields());
                if (rows.size() == SAMPLED_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException endOfSample) {
            // The sample may end inside quotes; the rows before count.
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }
}
