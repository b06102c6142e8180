package toll.reconcile;

import java.util.List;
import java.util.Optional;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.term.Saying;

/**
 * The steps from one source's toll to another's. {@code from} plus all steps is {@code to}, at both ends, exactly.
 *
 * @param policy under which both tolls were taken
 */
public record Gap(End from, End to, List<Step> steps, Policy policy, Filter filter, long asOf, String root) {
    public Gap {
        steps = List.copyOf(steps);
    }

    /** Whether the steps add up at both ends. True by construction; recomputed here so that a reader need not trust it. */
    public boolean balanced() {
        long min = from.min();
        long max = from.max();
        for (Step step : steps) {
            min += step.min();
            max += step.max();
        }
        return min == to.min() && max == to.max();
    }

    /**
     * One end.
     *
     * @param min lower end of its toll; of its published figure where {@code published} is there
     * @param incidents events in its toll
     * @param basis documented or conceded
     */
    public record End(
            String source,
            long min,
            long max,
            long unknown,
            long incidents,
            String basis,
            Optional<Entry<Figure>> published) {}

    /**
     * One step.
     *
     * @param key stable name of the reason: {@code non-credible:no-strikes}
     * @param source whose doing the step is, or empty
     * @param why a plain sentence
     * @param min what the step adds to the lower end; negative where it takes away
     * @param max what it adds to the upper end
     */
    public record Step(String key, String source, Saying why, long min, long max, List<GapEvent> events) {
        public Step {
            events = List.copyOf(events);
        }

        /** The reason in English. */
        public String reason() {
            return why.english();
        }

        /** Events whose denial the belligerent's own strike log contradicts. */
        public long contradicted() {
            return events.stream().filter(GapEvent::contradicted).count();
        }
    }

    /**
     * One event of a step.
     *
     * @param event its name: the smallest sequence number among its records
     * @param code the first code that its records carry, or the key of the first record
     * @param from what the first source says
     * @param to what the second source says
     * @param denial where one of them denied it for want of strikes: what its own log says
     */
    public record GapEvent(long event, String code, Side from, Side to, Optional<Denial> denial) {
        boolean contradicted() {
            return denial.isPresent() && denial.get().contradicted();
        }
    }
}
