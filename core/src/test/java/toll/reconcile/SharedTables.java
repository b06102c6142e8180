package toll.reconcile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import toll.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real tables beside the repository; a test that needs them is skipped where they are absent. */
final class SharedTables {
    private SharedTables() {}

    /** One row of a table by the names of its columns. */
    record Row(Map<String, String> cells) {
        /** The cell as written; fails where there is no such column. */
        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
            }
            return cell;
        }
    }

    static List<Row> csv(String path) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(SharedData.at(path))) {
            for (NamedCsvRecord record : reader) {
                Map<String, String> row = new LinkedHashMap<>();
                for (String header : record.getHeader()) {
                    row.put(header, record.findField(header).orElse(""));
                }
                rows.add(new Row(row));
            }
        }
        return rows;
    }

    static List<JsonNode> jsonl(String path) throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<JsonNode> rows = new ArrayList<>();
        try (var in = new java.io.BufferedReader(new java.io.InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.at(path))),
                java.nio.charset.StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rows.add(mapper.readTree(line));
            }
        }
        return rows;
    }
}
