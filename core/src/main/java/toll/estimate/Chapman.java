package toll.estimate;

/**
 * Two lists (Chapman 1951; Seber 1982, §3.1). Independence of the two cannot be tested, so the answer is an exercise
 * "conditional on independence", always shown with what other odds ratios would give.
 *
 * @param lincolnPetersen n1 n2 / m, infinite when nobody is on both
 * @param total Chapman's estimate with its lognormal interval
 * @param standardError of Chapman's estimate
 */
public record Chapman(double lincolnPetersen, Range total, double standardError) {
    /** @param table of exactly two lists */
    public static Chapman of(CaptureTable table) {
        if (table.lists().size() != 2) {
            throw new IllegalArgumentException("Chapman takes two lists, not " + table.lists());
        }
        double n1 = table.listSize(0);
        double n2 = table.listSize(1);
        double m = table.onAll(3);
        double total = (n1 + 1) * (n2 + 1) / (m + 1) - 1;
        double variance = (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) * (m + 1) * (m + 2));
        return new Chapman(n1 * n2 / m, Range.logNormal(table.documented(), total, variance), Math.sqrt(variance));
    }
}
