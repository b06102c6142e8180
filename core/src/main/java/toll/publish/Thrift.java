package toll.publish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A structure in Thrift's compact protocol, as far as the footer of a Parquet file needs it: fields in ascending order,
 * whole numbers as zigzag variable-length integers, texts and lists with their length before them.
 */
final class Thrift {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int last;

    Thrift i32(int field, int value) {
        head(field, I32);
        zigzag(value);
        return this;
    }

    Thrift i64(int field, long value) {
        head(field, I64);
        zigzag(value);
        return this;
    }

    Thrift text(int field, String value) {
        head(field, BINARY);
        write(value);
        return this;
    }

    Thrift struct(int field, Thrift value) {
        head(field, STRUCT);
        out.writeBytes(value.bytes());
        return this;
    }

    Thrift structs(int field, Iterable<Thrift> values) {
        int size = 0;
        for (Thrift value : values) {
            size++;
        }
        list(field, STRUCT, size);
        values.forEach(value -> out.writeBytes(value.bytes()));
        return this;
    }

    Thrift i32s(int field, int... values) {
        list(field, I32, values.length);
        for (int value : values) {
            zigzag(value);
        }
        return this;
    }

    Thrift texts(int field, String... values) {
        list(field, BINARY, values.length);
        for (String value : values) {
            write(value);
        }
        return this;
    }

    /** The structure with its end. */
    byte[] bytes() {
        byte[] fields = out.toByteArray();
        return java.util.Arrays.copyOf(fields, fields.length + 1);
    }

    private void head(int field, int type) {
        int step = field - last;
        if (step < 1 || step > LONG_LIST) {
            throw new IllegalArgumentException("field " + field + " after field " + last);
        }
        out.write(step << 4 | type);
        last = field;
    }

    private void list(int field, int type, int size) {
        head(field, LIST);
        if (size < LONG_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(LONG_LIST << 4 | type);
            varint(out, size);
        }
    }

    private void write(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(out, utf8.length);
        out.writeBytes(utf8);
    }

    private void zigzag(long value) {
        varint(out, value << 1 ^ value >> 63);
    }

    /** Seven bits a byte, the lowest first, unsigned. */
    static void varint(ByteArrayOutputStream to, long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            to.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        to.write((int) left);
    }
}
