package toll.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import toll.ledger.View;
import toll.reconcile.Opinion;
import toll.reconcile.ReviewItem;
import toll.reconcile.ReviewQueue;

/** The queue as worked out for one view, and what was answered since. */
final class ReviewSheet {
    private final View view;
    private final ReviewQueue queue;
    private final ReviewQueue.Options options;
    /** Question -> the entry of its last answer; shared by the sheets of one queue. */
    private final Map<String, Long> answered;

    private ReviewSheet(View view, ReviewQueue queue, ReviewQueue.Options options, Map<String, Long> answered) {
        this.view = view;
        this.queue = queue;
        this.options = options;
        this.answered = answered;
    }

    static ReviewSheet first(View view, ReviewQueue queue, ReviewQueue.Options options) {
        return new ReviewSheet(view, queue, options, new ConcurrentHashMap<>());
    }

    /** The view that it tells of. */
    View view() {
        return view;
    }

    ReviewQueue queue() {
        return queue;
    }

    ReviewQueue.Options options() {
        return options;
    }

    /** The sheet of a later view. */
    ReviewSheet then(View later, ReviewQueue fresh) {
        return new ReviewSheet(later, fresh, options, answered);
    }

    void answered(String question, long sequence) {
        answered.put(question, sequence);
    }

    void reopened(String question) {
        answered.remove(question);
    }

    /** Whether it was answered after the view of this sheet. */
    boolean isAnswered(String question) {
        return answered.getOrDefault(question, 0L) > view.size();
    }

    /** Questions that still wait for an answer. */
    long open() {
        long since = answered.values().stream().filter(s -> s > view.size()).count();
        return Math.max(0, queue.doubtful() - since);
    }

    /**
     * The most useful question that this reviewer has not answered and that lies before nobody else. Of disputes and of what
     * others left open they give the second opinion.
     */
    Optional<ReviewItem> next(String reviewer, Leases leases, java.time.Instant now) {
        return queue.items().stream()
                .filter(item -> !isAnswered(item.id()))
                .filter(item -> item.opinions().stream().map(Opinion::author).noneMatch(reviewer::equals))
                .filter(item -> leases.take(item.id(), reviewer, now))
                .findFirst();
    }
}
