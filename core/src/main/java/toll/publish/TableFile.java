package toll.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.json.JsonMapper;

/** Tables as files: CSV, XLSX, JSON, Parquet, and GeoJSON where there are points. The same tables give the same bytes. */
public final class TableFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();

    /** Characters that one cell of a workbook can hold. */
    private static final int SHEET_CELL = 32_767;

    private TableFile() {}

    /** UTF-8 with a mark at its start, so that spreadsheets read it right; no cell is run as a formula. */
    public static byte[] csv(Sheet sheet) throws IOException {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(sheet.columns().stream().map(Sheet.Column::name).toList());
            for (List<Cell> row : sheet.rows()) {
                csv.writeRecord(row.stream().map(Cell::harmless).toList());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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
        Map<String, Object> all = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (List<Cell> row : sheet.rows()) {
                Map<String, Object> object = new LinkedHashMap<>();
                for (int c = 0; c < row.size(); c++) {
                    object.put(sheet.columns().get(c).name(), value(row.get(c)));
                }
                rows.add(object);
            }
            all.put(sheet.name(), rows);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    /** Apache Parquet, one file a table, its data dictionary inside. */
    public static byte[] parquet(Sheet sheet) {
        return Parquet.write(sheet);
    }

    /** RFC 7946: a feature for each row that has a point; its radius in metres is among the properties. */
    public static byte[] geoJson(Sheet sheet) {
        List<String> names = sheet.columns().stream().map(Sheet.Column::name).toList();
        int lat = names.indexOf("lat");
        int lon = names.indexOf("lon");
        if (lat < 0 || lon < 0) {
            throw new IllegalArgumentException("the table " + sheet.name() + " has no points");
        }
        List<Map<String, Object>> features = new ArrayList<>();
        for (List<Cell> row : sheet.rows()) {
            if (!(row.get(lat) instanceof Cell.Decimal north) || !(row.get(lon) instanceof Cell.Decimal east)) {
                continue;
            }
            Map<String, Object> properties = new LinkedHashMap<>();
            for (int c = 0; c < row.size(); c++) {
                if (c != lat && c != lon) {
                    properties.put(names.get(c), value(row.get(c)));
                }
            }
            Map<String, Object> geometry = new LinkedHashMap<>();
            geometry.put("type", "Point");
            geometry.put("coordinates", List.of(east.number(), north.number()));
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("geometry", geometry);
            feature.put("properties", properties);
            features.add(feature);
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(collection);
    }

    private static @org.jspecify.annotations.Nullable Object value(Cell cell) {
        return switch (cell) {
            case Cell.Text t -> t.text();
            case Cell.Whole w -> w.number();
            case Cell.Decimal d -> d.number();
            case Cell.Blank b -> null;
        };
    }
}
