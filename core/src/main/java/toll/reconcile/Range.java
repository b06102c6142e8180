package toll.reconcile;

/**
 * What one event adds to a toll under a policy.
 *
 * @param min 0 where it is not known
 * @param max the minimum where the upper end is not known or has no limit; below {@code min} only where the source has it
 *     so and the policy adds both as written
 * @param best the source's own best value; -1 where it gives none
 * @param unknown whether neither end is known
 * @param open whether {@code max} is no bound
 */
public record Range(long min, long max, long best, boolean unknown, boolean open) {
    public static final Range UNKNOWN = new Range(0, 0, -1, true, false);
    /** What an event adds that a source does not count. */
    public static final Range NOTHING = new Range(0, 0, -1, false, false);

    /** Whether the minimum is above the maximum, as written. */
    public boolean crossed() {
        return max < min;
    }

    /** The field's notation: 5, 3-7, at least 5, unknown. */
    public String words() {
        if (unknown) {
            return "unknown";
        }
        return open ? "at least " + min : min == max ? Long.toString(min) : min + "\u2013" + max;
    }
}
