package toll.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import toll.ledger.Batch;
import toll.ledger.Judgement;
import toll.ledger.Ledger;
import toll.ledger.View;
import toll.reconcile.ClusterOptions;
import toll.reconcile.ClusterOptions.Subject;
import toll.reconcile.Clusters;
import toll.reconcile.Opinion;
import toll.reconcile.Opinions;
import toll.reconcile.Policies;
import toll.reconcile.ReviewItem;
import toll.reconcile.ReviewQueue;

/**
 * The queues of doubtful links, for several reviewers at once. An answer is in the ledger before its reviewer is shown the
 * next question; the queue is worked out anew beside that, and says which entry it is as of.
 */
final class ReviewDesk implements AutoCloseable {
    /** Of how many pairs, the most doubtful, the effect on the toll is worked out. */
    private static final int LOOKED = 100;

    private static final double LEAST = .02;

    /** Somebody else answered the question while this reviewer was looking at it. */
    static final class Meanwhile extends Exception {
        private static final long serialVersionUID = 1L;

        Meanwhile() {
            super("answered by somebody else meanwhile");
        }
    }

    /** One queue. */
    private static final class Slot {
        private volatile Optional<ReviewSheet> sheet = Optional.empty();
        private volatile Optional<Jobs.Job> making = Optional.empty();
        private final AtomicBoolean waiting = new AtomicBoolean();
        private final Leases leases = new Leases();
    }

