package toll.name;

import java.text.Normalizer;

/**
 * Folds Arabic script to one form: marks and tatweel off, alef forms to one, hamza seats to their letter, ya and alef
 * maqsura to ya, ta marbuta to ha, Persian, Urdu, Pashto and Kurdish letters to their Arabic twin where they have one.
 * Letters with a sound of their own (پ چ ژ گ ڤ) stay.
 */
final class ArabicFolding {
    private static final char DROP = 0;
    private static final char[] TABLE = new char[0x0700 - 0x0600];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int c = 0x0600 + i;
            TABLE[i] = Character.isLetter(c) ? (char) c : DROP;
        }
        map("أإآٱٲٳٵ", 'ا');
        map("ىئیېےۓۍێ", 'ي');
        map("ؤۆۇۈۉۋٶٷ", 'و');
        map("ةۀہۂۃھەۿ", 'ه');
        map("کڪګڬ", 'ك');
        map("ڭڠڰڲڳڴ", 'گ');
        map("ٹټٺ", 'ت');
        map("ڈډڊڋڍ", 'د');
        map("ڑړڒڕڔ", 'ر');
        map("ںڼڻ", 'ن');
        map("ڵڶڷ", 'ل');
        map("ښ", 'ش');
        map("ځ", 'ز');
        map("څ", 'س');
        map("ږ", 'ژ');
        map("ءـٴ", DROP);
    }

    private ArabicFolding() {}

    /** The folded letter, or 0 when the character is dropped. */
    static char fold(char c) {
        return c >= 0x0600 && c < 0x0700 ? TABLE[c - 0x0600] : (Script.isArabic(c) ? c : DROP);
    }

    /**
     * Presentation forms and ligatures to plain letters, and the alef that a PDF put before its lam back behind it:
     * {@code اال} cannot begin a word.
     */
    static String plain(String text) {
        return holdsPresentation(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    static boolean holdsPresentation(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isPresentation(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isPresentation(char c) {
        return c >= 0xFB50 && c <= 0xFEFC;
    }

    /** A word of folded letters with reversed lam-alef put right where that is certain. */
    static String repairLamAlef(String word) {
        if (word.startsWith("اال") && word.length() > 3) {
            word = "الا" + word.substring(3);
        }
        return word.indexOf("ال", 1) > 0 ? NameWords.get().repaired(word) : word;
    }

    private static void map(String from, char to) {
        for (char c : from.toCharArray()) {
            TABLE[c - 0x0600] = to;
        }
    }
}
