package toll.reconcile;

/**
 * What an aggregate holds beyond the incidents in hand, over one region, window and scope. An aggregate and its parts are
 * never added. After Iraq Body Count's treatment of morgue totals
 * (https://www.iraqbodycount.org/database/incidents/note-x334, note-x350).
 *
 * @param low max(0, A_low (1 - f_high) - B_high - O_high)
 * @param high max(0, A_high (1 - f_low) - B_low - O_low)
 */
public record Residual(double low, double high) {
    /** A closed interval, low to high. */
    public record Interval(double low, double high) {
        public static final Interval NONE = new Interval(0, 0);

        public Interval {
            if (!(low >= 0 && high >= low)) {
                throw new IllegalArgumentException("not 0 <= low <= high: " + low + ", " + high);
            }
        }
    }

    /**
     * @param aggregate deaths in the aggregate, A
     * @param fighters share of them that are fighters, f, from 0 to 1
     * @param background deaths that would have been there without the conflict, B
     * @param overlap deaths of the incidents in hand that the aggregate holds, O: surely, and at most
     */
    public static Residual of(Interval aggregate, Interval fighters, Interval background, Interval overlap) {
        if (fighters.high() > 1) {
            throw new IllegalArgumentException("a share above 1: " + fighters.high());
        }
        return new Residual(
                Math.max(0, aggregate.low() * (1 - fighters.high()) - background.high() - overlap.high()),
                Math.max(0, aggregate.high() * (1 - fighters.low()) - background.low() - overlap.low()));
    }
}
