package toll.name;

import java.text.Normalizer;

/**
 * Folds Latin script: lower case, diacritics off, letters without decomposition spelled out (ß, ø, ł, đ, ı), the many
 * marks used for ayn and hamza dropped. Turkish and Slavic letters whose sound differs from the bare letter become the
 * digraph that carries the sound (ş sh, ç ch, š sh, č ch, ž zh).
 */
final class LatinFolding {
    private LatinFolding() {}

    /** Whether the character is one of the marks that stand for ayn or hamza, or a plain apostrophe. */
    static boolean isApostrophe(char c) {
        return switch (c) {
            case '\'', '`', '´', '‘', '’', '‛', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', '′', 'ʹ', 'ˋ', 'ˊ', '＇', 'ʔ', 'ʕ' -> true;
            default -> false;
        };
    }

    /** Appends the folded form of one letter. */
    static void append(char c, StringBuilder to) {
        if (c >= 'a' && c <= 'z') {
            to.append(c);
            return;
        }
        if (c >= 'A' && c <= 'Z') {
            to.append((char) (c + 32));
            return;
        }
        String special = special(c);
        if (!special.isEmpty()) {
            to.append(special);
            return;
        }
        String apart = Normalizer.normalize(String.valueOf(Character.toLowerCase(c)), Normalizer.Form.NFKD);
        for (int i = 0; i < apart.length(); i++) {
            char d = apart.charAt(i);
            if (d >= 'a' && d <= 'z') {
                to.append(d);
            } else {
                to.append(special(d));
            }
        }
    }

    private static String special(char c) {
        return switch (c) {
            case 'ß', 'ẞ' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ı', 'İ' -> "i";
            case 'ə', 'Ə' -> "a";
            case 'ħ', 'Ħ' -> "h";
            case 'ş', 'Ş', 'š', 'Š', 'ș', 'Ș' -> "sh";
            case 'ç', 'Ç', 'č', 'Č', 'ć', 'Ć' -> "ch";
            case 'ž', 'Ž' -> "zh";
            case 'ğ', 'Ğ', 'ġ', 'Ġ' -> "gh";
            case 'ḫ', 'Ḫ', 'ẖ' -> "kh";
            case 'ḏ', 'Ḏ' -> "dh";
            case 'ṯ', 'Ṯ' -> "th";
            case 'ǧ', 'Ǧ', 'ĝ' -> "j";
            case 'ŋ' -> "ng";
            default -> "";
        };
    }
}
