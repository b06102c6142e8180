package toll.ledger.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes canonical JSON (RFC 8785) straight into bytes. The caller gives the fields of an object in the order of their
 * names' UTF-16 code units; what is empty is left out. Reused from record to record, so that nothing is allocated.
 */
final class JsonOut {
    /** Largest whole number that every reader of JSON holds exactly (RFC 7493, section 2.2). */
    static final long LARGEST_NUMBER = (1L << 53) - 1;

    private static final byte[] HEX = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    JsonOut() {
        this(512);
    }

    /** @param room bytes to begin with; there is always more */
    JsonOut(int room) {
        bytes = new byte[room];
    }

    JsonOut reset() {
        length = 0;
        return this;
    }

    boolean isEmptyObject() {
        return length == 2;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    JsonOut open() {
        return mark('{');
    }

    JsonOut close() {
        return end('}');
    }

    JsonOut openList() {
        return mark('[');
    }

    JsonOut closeList() {
        return end(']');
    }

    /** Names of fields are letters only, so that they need no escape. */
    JsonOut key(String name) {
        room(name.length() + 4);
        comma();
        bytes[length++] = '"';
        for (int i = 0; i < name.length(); i++) {
            bytes[length++] = (byte) name.charAt(i);
        }
        bytes[length++] = '"';
        bytes[length++] = ':';
        return this;
    }

    JsonOut text(String name, String value) {
        return value.isEmpty() ? this : key(name).value(value);
    }

    JsonOut texts(String name, List<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        key(name).openList();
        // By index: an iterator for each of so many short lists is a good part of all garbage.
        for (int i = 0; i < values.size(); i++) {
            value(values.get(i));
        }
        return closeList();
    }

    /** @param values in ascending order of their keys */
    JsonOut texts(String name, Map<String, String> values) {
        if (values.isEmpty()) {
            return this;
        }
        key(name).open();
        for (Map.Entry<String, String> pair : values.entrySet()) {
            value(pair.getKey());
            room(1);
            bytes[length++] = ':';
            plain(pair.getValue());
        }
        return close();
    }

    JsonOut number(String name, long value) {
        return key(name).value(value);
    }

    JsonOut value(long value) {
        if (value > LARGEST_NUMBER || value < -LARGEST_NUMBER) {
            return value(Long.toString(value));
        }
        room(24);
        comma();
        digits(value);
        return this;
    }

    JsonOut value(double value) {
        long scaled = Numbers.scaled(Math.abs(value));
        if (scaled >= 0) {
            return sevenPlaces(value < 0, scaled);
        }
        String text = Numbers.ecmaScript(value);
        room(text.length() + 1);
        comma();
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    private JsonOut sevenPlaces(boolean negative, long scaled) {
        room(24);
        comma();
        if (negative) {
            bytes[length++] = '-';
        }
        digits(scaled / 10_000_000);
        int part = (int) (scaled % 10_000_000);
        if (part != 0) {
            bytes[length++] = '.';
            for (int unit = 1_000_000; part != 0; unit /= 10) {
                bytes[length++] = (byte) ('0' + part / unit);
                part %= unit;
            }
        }
        return this;
    }

    JsonOut value(String text) {
        room(1);
        comma();
        return plain(text);
    }

    /** {@code yyyy-mm-dd} as a string. */
    JsonOut day(int year, int month, int day) {
        room(14);
        comma();
        bytes[length++] = '"';
        two(year / 100);
        two(year % 100);
        bytes[length++] = '-';
        two(month);
        bytes[length++] = '-';
        two(day);
        bytes[length++] = '"';
        return this;
    }

    private void two(int value) {
        bytes[length++] = (byte) ('0' + value / 10);
        bytes[length++] = (byte) ('0' + value % 10);
    }

    private void digits(long value) {
        if (value == 0) {
            bytes[length++] = '0';
            return;
        }
        long left = value;
        if (left < 0) {
            bytes[length++] = '-';
            left = -left;
        }
        int size = 0;
        for (long rest = left; rest > 0; rest /= 10) {
            size++;
        }
        length += size;
        for (int at = length - 1; left > 0; left /= 10) {
            bytes[at--] = (byte) ('0' + left % 10);
        }
    }

    private JsonOut plain(String text) {
        int size = text.length();
        room(6 * size + 2);
        bytes[length++] = '"';
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c >= 0x20 && c != '"' && c != '\\') {
                    bytes[length++] = (byte) c;
                } else {
                    escape(c);
                }
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xc0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3f);
            } else if (!Character.isSurrogate(c)) {
                bytes[length++] = (byte) (0xe0 | c >> 12);
                bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[length++] = (byte) (0x80 | c & 0x3f);
            } else {
                i = pair(text, i);
            }
        }
        bytes[length++] = '"';
        return this;
    }

    private int pair(String text, int at) {
        char high = text.charAt(at);
        if (!Character.isHighSurrogate(high)
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1))) {
            throw new IllegalArgumentException("half a character (U+" + Integer.toHexString(high) + ") at position "
                    + (at + 1) + " of a text of " + text.length() + ": it has no UTF-8 form");
        }
        int point = Character.toCodePoint(high, text.charAt(at + 1));
        bytes[length++] = (byte) (0xf0 | point >> 18);
        bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
        bytes[length++] = (byte) (0x80 | point & 0x3f);
        return at + 1;
    }

    private void escape(char c) {
        bytes[length++] = '\\';
        switch (c) {
            case '\b' -> bytes[length++] = 'b';
            case '\t' -> bytes[length++] = 't';
            case '\n' -> bytes[length++] = 'n';
            case '\f' -> bytes[length++] = 'f';
            case '\r' -> bytes[length++] = 'r';
            case '"', '\\' -> bytes[length++] = (byte) c;
            default -> {
                bytes[length++] = 'u';
                bytes[length++] = '0';
                bytes[length++] = '0';
                bytes[length++] = HEX[c >> 4];
                bytes[length++] = HEX[c & 15];
            }
        }
    }

    private JsonOut mark(char bracket) {
        room(2);
        comma();
        bytes[length++] = (byte) bracket;
        return this;
    }

    private JsonOut end(char bracket) {
        room(1);
        bytes[length++] = (byte) bracket;
        return this;
    }

    /** A bracket or a colon can only be the last byte just after it was written: texts end in a quotation mark. */
    private void comma() {
        if (length > 0) {
            byte last = bytes[length - 1];
            if (last != '{' && last != '[' && last != ':') {
                bytes[length++] = ',';
            }
        }
    }

    private void room(int more) {
        if (bytes.length - length < more + 1) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + 1));
        }
    }
}
