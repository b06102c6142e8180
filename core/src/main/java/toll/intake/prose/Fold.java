package toll.intake.prose;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for comparing words: lower case, no diacritics, Arabic letters of one shape, European digits. */
final class Fold {
    private Fold() {}

    static String word(CharSequence raw) {
        boolean plain = true;
        for (int i = 0; i < raw.length() && plain; i++) {
            char c = raw.charAt(i);
            plain = c < 128 && !(c >= 'A' && c <= 'Z');
        }
        if (plain) {
            return raw.toString();
        }
        String wide = Normalizer.normalize(raw, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == 'ـ') {
                continue;
            }
            out.append(letter(c));
        }
        return out.toString();
    }

    private static char letter(char c) {
        int digit = c < 128 ? -1 : Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            case 'ؤ' -> 'و';
            case '’', '‘', '`', 'ʼ', '´' -> '\'';
            case '٬' -> ',';
            case '٫' -> '.';
            default -> c;
        };
    }
}
