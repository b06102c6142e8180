package toll.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which place names are compared: spellings of one name meet, different names should not. */
public final class PlaceName {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640\\u200E\\u200F]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern KINDS = Pattern.compile(
            "\\b(governorate|province|district|subdistrict|city|town|village|muhafazat|qada|nahiyat)\\b");
    /** The article, its letter often taken over by the next: Al-Raqqah, Ar Raqqah, Dayr az Zawr. */
    private static final Pattern ARTICLE =
            Pattern.compile("\\b(al|ar|as|ash|at|ad|az|an|el|ul|ath|adh)\\s+(?=\\p{L}{2})");

    private PlaceName() {}

    /**
     * Lower case, without marks, punctuation, Latin spellings of the article and words such as "province"; in Arabic
     * also without the article, with alef, ya, ta marbuta and hamza seats folded. Empty for a blank name.
     */
    public static String fold(String name) {
        String s =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        s = s.replaceAll("[‘’ʿʾʻ'`]", "").toLowerCase(Locale.ROOT);
        s = BETWEEN.matcher(s).replaceAll(" ").strip();
        s = ARTICLE.matcher(s).replaceAll("");
        String bare = KINDS.matcher(s).replaceAll(" ").strip().replaceAll("\\s+", " ");
        s = bare.isEmpty() ? s : bare;
        return arabic(s);
    }

    private static String arabic(String s) {
        if (s.codePoints().noneMatch(c -> c >= 0x0600 && c <= 0x06FF)) {
            return s;
        }
        return s.replaceAll("[أإآٱ]", "ا")
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace('ؤ', 'و')
                .replace('ئ', 'ي')
                .replace("ء", "")
                .replaceAll("(^|\\s)ال(?=\\p{L}{2})", "$1");
    }
}
