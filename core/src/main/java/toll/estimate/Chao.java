package toll.estimate;

/**
 * Chao's lower bound from those on one list and those on two (Chao 1987), lists pooled. A lower bound when people differ in
 * how easily they are recorded; <em>not</em> one when lists avoid each other.
 *
 * @param total n + f1²/(2 f2); bias-corrected when f2 is below ten
 * @param corrected the bias-corrected form, n + f1 (f1-1) / (2 (f2+1))
 * @param f1 people on exactly one list
 * @param f2 people on exactly two
 */
public record Chao(Range total, double corrected, long f1, long f2) {
    private static final int FEW = 10;

    public static Chao of(CaptureTable table) {
        double n = table.documented();
        double f1 = table.onExactly(1);
        double f2 = table.onExactly(2);
        double corrected = n + f1 * (f1 - 1) / (2 * (f2 + 1));
        boolean few = f2 < FEW;
        double total = few ? corrected : n + f1 * f1 / (2 * f2);
        double r = f1 / Math.max(f2, 1);
        double variance = Math.max(f2, 1) * (.5 * r * r + r * r * r + .25 * r * r * r * r);
        return new Chao(Range.logNormal(n, total, variance), corrected, (long) f1, (long) f2);
    }
}
