package toll.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which question lies before which reviewer, so that several can work on one queue without being shown the same. In
 * memory only: a lease keeps nobody from answering, it only keeps a question from being handed out twice.
 */
final class Leases {
    static final Duration HELD = Duration.ofMinutes(10);

    private record Lease(String holder, Instant until) {}

    private final Map<String, Lease> byQuestion = new HashMap<>();

    /** Whether somebody else holds this question. */
    synchronized boolean heldByAnother(String question, String reviewer, Instant now) {
        Lease lease = byQuestion.get(question);
        return lease != null
                && !lease.holder().equals(reviewer)
                && lease.until().isAfter(now);
    }

    /** Takes the question for this reviewer where nobody else holds it, and lets go of any other that they held. */
    synchronized boolean take(String question, String reviewer, Instant now) {
        if (heldByAnother(question, reviewer, now)) {
            return false;
        }
        byQuestion
                .values()
                .removeIf(l -> l.holder().equals(reviewer) || !l.until().isAfter(now));
        byQuestion.put(question, new Lease(reviewer, now.plus(HELD)));
        return true;
    }

    synchronized void release(String question, String reviewer) {
        Lease lease = byQuestion.get(question);
        if (lease != null && lease.holder().equals(reviewer)) {
            byQuestion.remove(question);
        }
    }
}
