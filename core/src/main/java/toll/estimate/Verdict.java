package toll.estimate;

import java.util.List;
import java.util.Optional;

/** An estimate, or a refusal. */
public sealed interface Verdict {
    /**
     * A number that may be used, with its interval.
     *
     * @param total point and limits of 95 %: the hull of the engines that count, wider by what is allowed for
     * @param eighty limits of 80 %, made in the same way
     * @param allowed what is allowed for, though nobody stated it; empty where nothing is
     */
    record Given(Range total, Range eighty, Optional<Allowed> allowed) implements Verdict {
        /** Nothing allowed for. */
        public Given(Range total, Range eighty) {
            this(total, eighty, Optional.empty());
        }
    }

    /**
     * What was allowed for.
     *
     * @param without limits of 95 % of the lists as they stand, taken as linked without error and within reach of all
     * @param down factor on the lower limit
     * @param up factor on the upper limit
     */
    record Allowed(Allowance allowance, Range without, double down, double up) {}

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
