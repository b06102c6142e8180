package toll.publish;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as a Parquet file (Apache Parquet format 2, flat schema): every column optional, texts as UTF-8, whole numbers
 * as INT64, decimals as DOUBLE; plain encoding, no compression, so that the bytes follow from the table alone. The
 * data dictionary stands in the file's key-value metadata. Why this is written here: docs/decisions/parquet.md.
 */
final class Parquet {
    /** Rows a row group: a reader holds one group of one column at a time. */
    static final int GROUP = 50_000;

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int UNCOMPRESSED = 0;
    private static final int DATA_PAGE = 0;

    private final Sheet sheet;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private Parquet(Sheet sheet) {
        this.sheet = sheet;
    }

    static byte[] write(Sheet sheet) {
        return new Parquet(sheet).write();
    }

    private byte[] write() {
        file.writeBytes(MAGIC);
        List<Thrift> groups = new ArrayList<>();
        for (int from = 0; from < sheet.rows().size(); from += GROUP) {
            groups.add(group(sheet.rows().subList(from, Math.min(sheet.rows().size(), from + GROUP))));
        }
        byte[] footer = new Thrift()
                .i32(1, FORMAT)
                .structs(2, schema())
                .i64(3, sheet.rows().size())
                .structs(4, groups)
                .structs(5, dictionary())
                .text(6, "Toll")
                .bytes();
        file.writeBytes(footer);
        file.writeBytes(little(4).putInt(footer.length).array());
        file.writeBytes(MAGIC);
        return file.toByteArray();
    }

    private List<Thrift> schema() {
        List<Thrift> elements = new ArrayList<>();
        elements.add(new Thrift().text(4, sheet.name()).i32(5, sheet.columns().size()));
        for (Sheet.Column column : sheet.columns()) {
            Thrift element =
                    new Thrift().i32(1, type(column.kind())).i32(3, OPTIONAL).text(4, column.name());
            if (column.kind() == Sheet.Kind.TEXT) {
                // Said twice: as the older converted type and as the newer logical type STRING.
                element.i32(6, UTF8).struct(10, new Thrift().struct(1, new Thrift()));
            }
            elements.add(element);
        }
        return elements;
    }

    private List<Thrift> dictionary() {
        List<Thrift> pairs = new ArrayList<>();
        pairs.add(new Thrift().text(1, "description").text(2, sheet.description()));
        for (Sheet.Column column : sheet.columns()) {
            pairs.add(new Thrift().text(1, "column." + column.name()).text(2, column.description()));
        }
        return pairs;
    }

    private static int type(Sheet.Kind kind) {
        return switch (kind) {
            case WHOLE -> 2;
            case DECIMAL -> 5;
            case TEXT -> 6;
        };
    }

    private Thrift group(List<List<Cell>> rows) {
        long before = file.size();
        List<Thrift> chunks = new ArrayList<>();
        for (int c = 0; c < sheet.columns().size(); c++) {
            chunks.add(chunk(sheet.columns().get(c), c, rows));
        }
        return new Thrift().structs(1, chunks).i64(2, file.size() - before).i64(3, rows.size());
    }

    /** One column of a group as one page. */
    private Thrift chunk(Sheet.Column column, int c, List<List<Cell>> rows) {
        long at = file.size();
        byte[] page = page(c, rows);
        byte[] head = new Thrift()
                .i32(1, DATA_PAGE)
                .i32(2, page.length)
                .i32(3, page.length)
                .struct(
                        5,
                        new Thrift()
                                .i32(1, rows.size())
                                .i32(2, PLAIN)
                                .i32(3, RLE)
                                .i32(4, RLE))
                .bytes();
        file.writeBytes(head);
        file.writeBytes(page);
        long size = file.size() - at;
        Thrift metadata = new Thrift()
                .i32(1, type(column.kind()))
                .i32s(2, PLAIN, RLE)
                .texts(3, column.name())
                .i32(4, UNCOMPRESSED)
                .i64(5, rows.size())
                .i64(6, size)
                .i64(7, size)
                .i64(9, at);
        return new Thrift().i64(2, at).struct(3, metadata);
    }

    /** Which cells are there, in runs; then those that are, one after the other. */
    private static byte[] page(int c, List<List<Cell>> rows) {
        ByteArrayOutputStream levels = new ByteArrayOutputStream();
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        int run = 0;
        boolean there = false;
        for (List<Cell> row : rows) {
            Cell cell = row.get(c);
            boolean known = !(cell instanceof Cell.Blank);
            if (known != there && run > 0) {
                run(levels, run, there);
                run = 0;
            }
            there = known;
            run++;
            value(values, cell);
        }
        run(levels, run, there);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(little(4).putInt(levels.size()).array());
        page.writeBytes(levels.toByteArray());
        page.writeBytes(values.toByteArray());
        return page.toByteArray();
    }

    private static void run(ByteArrayOutputStream levels, int length, boolean there) {
        Thrift.varint(levels, (long) length << 1);
        levels.write(there ? 1 : 0);
    }

    private static void value(ByteArrayOutputStream values, Cell cell) {
        switch (cell) {
            case Cell.Text t -> {
                byte[] utf8 = t.text().getBytes(StandardCharsets.UTF_8);
                values.writeBytes(little(4).putInt(utf8.length).array());
                values.writeBytes(utf8);
            }
            case Cell.Whole w -> values.writeBytes(little(8).putLong(w.number()).array());
            case Cell.Decimal d ->
                values.writeBytes(little(8).putDouble(d.number()).array());
            case Cell.Blank b -> {}
        }
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
