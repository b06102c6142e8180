package toll.reconcile;

import java.time.Instant;

/**
 * What one recorder answered when asked whether two records are the same.
 *
 * @param judgement sequence number of the judgement that says so
 * @param first the smaller sequence number of the pair, as it stands today
 * @param second the larger
 */
public record Opinion(
        long judgement, String author, Instant time, long first, long second, Answer answer, String reason) {
    /** The answers there are. */
    public enum Answer {
        SAME,
        DIFFERENT,
        /** Looked at and not decided: nothing follows from it, and somebody else should look. */
        UNSURE
    }

    public Opinion {
        if (first >= second) {
            throw new IllegalArgumentException("a pair is two records in ledger order: " + first + ", " + second);
        }
    }

    /** The same as it stands in the ledger under this sequence number. */
    public Opinion kept(long sequence) {
        return new Opinion(sequence, author, time, first, second, answer, reason);
    }
}
