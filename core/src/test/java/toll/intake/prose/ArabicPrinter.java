package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;

/** Prints a number below a million in Arabic words, in either case, for a counted noun of either gender. */
final class ArabicPrinter {
    private static final String[] LONG = "- واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(" ");
    private static final String[] SHORT = "- واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر".split(" ");
    private static final String[] TENS = "- - عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split(" ");
    private static final String[] TENS_OBLIQUE = "- - عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين".split(" ");
    private static final String[] HUNDREDS = "- مئة - ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split(" ");

    private ArabicPrinter() {}

    static String print(long n, boolean oblique, boolean feminine) {
        List<String> parts = new ArrayList<>();
        long thousands = n / 1000;
        if (thousands == 1) {
            parts.add("ألف");
        } else if (thousands == 2) {
            parts.add(oblique ? "ألفين" : "ألفان");
        } else if (thousands > 2) {
            parts.add(below(thousands, oblique, false) + (thousands <= 10 ? " آلاف" : " ألف"));
        }
        if (n % 1000 > 0) {
            parts.add(below(n % 1000, oblique, feminine));
        }
        return String.join(" و", parts);
    }

    private static String below(long n, boolean oblique, boolean feminine) {
        List<String> parts = new ArrayList<>();
        int hundreds = (int) (n / 100);
        if (hundreds == 2) {
            parts.add(oblique ? "مئتين" : "مئتان");
        } else if (hundreds > 0) {
            parts.add(HUNDREDS[hundreds]);
        }
        int rest = (int) (n % 100);
        String[] units = feminine ? SHORT : LONG;
        if (rest > 0 && rest <= 10) {
            parts.add(unit(units, rest, oblique));
        } else if (rest == 11) {
            parts.add(feminine ? "إحدى عشرة" : "أحد عشر");
        } else if (rest == 12) {
            parts.add((feminine ? oblique ? "اثنتي" : "اثنتا" : oblique ? "اثني" : "اثنا")
                    + (feminine ? " عشرة" : " عشر"));
        } else if (rest > 12 && rest < 20) {
            parts.add(units[rest - 10] + (feminine ? " عشرة" : " عشر"));
        } else if (rest >= 20) {
            String ten = (oblique ? TENS_OBLIQUE : TENS)[rest / 10];
            parts.add(rest % 10 == 0 ? ten : unit(units, rest % 10, oblique) + " و" + ten);
        }
        return String.join(" و", parts);
    }

    private static String unit(String[] units, int n, boolean oblique) {
        return n == 2 && oblique ? (units == SHORT ? "اثنتين" : "اثنين") : units[n];
    }
}
