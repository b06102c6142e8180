package toll.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds up the numbers before a noun in a line of prose: "five airstrikes near … Near …, an airstrike …" is six. Only
 * the plain forms of strike releases are read (digits, words up to ninety-nine, "a", "an"); anything else gives nothing.
 */
final class Phrases {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private final Pattern counted;
    private final Pattern noun;

    Phrases(List<String> nouns) {
        String any = String.join("|", nouns.stream().map(Pattern::quote).toList());
        counted = Pattern.compile("(?<![-\\p{L}\\p{N}])([0-9]{1,4}|[a-z]+(?:-[a-z]+)?) (?:" + any + ")(?![-\\p{L}])");
        noun = Pattern.compile("(?<![-\\p{L}])(?:" + any + ")(?![-\\p{L}])");
    }

    /** The sum; empty where no number stands before the noun, or where one of them cannot be read. */
    OptionalLong sum(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        long sum = 0;
        int read = 0;
        Matcher m = counted.matcher(lower);
        while (m.find()) {
            long value = value(m.group(1));
            if (value < 0) {
                continue;
            }
            read++;
            sum += value;
        }
        return read == 0 || !noun.matcher(lower).find() ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    private static long value(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Long.parseLong(word);
        }
        if (word.equals("a") || word.equals("an")) {
            return 1;
        }
        int dash = word.indexOf('-');
        String first = dash < 0 ? word : word.substring(0, dash);
        int unit = SMALL.indexOf(dash < 0 ? word : word.substring(dash + 1));
        if (TENS.containsKey(first)) {
            return dash < 0
                    ? TENS.getOrDefault(first, 0)
                    : unit > 0 && unit < 10 ? TENS.getOrDefault(first, 0) + unit : -1;
        }
        return dash < 0 ? unit : -1;
    }
}
