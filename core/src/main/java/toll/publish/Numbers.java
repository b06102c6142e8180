package toll.publish;

import java.util.Locale;

/** Numbers as a reader of a report sees them: thousands parted by a comma, ranges by an en dash. */
public final class Numbers {
    private Numbers() {}

    public static String plain(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace("-", "−");
    }

    public static String range(long min, long max) {
        return min == max ? plain(min) : plain(min) + "–" + plain(max);
    }

    /** What a step adds at both ends: {@code +3 / +5}. */
    public static String signed(long min, long max) {
        return sign(min) + (min == max ? "" : " / " + sign(max));
    }

    private static String sign(long n) {
        return n > 0 ? "+" + plain(n) : plain(n);
    }
}
