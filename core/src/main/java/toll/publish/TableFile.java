package toll.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Tables as files: CSV, XLSX, JSON, Parquet, and GeoJSON where there are points. The same tables give the same bytes. */
public final class TableFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Characters that one cell of a workbook can hold. */
    private static final int SHEET_CELL = 32_767;

    private TableFile() {}

    /** UTF-8 with a mark at its start, so that spreadsheets read it right; no cell is run as a formula. */
    public static byte[] csv(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv(sheet, out);
        return out.toByteArray();
    }

    static void csv(Sheet sheet, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(sheet.columns().stream().map(Sheet.Column::name).toList());
        for (List<Cell> row : sheet.rows()) {
            csv.writeRecord(row.stream().map(Cell::harmless).toList());
        }
        csv.flush();
    }

    /** One workbook, a sheet a table. */
    public static byte[] xlsx(List<Sheet> sheets, Instant time) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Toll", "1.0")) {
            for (Sheet sheet : sheets) {
                Worksheet page = book.newWorksheet(sheet.name());
                for (int c = 0; c < sheet.columns().size(); c++) {
                    page.value(0, c, sheet.columns().get(c).name());
                    page.style(0, c).bold().set();
                }
                page.freezePane(0, 1);
                int r = 1;
                for (List<Cell> row : sheet.rows()) {
                    for (int c = 0; c < row.size(); c++) {
                        switch (row.get(c)) {
                            // A text cell of a workbook is never run: the apostrophe is for CSV alone.
                            case Cell.Text t -> page.value(r, c, cut(t.text()));
                            case Cell.Whole w -> page.value(r, c, w.number());
                            case Cell.Decimal d -> page.value(r, c, d.number());
                            case Cell.Blank b -> {}
                        }
                    }
                    r++;
                }
            }
        }
        return SteadyZip.restamp(steadyProperties(out.toByteArray()), time);
    }

    private static String cut(String text) {
        return text.length() <= SHEET_CELL ? text : text.substring(0, SHEET_CELL - 1) + "…";
    }

    /** The library writes the time of day into the properties; the time of making is ours to give. */
    private static byte[] steadyProperties(byte[] workbook) throws IOException {
        return SteadyZip.replace(
                workbook,
                "docProps/core.xml",
                xml -> xml.replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + Instant.EPOCH));
    }

    /** An object a table, an array of rows, each an object by column; blank is null. */
    public static byte[] json(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json(sheets, out);
        return out.toByteArray();
    }

    static void json(List<Sheet> sheets, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Sheet sheet : sheets) {
                json.writeName(sheet.name());
                json.writeStartArray();
                for (List<Cell> row : sheet.rows()) {
                    json.writeRaw('\n');
                    json.writeStartObject();
                    for (int c = 0; c < row.size(); c++) {
                        json.writeName(sheet.columns().get(c).name());
                        value(json, row.get(c));
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    /** Apache Parquet, one file a table, its data dictionary inside. */
    public static byte[] parquet(Sheet sheet) {
        return Parquet.write(sheet);
    }

    /** RFC 7946: a feature for each row that has a point; its radius in metres is among the properties. */
    public static byte[] geoJson(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        geoJson(sheet, out);
        return out.toByteArray();
    }

    static void geoJson(Sheet sheet, OutputStream out) {
        List<String> names = sheet.columns().stream().map(Sheet.Column::name).toList();
        int lat = names.indexOf("lat");
        int lon = names.indexOf("lon");
        if (lat < 0 || lon < 0) {
            throw new IllegalArgumentException("the table " + sheet.name() + " has no points");
        }
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeName("features");
            json.writeStartArray();
            for (List<Cell> row : sheet.rows()) {
                if (row.get(lat) instanceof Cell.Decimal north && row.get(lon) instanceof Cell.Decimal east) {
                    json.writeRaw('\n');
                    feature(json, names, row, north.number(), east.number());
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void feature(JsonGenerator json, List<String> names, List<Cell> row, double north, double east) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("geometry");
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        json.writeStartArray();
        json.writeNumber(east);
        json.writeNumber(north);
        json.writeEndArray();
        json.writeEndObject();
        json.writeName("properties");
        json.writeStartObject();
        for (int c = 0; c < row.size(); c++) {
            if (!names.get(c).equals("lat") && !names.get(c).equals("lon")) {
                json.writeName(names.get(c));
                value(json, row.get(c));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Cell cell) {
        switch (cell) {
            case Cell.Text t -> json.writeString(t.text());
            case Cell.Whole w -> json.writeNumber(w.number());
            case Cell.Decimal d -> json.writeNumber(d.number());
            case Cell.Blank b -> json.writeNull();
        }
    }
}
