package toll.ledger.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the canonical JSON that {@link JsonOut} writes: fields are asked for in the order in which they were written,
 * a field that is not there was empty. Anything else is an {@link IllegalArgumentException} that names the byte.
 */
final class JsonIn {
    private static final int SHARED = 1 << 12;
    /** Texts longer than this are not shared between records. */
    private static final int SHARED_LENGTH = 40;

    private final String[] shared = new String[SHARED];
    private final byte[][] sharedBytes = new byte[SHARED][];
    private byte[] bytes = new byte[0];
    private int at;

    JsonIn on(byte[] json) {
        bytes = json;
        at = 0;
        return enter();
    }

    JsonIn enter() {
        expect('{');
        return this;
    }

    void leave() {
        expect('}');
    }

    /** The end of the outermost object, and of the bytes. */
    void end() {
        leave();
        if (at != bytes.length) {
            throw wrong("the end");
        }
    }

    /** Whether the next field has this name; then the reader stands at its value. */
    boolean key(String name) {
        int from = at;
        if (from < bytes.length && bytes[from] == ',') {
            from++;
        }
        int size = name.length();
        if (from + size + 3 > bytes.length || bytes[from] != '"' || bytes[from + size + 1] != '"') {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (bytes[from + 1 + i] != name.charAt(i)) {
                return false;
            }
        }
        at = from + size + 2;
        expect(':');
        return true;
    }

    String text(String name) {
        return key(name) ? text() : "";
    }

    List<String> texts(String name) {
        if (!key(name)) {
            return List.of();
        }
        List<String> values = new ArrayList<>(4);
        enterList();
        while (more()) {
            values.add(text());
        }
        return values;
    }

    Map<String, String> map(String name) {
        if (!key(name)) {
            return Map.of();
        }
        Map<String, String> values = new TreeMap<>();
        enter();
        while (at < bytes.length && bytes[at] != '}') {
            if (bytes[at] == ',') {
                at++;
            }
            String key = text();
            expect(':');
            values.put(key, text());
        }
        leave();
        return Collections.unmodifiableMap(values);
    }

    JsonIn enterList() {
        expect('[');
        return this;
    }

    /** Whether the list goes on; when it does not, the reader stands behind it. */
    boolean more() {
        if (at < bytes.length && bytes[at] == ',') {
            at++;
            return true;
        }
        if (at < bytes.length && bytes[at] == ']') {
            at++;
            return false;
        }
        return true;
    }

    void leaveList() {
        expect(']');
    }

    void comma() {
        expect(',');
    }

    /** Whether another value of this list follows; the reader then stands at it. */
    boolean another() {
        if (at < bytes.length && bytes[at] == ',') {
            at++;
            return true;
        }
        return false;
    }

    boolean atText() {
        return at < bytes.length && bytes[at] == '"';
    }

    long number() {
        if (atText()) {
            String digits = text();
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException notDigits) {
                throw wrong("a whole number");
            }
        }
        boolean minus = at < bytes.length && bytes[at] == '-';
        if (minus) {
            at++;
        }
        int first = at;
        long value = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + (bytes[at++] - '0');
        }
        if (at == first || at - first > 16) {
            throw wrong("a whole number");
        }
        return minus ? -value : value;
    }

    double decimal() {
        int first = at;
        while (at < bytes.length && "+-.eE0123456789".indexOf(bytes[at]) >= 0) {
            at++;
        }
        try {
            return Double.parseDouble(new String(bytes, first, at - first, StandardCharsets.US_ASCII));
        } catch (NumberFormatException notNumber) {
            throw wrong("a number");
        }
    }

    String text() {
        expect('"');
        int first = at;
        int hash = 0;
        boolean ascii = true;
        while (at < bytes.length) {
            byte b = bytes[at];
            if (b == '"') {
                int size = at - first;
                at++;
                if (size <= SHARED_LENGTH && ascii) {
                    return shared(first, size, hash);
                }
                return new String(bytes, first, size, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            }
            if (b == '\\') {
                return escaped(first);
            }
            ascii &= b >= 0;
            hash = hash * 31 + b;
            at++;
        }
        throw wrong("the end of a text");
    }

    /** Terms, grades and names of places come again and again: one string serves all records that hold it. */
    private String shared(int first, int size, int hash) {
        int slot = (hash ^ hash >>> 12) & SHARED - 1;
        byte[] known = sharedBytes[slot];
        if (known != null && Arrays.equals(known, 0, known.length, bytes, first, first + size)) {
            return shared[slot];
        }
        String text = new String(bytes, first, size, StandardCharsets.ISO_8859_1);
        shared[slot] = text;
        sharedBytes[slot] = Arrays.copyOfRange(bytes, first, first + size);
        return text;
    }

    private String escaped(int first) {
        StringBuilder text = new StringBuilder();
        int run = first;
        at = first;
        while (at < bytes.length) {
            byte b = bytes[at];
            if (b == '"') {
                text.append(new String(bytes, run, at - run, StandardCharsets.UTF_8));
                at++;
                return text.toString();
            }
            if (b == '\\') {
                text.append(new String(bytes, run, at - run, StandardCharsets.UTF_8));
                at++;
                text.append(escape());
                run = at;
            } else {
                at++;
            }
        }
        throw wrong("the end of a text");
    }

    private char escape() {
        if (at == bytes.length) {
            throw wrong("an escape");
        }
        return switch (bytes[at++]) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '"' -> '"';
            case '\\' -> '\\';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
                    if (digit < 0) {
                        throw wrong("four hex digits");
                    }
                    code = code * 16 + digit;
                    at++;
                }
                if (code >= 0x20) {
                    throw wrong("a control character");
                }
                yield (char) code;
            }
            default -> throw wrong("an escape");
        };
    }

    private void expect(char c) {
        if (at >= bytes.length || bytes[at] != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("expected " + expected + " at byte " + (at + 1) + " of " + bytes.length);
    }
}
