package toll.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists inside one cell: a JSON array of strings, or the same as PHP's serialize() writes it (a:1:{i:0;s:5:"other";}). */
final class JsonList {
    private static final Pattern STRING = Pattern.compile("\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*(,|])");
    private static final Pattern PHP_ENTRY = Pattern.compile("i:[0-9]{1,9};s:[0-9]{1,9}:\"([^\"]*+)\";");

    private JsonList() {}

    static String write(List<String> values) {
        StringBuilder out = new StringBuilder("[");
        for (String value : values) {
            if (out.length() > 1) {
                out.append(',');
            }
            out.append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return out.append(']').toString();
    }

    /** The members; a text that is no list is a list of itself; empty where the text looks like a list and is not whole. */
    static Optional<List<String>> read(String text) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        if (text.startsWith("[")) {
            return json(text);
        }
        if (text.matches("a:[0-9]{1,9}:\\{.*")) {
            return php(text);
        }
        return Optional.of(List.of(text));
    }

    private static Optional<List<String>> json(String text) {
        List<String> out = new ArrayList<>();
        if (text.substring(1).isBlank() || text.substring(1).strip().equals("]")) {
            return text.strip().endsWith("]") ? Optional.of(out) : Optional.empty();
        }
        Matcher m = STRING.matcher(text);
        int at = 1;
        while (m.region(at, text.length()).lookingAt()) {
            String member = m.group(1).replaceAll("\\\\(.)", "$1");
            if (!member.isBlank()) {
                out.add(member);
            }
            at = m.end();
            if (m.group(2).equals("]")) {
                return at == text.length() ? Optional.of(out) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> php(String text) {
        int open = text.indexOf('{');
        if (!text.endsWith("}")) {
            return Optional.empty();
        }
        List<String> out = new ArrayList<>();
        Matcher m = PHP_ENTRY.matcher(text);
        int at = open + 1;
        while (m.region(at, text.length() - 1).lookingAt()) {
            if (!m.group(1).isBlank()) {
                out.add(m.group(1));
            }
            at = m.end();
        }
        boolean counted = out.size() <= Integer.parseInt(text.substring(2, text.indexOf(':', 2)));
        return at == text.length() - 1 && counted ? Optional.of(out) : Optional.empty();
    }
}
