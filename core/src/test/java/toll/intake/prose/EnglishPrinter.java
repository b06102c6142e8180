package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;

/** Prints a number in English words, independently of the reader. */
final class EnglishPrinter {
    private static final String[] UNITS =
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                    .split(" ");
    private static final String[] TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

    private EnglishPrinter() {}

    static String print(long n, boolean and, boolean hyphen) {
        List<String> parts = new ArrayList<>();
        if (n >= 1_000_000) {
            parts.add(below(n / 1_000_000, and, hyphen) + " million");
        }
        if (n / 1000 % 1000 > 0) {
            parts.add(below(n / 1000 % 1000, and, hyphen) + " thousand");
        }
        long rest = n % 1000;
        if (rest > 0) {
            parts.add(
                    (and && rest < 100 && !parts.isEmpty() && n < 1_000_000 ? "and " : "") + below(rest, and, hyphen));
        }
        return String.join(" ", parts);
    }

    private static String below(long n, boolean and, boolean hyphen) {
        String out = n >= 100 ? UNITS[(int) (n / 100)] + " hundred" : "";
        long rest = n % 100;
        if (rest == 0) {
            return out;
        }
        String small = rest < 20
                ? UNITS[(int) rest]
                : TENS[(int) (rest / 10)] + (rest % 10 == 0 ? "" : (hyphen ? "-" : " ") + UNITS[(int) (rest % 10)]);
        return out.isEmpty() ? small : out + (and ? " and " : " ") + small;
    }
}
