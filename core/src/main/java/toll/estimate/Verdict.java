package toll.estimate;

import java.util.List;

/** An estimate, or a refusal. */
public sealed interface Verdict {
    /**
     * A number that may be used, with its interval.
     *
     * @param total point and limits of 95 %: the hull of the engines that count
     * @param eighty limits of 80 %, made in the same way
     */
    record Given(Range total, Range eighty) implements Verdict {}

    /** No number, because. */
    record Refused(List<Reason> reasons) implements Verdict {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
