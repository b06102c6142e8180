package toll.compare;

import java.text.Normalizer;
import java.util.Locale;

/** Any text in one plain form: compatibility forms resolved, marks off, lower case, all but letters and digits a blank. */
public final class PlainText {
    /** Characters of a value that are compared; what lies beyond is left out of the comparison, never of the record. */
    public static final int MOST_CHARACTERS = 2_000;

    private PlainText() {}

    /** Words of letters and digits with one blank between; empty when there are none. Unpaired surrogates are dropped. */
    public static String of(String written) {
        String text = written.length() > MOST_CHARACTERS ? written.substring(0, MOST_CHARACTERS) : written;
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) < 128;
        }
        if (!plain) {
            text = Normalizer.normalize(text, Normalizer.Form.NFKD);
        }
        text = text.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || c == 0x0640 || c == '\'' || c == 0x2019 || c == 0x0621) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.appendCodePoint(folded(c));
            } else {
                gap = true;
            }
        }
        return out.toString();
    }

    private static int folded(int c) {
        return switch (c) {
            case 0x0649, 0x06CC -> 0x064A;
            case 0x0629 -> 0x0647;
            case 0x06A9 -> 0x0643;
            case 0x00DF -> 's';
            case 0x00F8 -> 'o';
            case 0x0142 -> 'l';
            case 0x0131 -> 'i';
            default -> c < 128 ? c : Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
        };
    }
}