    private final Ledger ledger;
    private final Jobs jobs;
    private final Map<Subject, Slot> slots = new EnumMap<>(Subject.class);
    private final ExecutorService renewing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("toll-review").daemon().factory());

    ReviewDesk(Ledger ledger, Jobs jobs) {
        this.ledger = ledger;
        this.jobs = jobs;
        for (Subject subject : Subject.values()) {
            slots.put(subject, new Slot());
        }
    }

    private Slot slot(Subject subject) {
        Slot slot = slots.get(subject);
        if (slot == null) {
            throw new IllegalStateException("no queue of " + subject);
        }
        return slot;
    }

    /** The queue, where it is worked out; a look at it that finds new entries has it worked out anew. */
    Optional<ReviewSheet> sheet(Subject subject) {
        Slot slot = slot(subject);
        slot.sheet.filter(s -> s.view().size() != ledger.now().size()).ifPresent(s -> renew(slot));
        return slot.sheet;
    }

    /** The work that makes the queue, if it was begun. */
    Optional<Jobs.Job> making(Subject subject) {
        return slot(subject).making;
    }

    /** Begins to link and to work the queue out, unless that is being done. */
    void make(Subject subject, Instant now) {
        Slot slot = slot(subject);
        synchronized (slot) {
            if (slot.making.filter(j -> !j.isOver()).isPresent()) {
                return;
            }
            slot.making = Optional.of(jobs.start("job.link", "", now, job -> {
                job.interruptible();
                ClusterOptions linkage = switch (subject) {
                    case PERSONS -> ClusterOptions.PERSONS;
                    case INCIDENTS -> ClusterOptions.INCIDENTS;
                };
                ReviewQueue.Options usual = ReviewQueue.Options.of(linkage, Policies.shipped(Policies.NAMES.get(0)));
                ReviewQueue.Options options = new ReviewQueue.Options(
                        linkage, usual.grouping(), usual.policy(), usual.filter(), LEAST, LOOKED);
                View view = ledger.now();
                job.stage("stage.link", 1, 2);
                Clusters clusters = Clusters.of(view, linkage, 1, job::share);
                job.stage("stage.queue", 2, 2);
                ReviewQueue queue = ReviewQueue.of(view, clusters, options);
                slot.sheet = Optional.of(ReviewSheet.first(view, queue, options));
                return Jobs.Outcome.of("review.open", queue.doubtful());
            }));
        }
    }

    private void renew(Slot slot) {
        if (!slot.waiting.compareAndSet(false, true)) {
            return;
        }
        try {
            renewing.execute(() -> {
                slot.waiting.set(false);
                long begun = System.nanoTime();
                slot.sheet.ifPresent(old -> {
                    View now = ledger.now();
                    if (now.size() != old.view().size()) {
                        Clusters clusters = old.queue().clusters().again(now, 1);
                        slot.sheet = Optional.of(old.then(now, ReviewQueue.of(now, clusters, old.options())));
                    }
                });
                rest(System.nanoTime() - begun);
            });
        } catch (RejectedExecutionException closing) {
            slot.waiting.set(false);
        }
    }

    /** Twice as long as the work took: never more than a third of one processor's time, whatever is answered. */
    private static void rest(long nanoseconds) {
        try {
            Thread.sleep(Math.min(10_000, 2 * nanoseconds / 1_000_000));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next question for this reviewer; it is theirs for ten minutes. */
    Optional<ReviewItem> next(Subject subject, String reviewer, Instant now) {
        return sheet(subject).flatMap(s -> s.next(reviewer, slot(subject).leases, now));
    }

    /** Whether another reviewer is looking at this question. */
    boolean heldByAnother(Subject subject, String question, String reviewer, Instant now) {
        return slot(subject).leases.heldByAnother(question, reviewer, now);
    }

    /** Takes a question that a reviewer opened by its address. */
    void open(Subject subject, String question, String reviewer, Instant now) {
        slot(subject).leases.take(question, reviewer, now);
    }

    /**
     * Keeps an answer in the ledger.
     *
     * @param seen last entry that the reviewer could know of
     * @return the judgement's sequence number
     * @throws Meanwhile where another reviewer answered after {@code seen}; nothing is kept
     */
    long answer(Subject subject, Opinion opinion, long seen) throws Meanwhile {
        String question = opinion.first() + "-" + opinion.second();
        long sequence;
        try (Batch batch = ledger.begin()) {
            boolean meanwhile = about(opinion.first(), opinion.second()).stream()
                    .anyMatch(o -> o.judgement() > seen && !o.author().equals(opinion.author()));
            if (meanwhile) {
                throw new Meanwhile();
            }
            sequence = batch.judge(Opinions.judgement(
                    opinion.author(),
                    opinion.time().truncatedTo(ChronoUnit.SECONDS),
                    opinion.first(),
                    opinion.second(),
                    opinion.answer(),
                    opinion.reason()));
            batch.commit();
        }
        Slot slot = slot(subject);
        slot.sheet.ifPresent(s -> s.answered(question, sequence));
        slot.leases.release(question, opinion.author());
        renew(slot);
        return sequence;
    }

    /** What was answered about a pair and stands, up to this very moment. */
    List<Opinion> about(long first, long second) {
        return Opinions.of(ledger.now()).about(first, second);
    }

    /** Takes this reviewer's last standing answer back. @return the question it was about */
    Optional<String> undo(Subject subject, String reviewer, Instant now, String reason) {
        Slot slot = slot(subject);
        Optional<Clusters> linked = slot.sheet.map(s -> s.queue().clusters());
        String question;
        try (Batch batch = ledger.begin()) {
            Optional<Opinion> last = Opinions.of(ledger.now()).all().stream()
                    .filter(o -> o.author().equals(reviewer))
                    .filter(o -> linked.filter(c -> c.has(o.first()) && c.has(o.second()))
                            .isPresent())
                    .max(java.util.Comparator.comparingLong(Opinion::judgement));
            if (last.isEmpty()) {
                return Optional.empty();
            }
            Judgement back = Opinions.reversal(reviewer, now.truncatedTo(ChronoUnit.SECONDS), last.get(), reason);
            batch.judge(back);
            batch.commit();
            question = last.get().first() + "-" + last.get().second();
        }
        slot.sheet.ifPresent(s -> s.reopened(question));
        renew(slot);
        return Optional.of(question);
    }

    @Override
    public void close() {
        renewing.shutdownNow();
        try {
            renewing.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
