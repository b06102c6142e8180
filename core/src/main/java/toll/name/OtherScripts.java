package toll.name;

import com.ibm.icu.text.Transliterator;

/**
 * Romanises scripts other than Arabic and Latin, so that a Cyrillic or Hebrew spelling meets the Latin one. Cyrillic by
 * a table of its own (the sounds that Latin spellings of Caucasian and Central Asian names use), the rest by ICU's
 * {@code Any-Latin} rules.
 */
final class OtherScripts {
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
        "ts", "ch", "sh", "sh", "", "y", "", "e", "yu", "ya"
    };

    /** Loaded only when such a script is met: ICU's rules take a while to read. */
    private static final class Icu {
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin; NFKD; [:M:] Remove");
    }

    private OtherScripts() {}

    static boolean isOther(int c) {
        return Character.isLetter(c)
                && !Script.isArabic(c)
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.INHERITED;
    }

    static String romanise(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        boolean rest = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String cyrillic = cyrillic(Character.toLowerCase(c));
            if (cyrillic.equals("?")) {
                rest |= isOther(c) || Character.isHighSurrogate(c);
                out.append(c);
            } else {
                out.append(cyrillic);
            }
        }
        return rest ? Icu.ANY.transliterate(out.toString()) : out.toString();
    }

    private static String cyrillic(char c) {
        int at = c >= 'а' && c <= 'я' ? CYRILLIC.indexOf(c) : -1;
        if (at >= 0) {
            return LATIN[at];
        }
        return switch (c) {
            case 'ё' -> "yo";
            case 'і', 'ї' -> "i";
            case 'є' -> "e";
            case 'ґ', 'ғ' -> "g";
            case 'ў' -> "u";
            case 'ә' -> "a";
            case 'қ' -> "q";
            case 'ң' -> "ng";
            case 'ө' -> "o";
            case 'ұ', 'ү' -> "u";
            case 'һ', 'ҳ' -> "h";
            case 'ҷ', 'ј', 'џ' -> "j";
            case 'ӣ' -> "i";
            case 'ӯ' -> "u";
            case 'љ' -> "l";
            case 'њ' -> "n";
            case 'ђ', 'ћ' -> "dj";
            default -> "?";
        };
    }
}
