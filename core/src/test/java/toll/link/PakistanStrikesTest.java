package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import toll.compare.Days;
import toll.compare.RangeComparison;

/**
 * Two monitors of the same drone strikes, linked by date, place and range of killed, against a hundred pairs judged by
 * reading both lines. Undecided are days on which several strikes hit one place and a monitor may have added them up.
 */
final class PakistanStrikesTest {
    /** The data beside the repository, searched upwards from here. */
    private static Path data() {
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            Path data = at.resolve("../shared/data/incidents/pakistan").normalize();
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        Assumptions.abort("the two monitors' tables are not beside the repository: nothing was compared");
        return here;
    }

    private static List<CsvRecord> lines(Reader reader) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(reader)) {
            List<CsvRecord> all = new ArrayList<>(csv.stream().toList());
            all.remove(0);
            return all;
        }
    }

    private static Optional<RangeComparison.Range> killed(String least, String most) {
        return new RangeComparison().read(least + " " + most);
    }

    private static EventRecord strike(
            String source, String id, LocalDate day, String place, Optional<RangeComparison.Range> killed) {
        return new EventRecord(
                source,
                id,
                source,
                Optional.of(Days.on(day)),
                Optional.empty(),
                place,
                Set.of(),
                Set.of(),
                killed,
                Optional.empty(),
                Set.of());
    }

    @Test
    void strikesOfTwoMonitorsMeetByDayAndPlace() throws IOException {
        Path data = data();
        List<EventRecord> strikes = new ArrayList<>();
        for (CsvRecord line : lines(Files.newBufferedReader(data.resolve("tbij.csv")))) {
            if (!line.getField(1).isBlank()) {
                LocalDate day = LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(line.getField(1)));
                strikes.add(strike(
                        "tbij",
                        line.getField(0).strip(),
                        day,
                        line.getField(2) + ", " + line.getField(3),
                        killed(line.getField(4), line.getField(5))));
            }
        }
        int number = 1;
        for (CsvRecord line : lines(Files.newBufferedReader(data.resolve("second-monitor.csv")))) {
            number++;
            String[] part = line.getField(1).split("/");
            LocalDate day =
                    LocalDate.of(Integer.parseInt(part[2]), Integer.parseInt(part[0]), Integer.parseInt(part[1]));
            strikes.add(strike(
                    "second",
                    String.valueOf(number),
                    day,
                    line.getField(2) + ", " + line.getField(3),
                    killed(line.getField(17), line.getField(18))));
        }
        Rows rows = EventRecord.rows(strikes);
        Linked linked = new Linker(LinkOptions.threads(2)).link(rows);
        Map<String, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            rowOf.put(rows.sources().get(rows.source(row)) + rows.id(row), row);
        }
        int right = 0;
        int wrong = 0;
        int missed = 0;
        try (Reader judged = new InputStreamReader(
                Objects.requireNonNull(PakistanStrikesTest.class.getResourceAsStream("/link/pakistan-pairs.csv")),
                StandardCharsets.UTF_8)) {
            for (CsvRecord line : lines(judged)) {
                int a = Objects.requireNonNull(rowOf.get("tbij" + line.getField(0)), line.getField(0));
                int b = Objects.requireNonNull(rowOf.get("second" + line.getField(2)), line.getField(2));
                boolean together = linked.cluster(a) == linked.cluster(b);
                switch (line.getField(4)) {
                    case "same" -> {
                        right += together ? 1 : 0;
                        missed += together ? 0 : 1;
                    }
                    case "different" -> wrong += together ? 1 : 0;
                    default -> assertThat(line.getField(4)).isEqualTo("undecided");
                }
            }
        }
        assertThat(right / (double) (right + missed)).as("recall").isGreaterThan(0.9);
        assertThat(right / (double) (right + wrong)).as("precision").isGreaterThan(0.9);
    }
}
