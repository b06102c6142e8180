package toll.date;

import java.util.HashMap;
import java.util.Map;

/**
 * Gregorian months as Arabic sources name them: the international names, the Levantine ones (Syria, Iraq, Lebanon,
 * Palestine) and those of the Maghreb. Hamza and ta marbuta spellings are folded before the look-up.
 */
final class ArabicMonths {
    private static final String[][] NAMES = {
        {"يناير", "كانون الثاني", "جانفي"},
        {"فبراير", "شباط", "فيفري"},
        {"مارس", "آذار"},
        {"أبريل", "إبريل", "نيسان", "أفريل"},
        {"مايو", "أيار", "ماي"},
        {"يونيو", "حزيران", "جوان", "يونيه"},
        {"يوليو", "تموز", "جويلية", "يوليه"},
        {"أغسطس", "آب", "أوت", "غشت"},
        {"سبتمبر", "أيلول", "شتنبر"},
        {"أكتوبر", "تشرين الأول"},
        {"نوفمبر", "تشرين الثاني", "نونبر"},
        {"ديسمبر", "كانون الأول", "دجنبر"}
    };
    private static final Map<String, Integer> NUMBER = new HashMap<>();

    static {
        for (int i = 0; i < NAMES.length; i++) {
            for (String name : NAMES[i]) {
                NUMBER.put(fold(name), i + 1);
            }
        }
    }

    private ArabicMonths() {}

    /** 1 to 12, or 0 where the word is no month. */
    static int number(String word) {
        return NUMBER.getOrDefault(fold(word), 0);
    }

    private static String fold(String word) {
        return word.replaceAll("[\\u064B-\\u0652\\u0640]", "")
                .replaceAll("[أإآ]", "ا")
                .replace('ة', 'ه')
                .strip();
    }
}
