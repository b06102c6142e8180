package toll.reconcile;

import java.util.OptionalLong;

/**
 * Plain sums over events, with the entries they were taken from. The two ends are a bound: the sum of all minima and the
 * sum of all maxima. They are not a confidence interval, and are wider than one would be.
 *
 * @param min sum of the minima that are known
 * @param max sum of the maxima; an event whose upper end is not known or has no limit adds its minimum here
 * @param best sum of the sources' own best values, an event without one adding its minimum; empty where the policy takes
 *     none or no source gives any
 * @param unknown events without any number: in {@code incidents}, and 0 in the sums
 * @param incidents events
 * @param open events that {@code max} does not bound, since their upper end is not known or has no limit
 * @param crossed events whose minimum is above their maximum in the source, both added as written
 */
public record Sum(
        long min, long max, OptionalLong best, long unknown, long incidents, long open, long crossed, Entries entries) {
    public static final Sum NONE = new Sum(0, 0, OptionalLong.empty(), 0, 0, 0, 0, Entries.NONE);

    /** Collects a {@link Sum}. */
    static final class Building {
        private final boolean withBest;
        private final Longs entries = new Longs();
        private long min;
        private long max;
        private long best;
        private boolean anyBest;
        private long unknown;
        private long incidents;
        private long open;
        private long crossed;

        Building(boolean withBest) {
            this.withBest = withBest;
        }

        void add(Range range, long entry) {
            count(range);
            entries.add(entry);
        }

        void count(Range range) {
            incidents++;
            unknown += range.unknown() ? 1 : 0;
            open += range.open() ? 1 : 0;
            crossed += range.crossed() ? 1 : 0;
            min = Math.addExact(min, range.min());
            max = Math.addExact(max, range.max());
            anyBest |= range.best() >= 0;
            best = Math.addExact(best, range.best() < 0 ? range.min() : range.best());
        }

        void entry(long entry) {
            entries.add(entry);
        }

        Sum sum() {
            return new Sum(
                    min,
                    max,
                    withBest && anyBest ? OptionalLong.of(best) : OptionalLong.empty(),
                    unknown,
                    incidents,
                    open,
                    crossed,
                    Entries.of(entries.toArray()));
        }
    }
}
