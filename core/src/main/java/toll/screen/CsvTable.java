package toll.screen;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records of a CSV list with the line each begins on. */
record CsvTable(String file, List<Line> lines) {
    private static final int LONGEST_FIELD = 1_000_000;

    /**
     * @param number line of the file, first 1
     */
    record Line(long number, List<String> cells) {
        /** The cell, blanks made single, or empty when the line is shorter. */
        String get(int column) {
            return column >= 0 && column < cells.size() ? Blanks.single(cells.get(column)) : "";
        }
    }

    static CsvTable read(String file, byte[] bytes) throws ListRefused {
        String text = decode(bytes);
        List<Line> lines = new ArrayList<>();
        long last = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(4 * LONGEST_FIELD)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                last = record.getStartingLineNumber();
                lines.add(new Line(last, record.getFields()));
            }
        } catch (CsvParseException e) {
            throw new ListRefused(
                    file + ", after line " + last + ": the table breaks off inside a field or cannot be read. "
                            + "The whole file is refused; fetch it again.");
        } catch (java.io.IOException e) {
            throw new ListRefused(file + ": " + e.getMessage());
        }
        return new CsvTable(file, lines);
    }

    private static String decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
