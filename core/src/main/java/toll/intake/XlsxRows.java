package toll.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of the first sheet that holds a known table. Cells are texts; a date cell is its day in ISO form. */
final class XlsxRows implements RowReader {
    private static final int HEADER_WITHIN = 30;
    private static final int MOST_COLUMNS = 16_384;
    /** Longer numbers are left as written: 1E999999999 must not become a text of that many digits. */
    private static final int MOST_DIGITS = 40;

    private final Document document;
    private final ReadableWorkbook book;
    private final boolean since1904;
    private String sheetName = "";
    private String passedOver = "";
    private Stream<org.dhatim.fastexcel.reader.Row> stream = Stream.empty();
    private Iterator<org.dhatim.fastexcel.reader.Row> rows = stream.iterator();
    private Header header = new Header(List.of());
    /** Why nothing more can be read; said once the rows before it are handed out. */
    private Optional<DocumentRefused> stopped = Optional.empty();

    XlsxRows(Document document, Predicate<List<String>> isHeader) throws IOException {
        this.document = document;
        try {
            book = book(document);
            since1904 = book.isDate1904();
        } catch (IOException | RuntimeException damaged) {
            throw refused(damaged);
        }
        try {
            find(isHeader);
        } catch (IOException | RuntimeException stopped) {
            book.close();
            throw stopped instanceof DocumentRefused already ? already : refused(stopped);
        }
    }

    /** With the formats of cells, which tell dates from numbers; without, where the workbook has no part of styles. */
    private static ReadableWorkbook book(Document document) throws IOException {
        try {
            return new ReadableWorkbook(document.file().toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException withoutStyles) {
            return new ReadableWorkbook(document.file().toFile(), new ReadingOptions(false, true));
        }
    }

    private static DocumentRefused refused(Exception damaged) {
        return new DocumentRefused(
                "a workbook that can be read",
                String.valueOf(damaged.getMessage()),
                "Open it and save it again as .xlsx");
    }

    private void find(Predicate<List<String>> isHeader) throws IOException {
        List<String> others = new ArrayList<>();
        for (Sheet sheet : book.getSheets().toList()) {
            if (sheetName.isEmpty() && begins(sheet, isHeader)) {
                sheetName = sheet.getName();
            } else {
                others.add(sheet.getName());
            }
        }
        if (sheetName.isEmpty()) {
            throw new DocumentRefused(
                    "a sheet with a row of column names that a profile knows, within its first " + HEADER_WITHIN
                            + " rows",
                    "sheets " + String.join(", ", others),
                    "Name a profile with --reader, or write one for this table (docs/intake.md)");
        }
        passedOver = others.isEmpty() ? "" : "; not read: " + String.join(", ", others);
    }

    private boolean begins(Sheet sheet, Predicate<List<String>> isHeader) throws IOException {
        try {
            stream = sheet.openStream();
        } catch (IOException | RuntimeException noCells) {
            // A chart sheet has no rows.
            return false;
        }
        rows = stream.iterator();
        for (int i = 0; i < HEADER_WITHIN && rows.hasNext(); i++) {
            String[] cells = cells(rows.next());
            if (isHeader.test(Arrays.stream(cells).map(String::strip).toList())) {
                header = new Header(Arrays.asList(cells));
                return true;
            }
        }
        stream.close();
        return false;
    }

    @Override
    public Optional<Chunk> next() throws IOException {
        if (stopped.isPresent()) {
            throw stopped.get();
        }
        List<Row> chunk = new ArrayList<>(Chunk.ROWS);
        try {
            int characters = 0;
            while (chunk.size() < Chunk.ROWS && characters < Chunk.CHARACTERS && rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                String[] cells = cells(row);
                characters += Arrays.stream(cells).mapToInt(String::length).sum();
                if (Arrays.stream(cells).anyMatch(c -> !c.isBlank())) {
                    chunk.add(fit(row.getRowNum(), cells));
                }
            }
        } catch (RuntimeException damaged) {
            DocumentRefused why = damaged instanceof DocumentRefused already ? already : refused(damaged);
            if (chunk.isEmpty()) {
                throw why;
            }
            stopped = Optional.of(why);
        }
        return chunk.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chunk(header, "sheet " + sheetName + " row", chunk, document.size()));
    }

    private Row fit(int line, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].equals(NO_STORED_VALUE)) {
                return new Row.Spoiled(
                        line,
                        header.name(i),
                        "a formula with its stored value",
                        "a formula alone",
                        "Open the workbook in a spreadsheet program and save it");
            }
        }
        for (int i = header.size(); i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                return new Row.Spoiled(
                        line,
                        "column " + (i + 1),
                        header.size() + " cells, as the header has",
                        cells[i],
                        "Name the column in the header row, or empty the cell");
            }
        }
        String[] own = Arrays.copyOf(cells, header.size());
        for (int i = cells.length; i < own.length; i++) {
            own[i] = "";
        }
        return new Row.Cells(line, own);
    }

    private static final String NO_STORED_VALUE = "\uFDD0formula";

    private String[] cells(org.dhatim.fastexcel.reader.Row row) {
        int width = Math.min(row.getCellCount(), MOST_COLUMNS);
        String[] out = new String[width];
        for (int i = 0; i < width; i++) {
            Cell cell = row.getCell(i);
            out[i] = cell == null ? "" : text(cell);
        }
        return out;
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue();
        CellType type = cell.getType();
        if (type == CellType.FORMULA && (raw == null || raw.isEmpty())) {
            return NO_STORED_VALUE;
        }
        if (raw == null) {
            String shown = type == CellType.EMPTY ? "" : cell.getText();
            return shown == null ? "" : shown;
        }
        if (type == CellType.STRING) {
            return cell.asString();
        }
        boolean number = type == CellType.NUMBER || type == CellType.FORMULA;
        return number ? number(raw, cell) : raw;
    }

    private String number(String raw, Cell cell) {
        String format = cell.getDataFormatString();
        try {
            BigDecimal value = new BigDecimal(raw);
            if (Math.abs((long) value.precision() - value.scale()) > MOST_DIGITS) {
                return raw;
            }
            if (format != null && isDate(format)) {
                LocalDate zero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
                return zero.plusDays(value.longValue()).toString();
            }
            return raw.indexOf('E') >= 0 || raw.indexOf('e') >= 0 ? value.toPlainString() : raw;
        } catch (NumberFormatException | java.time.DateTimeException text) {
            return raw;
        }
    }

    /** Whether a number format shows a day: it has a year or a day outside quoted and bracketed parts. */
    private static boolean isDate(String format) {
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }

    @Override
    public String described() {
        return "sheet " + sheetName + passedOver;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
