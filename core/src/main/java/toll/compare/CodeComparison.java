package toll.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Identifiers and codes: document numbers, postcodes, telephone numbers, addresses of electronic mail, reference codes.
 * A cell may hold several codes ("CS1938 ISSY007"); one in common is agreement. Marks between letters and digits do not
 * count. An equal code is strong evidence and never proof.
 */
public final class CodeComparison implements Comparison<CodeComparison.Codes> {
    /** The codes of one cell, normal form, in the order written. */
    public record Codes(List<String> each) {
        public Codes {
            each = List.copyOf(each);
        }
    }

    private static final int MOST_CODES = 16;
    private static final int LONGEST = 64;
    private static final List<String> LEVELS = List.of(
            "the same code",
            "a code in common",
            "one slip apart",
            "two slips apart, or nearly alike",
            "the same beginning or end",
            "codes differ");

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public Optional<Codes> read(String written) {
        String text = written.length() > 1000 ? written.substring(0, 1000) : written;
        List<String> codes = new ArrayList<>();
        for (String part : text.split("[;,|\\n]")) {
            String code = normal(part);
            if (!code.isEmpty() && !codes.contains(code) && codes.size() < MOST_CODES) {
                codes.add(code);
            }
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Codes(codes));
    }

    /** Letters and digits in upper case, digits of every script as 0 to 9; "1984.0" is 1984. */
    static String normal(String written) {
        String text = written.strip();
        if (text.matches("-?\\d+\\.0+")) {
            text = text.substring(0, text.indexOf('.'));
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && out.length() < LONGEST; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isDigit(c)) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isLetter(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString().toUpperCase(Locale.ROOT);
    }

    @Override
    public int level(Codes a, Codes b) {
        if (a.equals(b)) {
            return 0;
        }
        int best = 5;
        for (String x : a.each) {
            for (String y : b.each) {
                best = Math.min(best, one(x, y));
            }
        }
        return best;
    }

    @Override
    public Quick over(List<Codes> distinct) {
        return new QuickCodes(distinct);
    }

    private static int one(String x, String y) {
        if (x.equals(y)) {
            return 1;
        }
        int shorter = Math.min(x.length(), y.length());
        if (shorter < 3) {
            return 5;
        }
        int slips = Math.abs(x.length() - y.length()) > 2 ? 3 : EditDistance.transposition(x, y);
        if (slips == 1 && shorter >= 4) {
            return 2;
        }
        if ((slips <= 2 && shorter >= 7) || (shorter >= 8 && JaroWinkler.similarity(x, y) >= 0.93)) {
            return 3;
        }
        int half = (Math.max(x.length(), y.length()) + 1) / 2;
        int begin = 0;
        while (begin < shorter && x.charAt(begin) == y.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && x.charAt(x.length() - 1 - end) == y.charAt(y.length() - 1 - end)) {
            end++;
        }
        return shorter >= 4 && Math.max(begin, end) >= half ? 4 : 5;
    }
}
