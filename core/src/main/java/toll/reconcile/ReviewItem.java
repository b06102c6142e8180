package toll.reconcile;

import java.util.List;
import toll.link.Explanation;
import toll.link.Linked;
import toll.link.SideBySide;

/**
 * One question to a recorder: are these two records the same? With what speaks for it and what would follow.
 *
 * @param first sequence number of the earlier record
 * @param second of the later
 * @param explanation why the two weigh what they weigh; its steps add up to {@link #bits}
 * @param lines the two records beside each other, differences marked
 * @param together whether they stand in one cluster now
 * @param now the toll as it stands
 * @param same the toll if they are judged the same
 * @param different the toll if they are judged different
 * @param opinions what recorders have answered so far, in ledger order
 * @param state how far the question is
 */
public record ReviewItem(
        long first,
        long second,
        Explanation explanation,
        List<SideBySide.Line> lines,
        boolean together,
        Outcome now,
        Outcome same,
        Outcome different,
        List<Opinion> opinions,
        State state) {
    /** How far a question is. */
    public enum State {
        /** Nobody has answered. */
        OPEN,
        /** Somebody looked and was not sure: another should look. */
        UNSURE,
        /** Two answers that stand say the opposite; the later one holds until somebody takes one back. */
        DISPUTED
    }

    /**
     * A toll: of events under a policy, or of people.
     *
     * @param min of events the sum of minima; of people how many different ones
     * @param max of events the sum of maxima; of people the same as {@code min}
     * @param unknown events without a number
     * @param clusters events, or people
     */
    public record Outcome(long min, long max, long unknown, long clusters) {
        /** How far another toll is from this one: the mean of the differences of both ends. */
        double apart(Outcome that) {
            return (Math.abs(min - that.min) + Math.abs(max - that.max)) / 2.0;
        }

        Outcome plus(Outcome that) {
            return new Outcome(min + that.min, max + that.max, unknown + that.unknown, clusters + that.clusters);
        }

        Outcome minus(Outcome that) {
            return new Outcome(min - that.min, max - that.max, unknown - that.unknown, clusters - that.clusters);
        }
    }

    public ReviewItem {
        lines = List.copyOf(lines);
        opinions = List.copyOf(opinions);
    }

    /** The same for the same pair in every queue: the two sequence numbers, "12-40". */
    public String id() {
        return first + "-" + second;
    }

    /** Match weight in bits, prior included: the sum of the explanation's steps. */
    public double bits() {
        return explanation.bits();
    }

    /** How likely the two are the same, in (0, 1). */
    public double probability() {
        return Linked.probability(bits());
    }

    /** By how much the toll is expected to move when the question is answered, in people. */
    public double expectedChange() {
        return probability() * now.apart(same) + (1 - probability()) * now.apart(different);
    }

    /** How open the question is: p (1 - p), at most a quarter. */
    public double doubt() {
        return probability() * (1 - probability());
    }
}
