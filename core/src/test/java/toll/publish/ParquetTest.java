package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are read back by Hardwood, a reader that shares no code with the writer. */
final class ParquetTest {
    private static final List<Sheet.Column> COLUMNS = List.of(
            new Sheet.Column("entry", Sheet.Kind.WHOLE, "Sequence number"),
            new Sheet.Column("place", Sheet.Kind.TEXT, "As written"),
            new Sheet.Column("lat", Sheet.Kind.DECIMAL, "Degrees north"),
            new Sheet.Column("nothing", Sheet.Kind.TEXT, "Always blank"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 999, Parquet.GROUP, Parquet.GROUP + 3})
    void everyCellIsReadBackAsItWasAndBlankStaysBlank(int rows) throws IOException {
        Sheet sheet = random(rows, 11 + rows);
        List<List<Cell>> read = new ArrayList<>();
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(TableFile.parquet(sheet))));
                RowReader row = file.rowReader()) {
            assertThat(file.getFileMetaData().numRows()).isEqualTo(rows);
            while (row.hasNext()) {
                row.next();
                read.add(List.of(
                        row.isNull("entry") ? Cell.BLANK : new Cell.Whole(row.getLong("entry")),
                        row.isNull("place") ? Cell.BLANK : new Cell.Text(row.getString("place")),
                        row.isNull("lat") ? Cell.BLANK : new Cell.Decimal(row.getDouble("lat")),
                        row.isNull("nothing") ? Cell.BLANK : new Cell.Text(row.getString("nothing"))));
            }
        }
        assertThat(read).isEqualTo(sheet.rows());
    }

    @Test
    void theDataDictionaryTravelsInTheFile() throws IOException {
        try (ParquetFileReader file =
                ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(TableFile.parquet(random(3, 1)))))) {
            assertThat(file.getFileMetaData().keyValueMetadata())
                    .containsEntry("description", "A table of this test")
                    .containsEntry("column.lat", "Degrees north");
        }
    }

    @Test
    void theSameTableGivesTheSameBytes() {
        assertThat(TableFile.parquet(random(500, 5))).isEqualTo(TableFile.parquet(random(500, 5)));
    }

    private static Sheet random(int rows, long seed) {
        Random random = new Random(seed);
        List<String> places = List.of("Ar-Raqqa", "الرقة", "=1+1", "a\nb", "\uD83D\uDD4A", "x".repeat(300));
        List<List<Cell>> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            cells.add(List.of(
                    random.nextInt(10) == 0 ? Cell.BLANK : new Cell.Whole(random.nextLong()),
                    random.nextInt(3) == 0 ? Cell.BLANK : new Cell.Text(places.get(random.nextInt(places.size()))),
                    random.nextBoolean() ? Cell.BLANK : new Cell.Decimal(random.nextGaussian() * 90),
                    Cell.BLANK));
        }
        return new Sheet("incidents", "A table of this test", COLUMNS, cells);
    }
}
