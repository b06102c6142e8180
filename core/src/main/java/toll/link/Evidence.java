package toll.link;

/**
 * How much the keys that two rows share must say before the rows are compared. Where keys give more pairs than can be
 * compared, those go first that share the least (weighted edge pruning: Papadakis et al. 2014); a pair whose keys alone
 * come within some bits of the odds that have to be overcome always stays.
 */
final class Evidence {
    private static final int SAMPLED_ROWS = 2_000;
    private static final int MOST = 2_040;
    /** Fuzzy agreement, which no key tells, may be worth this much more. */
    private static final double ENOUGH_SHORT_OF_CERTAIN = 3;

    private Evidence() {}

    /**
     * The least evidence, in tenths of a bit, at which about {@code budget} pairs a record are left.
     *
     * @param budget pairs compared a record, twice counted: each pair belongs to its earlier row
     */
    static int needed(Rows rows, Blocks blocks, double budget) {
        int n = rows.size();
        int step = Math.max(1, n / SAMPLED_ROWS);
        long[] pairs = new long[MOST + 1];
        Partners partners = new Partners(rows, 0, blocks);
        int sampled = 0;
        for (int row = 0; row < n; row += step) {
            partners.gather(row);
            sampled++;
            for (int i = 0; i < partners.size(); i++) {
                pairs[partners.evidence(i)]++;
            }
        }
        int highest = (int) Math.max(0, 10 * (Math.log(Math.max(1, n)) / Math.log(2) - ENOUGH_SHORT_OF_CERTAIN));
        double left = 0;
        for (int needed = MOST; needed > 0; needed--) {
            left += pairs[needed];
            if (left > budget * sampled) {
                return Math.min(highest, needed);
            }
        }
        return 0;
    }
}
