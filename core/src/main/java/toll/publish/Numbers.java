package toll.publish;

import java.util.Locale;
import toll.count.Bound;

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

    /** A number or range with open and unknown ends in words that every reader knows: {@code ≥ 624}, {@code ≤ 30}, {@code ?}. */
    public static String of(Bound min, Bound max) {
        if (min instanceof Bound.Known low) {
            return switch (max) {
                case Bound.Known high -> range(low.value(), high.value());
                case Bound.Unbounded unbounded -> "≥ " + plain(low.value());
                case Bound.Unknown unknown -> plain(low.value()) + "–?";
            };
        }
        return max instanceof Bound.Known high ? "≤ " + plain(high.value()) : "?";
    }

    /** Whether this text shows the number of this lineage, in one of the forms a paper uses. */
    static boolean shows(String text, Lineage lineage) {
        return text.equals(lineage.ends().shown()) || text.equals(lineage.ends().signed());
    }

    private static String sign(long n) {
        return n > 0 ? "+" + plain(n) : plain(n);
    }
}
