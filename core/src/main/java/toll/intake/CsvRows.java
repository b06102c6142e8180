package toll.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rows of a text table, in order. A row that the parser cannot read is spoiled; reading goes on with the next line. */
final class CsvRows implements RowReader {
    private static final int LONGEST_CELL = 1 << 20;
    private static final int HEADER_WITHIN = 30;
    /** After so many broken rows the file is not a table in this form, and saying so once is enough. */
    private static final int MOST_RESUMED = 1_000;

    private final Document document;
    private final ReplayReader source;
    private final String described;
    private final char delimiter;
    private CsvReader<Row> parser;
    private CellsHandler handler;
    private CloseableIterator<Row> rows;
    private final Header header;
    private int resumed;
    private boolean ended;
    /** Why nothing more can be read; said once the rows before it are handed out. */
    private Optional<DocumentRefused> stopped = Optional.empty();

    CsvRows(Document document, Encoding encoding, char delimiter, Predicate<List<String>> isHeader) throws IOException {
        this.document = document;
        this.delimiter = delimiter;
        InputStream bytes = document.open();
        bytes.skipNBytes(encoding.skip());
        source = new ReplayReader(new InputStreamReader(bytes, encoding.decoder()));
        described = encoding.how() + ", " + word(delimiter) + " between cells";
        handler = new CellsHandler(source, 0);
        parser = parser(handler);
        rows = parser.iterator();
        header = header(isHeader);
    }

    private CsvReader<Row> parser(CellsHandler into) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .maxBufferSize(LONGEST_CELL)
                .skipEmptyLines(true)
                .build(into, source);
    }

    private Header header(Predicate<List<String>> isHeader) throws IOException {
        for (int i = 0; i < HEADER_WITHIN; i++) {
            Optional<Row> row = row();
            if (row.isEmpty()) {
                break;
            }
            if (row.get() instanceof Row.Cells cells && isHeader.test(stripped(cells.cells()))) {
                return new Header(Arrays.asList(cells.cells()));
            }
        }
        throw new DocumentRefused(
                "a row of column names that a profile knows, within the first " + HEADER_WITHIN + " rows",
                first(),
                "Name a profile with --reader, or write one for this table (docs/intake.md)");
    }

    private String first() throws IOException {
        String text = new String(document.start(), java.nio.charset.StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("");
    }

    private static List<String> stripped(String[] cells) {
        return Arrays.stream(cells).map(String::strip).toList();
    }

    @Override
    public Optional<Chunk> next() throws IOException {
        if (stopped.isPresent()) {
            throw stopped.get();
        }
        List<Row> chunk = new ArrayList<>(Chunk.ROWS);
        try {
            int characters = 0;
            while (chunk.size() < Chunk.ROWS && characters < Chunk.CHARACTERS) {
                Optional<Row> row = row();
                if (row.isEmpty()) {
                    break;
                }
                characters += handler.characters();
                chunk.add(checked(row.get()));
            }
        } catch (DocumentRefused refused) {
            if (chunk.isEmpty()) {
                throw refused;
            }
            stopped = Optional.of(refused);
        }
        return chunk.isEmpty() ? Optional.empty() : Optional.of(new Chunk(header, "line", chunk, document.read()));
    }

    private Row checked(Row row) {
        return switch (row) {
            case Row.Spoiled s -> s;
            case Row.Cells c -> c.cells().length == header.size() ? c : ragged(c);
        };
    }

    private Row ragged(Row.Cells row) {
        int width = row.cells().length;
        while (width > header.size() && row.cells()[width - 1].isBlank()) {
            width--;
        }
        if (width == header.size()) {
            return new Row.Cells(row.line(), Arrays.copyOf(row.cells(), width));
        }
        return new Row.Spoiled(
                row.line(),
                "",
                header.size() + " cells, as the header has",
                width + " cells: " + String.join(String.valueOf(delimiter), row.cells()),
                "Look for a missing or doubled delimiter or quote in this line");
    }

    private Optional<Row> row() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (rows.hasNext()) {
                return Optional.of(rows.next());
            }
            ended = true;
            return Optional.empty();
        } catch (CsvParseException | DocumentRefused broken) {
            return Optional.of(resume(broken));
        } catch (java.io.UncheckedIOException unreadable) {
            throw damaged(unreadable);
        }
    }

    private DocumentRefused damaged(java.io.UncheckedIOException cause) {
        return new DocumentRefused(
                handler.line(),
                "the rest of the file",
                String.valueOf(cause.getMessage()),
                "The file is cut off or damaged here; the rows before stand. Fetch it again and take it in once more");
    }

    private Row resume(RuntimeException broken) throws IOException {
        if (broken instanceof DocumentRefused refused && refused.line() == 0) {
            throw refused;
        }
        long line = Math.max(handler.line(), 1);
        if (++resumed > MOST_RESUMED) {
            throw new DocumentRefused(
                    line,
                    "rows of a text table",
                    MOST_RESUMED + " rows before this one could not be read",
                    "Check the delimiter and the quotes; the rest was not read");
        }
        if (source.resumeAfter(line)) {
            handler = new CellsHandler(source, line);
            parser = parser(handler);
            rows = parser.iterator();
        } else {
            ended = true;
        }
        return spoiled(line, broken);
    }

    private static Row spoiled(long line, RuntimeException broken) {
        String said = String.valueOf(broken.getMessage());
        if (broken instanceof DocumentRefused refused) {
            return new Row.Spoiled(line, "", refused.expected(), refused.found(), refused.todo());
        }
        if (said.startsWith("Unexpected character")) {
            return new Row.Spoiled(
                    line,
                    "",
                    "a delimiter after a closing quote",
                    said.substring("Unexpected character after closing quote: ".length()),
                    "Double the quotes that belong to the text");
        }
        return new Row.Spoiled(
                line,
                "",
                "a cell of at most " + LONGEST_CELL + " characters with its closing quote",
                "a quote that is not closed, or a longer cell",
                "Close the quote in this line");
    }

    private static String word(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "bar";
        };
    }

    @Override
    public String described() {
        return described;
    }

    @Override
    public void close() throws IOException {
        parser.close();
        source.close();
    }
}
