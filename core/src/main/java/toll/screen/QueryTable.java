package toll.screen;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import toll.date.When;

/**
 * A table of names to screen, read row by row, however long it is. It needs a {@code name} column (or {@code given} and {@code
 * family}); {@code born}, {@code nationality}, {@code birth_place}, {@code document}, {@code sex} and {@code type} serve when
 * they are there. Fields are parted by comma, semicolon or tab, as the heading line has it.
 */
public final class QueryTable implements Iterator<ScreenQuery>, Closeable {
    private final Path file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final int name;
    private final int given;
    private final int family;
    private final int born;
    private final int nationality;
    private final int birthPlace;
    private final int document;
    private final int sex;
    private final int type;
    private long row;
    private long line;

    private QueryTable(Path file, CsvReader<CsvRecord> reader) throws ListRefused {
        this.file = file;
        this.reader = reader;
        this.records = reader.iterator();
        Headings h = new Headings(hasNext() ? record().getFields() : java.util.List.of());
        name = h.find("name", "full_name", "fullname", "name_en", "name_ar", "person", "caption", "الاسم");
        given = h.find("given", "given_name", "first_name", "forename");
        family = h.find("family", "family_name", "last_name", "surname");
        if (name < 0 && (given < 0 || family < 0)) {
            throw new ListRefused(
                    file + ", line 1: expected a heading line with a column “name” (or “given” and “family”).");
        }
        born = h.find("born", "dob", "birth_date", "birthdate", "date_of_birth");
        nationality = h.find("nationality", "nationalities", "citizenship");
        birthPlace = h.find("birth_place", "place_of_birth", "pob");
        document = h.find("document", "passport", "document_number", "id_number");
        sex = h.find("sex", "gender");
        type = h.find("type", "schema", "kind");
    }

    /**
     * @throws ListRefused when there is no column with names
     */
    public static QueryTable open(Path file) throws IOException {
        char separator = separator(file);
        return new QueryTable(
                file,
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .detectBomHeader(true)
                        .ofCsvRecord(Gzip.open(file), StandardCharsets.UTF_8));
    }

    private static char separator(Path file) throws IOException {
        try (var in = Gzip.open(file)) {
            String head = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
            String first = head.lines().findFirst().orElse("");
            long commas = first.chars().filter(c -> c == ',').count();
            long tabs = first.chars().filter(c -> c == '\t').count();
            long semicolons = first.chars().filter(c -> c == ';').count();
            return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw refused(e);
        }
    }

    @Override
    public ScreenQuery next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRecord record = record();
        row++;
        String whole = name >= 0 ? get(record, name) : (get(record, given) + " " + get(record, family)).strip();
        return new ScreenQuery(
                row,
                whole,
                UnBirths.written(get(record, born)).orElse(When.UNKNOWN),
                get(record, nationality),
                get(record, birthPlace),
                get(record, document),
                Sex.read(get(record, sex)),
                kind(get(record, type)));
    }

    private CsvRecord record() {
        try {
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException | UncheckedIOException e) {
            throw refused(e);
        }
    }

    private IllegalArgumentException refused(RuntimeException e) {
        boolean encoding = Optional.ofNullable(e.getCause())
                .filter(c -> c instanceof MalformedInputException)
                .isPresent();
        return new IllegalArgumentException(file + ", after line " + line + ": "
                + (encoding ? "the bytes are not UTF-8." : "the table cannot be read on; a quotation mark may be open.")
                + " Rows before it were screened.");
    }

    private static String get(CsvRecord record, int column) {
        return column >= 0 && column < record.getFieldCount() ? record.getField(column) : "";
    }

    private static ScreenQuery.Kind kind(String text) {
        String low = text.strip().toLowerCase(Locale.ROOT);
        return switch (low) {
            case "person", "individual", "p" -> ScreenQuery.Kind.PERSON;
            case "organisation", "organization", "entity", "company", "legalentity", "vessel", "aircraft" ->
                ScreenQuery.Kind.ORGANISATION;
            default -> ScreenQuery.Kind.ANY;
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
