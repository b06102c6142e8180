package toll.intake.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The cardinal numerals of a language: digits, words and both together, read from the tokens of a sentence. */
interface Cardinals {
    /** Largest number read; what is beyond is no count of people. */
    long LARGEST = 999_999_999_999L;

    /** A number that begins at a token and ends before another. */
    record Read(long value, int from, int to, boolean words) {}

    /** The longest number that begins at token {@code i}, or null where none does or where it cannot be read. */
    @Nullable
    Read at(Sentence s, int i);

    /** The value of a token of digits: comma, point or blank between thousands; -1 where it is no whole number. */
    static long digits(String norm) {
        long plain = 0;
        int groups = 0;
        int inGroup = 0;
        for (int i = 0; i < norm.length(); i++) {
            char c = norm.charAt(i);
            if (c >= '0' && c <= '9') {
                if (plain > LARGEST / 10) {
                    return -1;
                }
                plain = plain * 10 + (c - '0');
                inGroup++;
            } else if (c == ':') {
                return -1;
            } else {
                if ((groups == 0 && inGroup > 3) || (groups > 0 && inGroup != 3)) {
                    return -1;
                }
                groups++;
                inGroup = 0;
            }
        }
        return groups > 0 && inGroup != 3 ? -1 : plain;
    }

    /** A decimal before a multiplier: 1.2 thousand. -1 where the product is no whole number. */
    static long scaled(String norm, long multiplier) {
        long whole = digits(norm);
        if (whole >= 0 && norm.indexOf('.') < 0) {
            return whole <= LARGEST / multiplier ? whole * multiplier : -1;
        }
        int point = norm.indexOf('.');
        if (point <= 0
                || norm.length() > 12
                || norm.indexOf('.', point + 1) > 0
                || norm.indexOf(',') >= 0
                || norm.indexOf(':') >= 0) {
            return -1;
        }
        try {
            BigDecimal product = new BigDecimal(norm).multiply(BigDecimal.valueOf(multiplier));
            return product.compareTo(BigDecimal.valueOf(LARGEST)) > 0 ? -1 : product.longValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return -1;
        }
    }
}
