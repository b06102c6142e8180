package toll.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps what runs from left to right (codes, names, days, sums) in its order inside an Arabic sentence. */
final class Bidi {
    private static final String FIRST_STRONG = "\u2068";
    private static final String END = "\u2069";
    /** From a Latin letter or digit to the last one before Arabic letters, brackets, quotes or marks of isolation. */
    private static final Pattern RUN = Pattern.compile(
            "[\\p{IsLatin}0-9]"
                    + "(?:[^\\p{IsArabic}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\u060C\u061B\u061F\"\\n\\u2066-\\u2069]*[\\p{IsLatin}0-9%])?");

    private static final Pattern SUM = Pattern.compile("[0-9,.]+(?: [-+=\u2212\u00D7] [0-9,.]+)+");

    private Bidi() {}

    /** A value, apart from the sentence it stands in. */
    static String isolated(String value) {
        return FIRST_STRONG + value + END;
    }

    /** A sentence in Arabic with each run of Latin letters and digits apart. */
    static String runs(String sentence) {
        return RUN.matcher(sentence)
                .replaceAll(run -> FIRST_STRONG + Matcher.quoteReplacement(whole(run.group())) + END);
    }

    /** A sum stays on one line: broken over two, its halves would stand in the wrong order. */
    private static String whole(String run) {
        return SUM.matcher(run).matches() ? run.replace(' ', '\u00A0') : run;
    }
}
