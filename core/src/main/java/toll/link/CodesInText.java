package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Codes that stand inside a text: words of letters and digits together, such as the model number in the name of a product
 * or a reference in a note. They carry the identity, and letter sequences drown them among the other words.
 */
final class CodesInText {
    private static final int SHORTEST = 4;
    private static final int MOST = 8;
    private static final double OFTEN = 0.3;

    private CodesInText() {}

    /** The codes of every row as a column, or empty where fewer than three texts in ten have one. */
    static Optional<Column> of(Column texts, int learntFrom) {
        String[] codes = new String[texts.values().size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codes(texts.values().get(i));
        }
        Column.Builder all = new Column.Builder();
        int filled = 0;
        int with = 0;
        for (int row = 0; row < texts.codes().length; row++) {
            int code = texts.codes()[row];
            String value = code < 0 ? "" : codes[code];
            all.add(value);
            if (row < learntFrom && code >= 0) {
                filled++;
                with += value.isEmpty() ? 0 : 1;
            }
        }
        return with > 0 && with >= OFTEN * filled ? Optional.of(all.build()) : Optional.empty();
    }

    private static String codes(String text) {
        List<String> codes = new ArrayList<>();
        int from = -1;
        int length = Math.min(text.length(), 2_000);
        for (int i = 0; i <= length && codes.size() < MOST; i++) {
            boolean inside = i < length && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-');
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                String word = text.substring(from, i).replace("-", "");
                if (word.length() >= SHORTEST && mixed(word)) {
                    codes.add(word);
                }
                from = -1;
            }
        }
        return String.join(";", codes);
    }

    private static boolean mixed(String word) {
        boolean letter = false;
        boolean digit = false;
        for (int i = 0; i < word.length(); i++) {
            letter |= Character.isLetter(word.charAt(i));
            digit |= Character.isDigit(word.charAt(i));
        }
        return letter && digit;
    }
}
