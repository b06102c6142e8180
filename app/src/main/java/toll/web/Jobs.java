package toll.web;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Long work, one piece after another in the background, each with its progress and a way to stop it. */
final class Jobs implements AutoCloseable {
    private static final int KEPT = 50;

    /** How far a piece of work has come. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * How a piece of work ended.
     *
     * @param key of a sentence of the pages, or empty where there is nothing to say
     * @param values its numbers
     * @param problem what went wrong, in the library's English, or empty
     */
    record Outcome(String key, List<Object> values, String problem) {
        static final Outcome NOTHING = new Outcome("", List.of(), "");

        Outcome {
            values = List.copyOf(values);
        }

        static Outcome of(String key, Object... values) {
            return new Outcome(key, List.of(values), "");
        }

        static Outcome problem(String sentence) {
            return new Outcome("", List.of(), sentence);
        }
    }

    /** What the work reports to and asks. */
    static final class Job {
        private final long id;
        private final String titleKey;
        private final String about;
        private final Instant begun;
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private volatile State state = State.WAITING;
        private volatile long done;
        private volatile long whole;
        private volatile String stageKey = "";
        private volatile double within;
        private volatile Outcome outcome = Outcome.NOTHING;
        private volatile Optional<Thread> interruptible = Optional.empty();

        private Job(long id, String titleKey, String about, Instant begun) {
            this.id = id;
            this.titleKey = titleKey;
            this.about = about;
            this.begun = begun;
        }

        long id() {
            return id;
        }

        String titleKey() {
            return titleKey;
        }

        String about() {
            return about;
        }

        Instant begun() {
            return begun;
        }

        State state() {
            return state;
        }

        /** Pieces done, and of how many; 0 where that is not known. */
        long done() {
            return done;
        }

        long whole() {
            return whole;
        }

        /** Key of what is being done now; empty where the work has no parts. */
        String stageKey() {
            return stageKey;
        }

        Outcome outcome() {
            return outcome;
        }

        boolean isOver() {
            return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
        }

        /** Whether somebody asked the work to stop; it then ends without committing. */
        boolean isCancelled() {
            return cancelled.get();
        }

        /** How far the part at hand has come, 0 to 1. */
        void share(double ofPart) {
            within = ofPart;
        }

        /** How far the part at hand has come, in hundredths. */
        String hundredths() {
            return Long.toString(Math.round(100 * within));
        }

        double within() {
            return within;
        }

        /** Pieces done and the share of the one at hand. */
        String reached() {
            return String.format(Locale.ROOT, "%.2f", done + within);
        }

        void progress(long pieces, long ofPieces) {
            done = pieces;
            whole = ofPieces;
        }

        /** Begins one of so many parts, the first being 1: those before it are done. */
        void stage(String key, int part, int ofParts) {
            stageKey = key;
            within = 0;
            progress(part - 1L, ofParts);
        }

        /** Called by work that asks nobody whether to stop, and may be interrupted wherever it is. */
        void interruptible() {
            interruptible = Optional.of(Thread.currentThread());
            if (isCancelled()) {
                Thread.currentThread().interrupt();
            }
        }

        void cancel() {
            cancelled.set(true);
            interruptible.filter(t -> !isOver()).ifPresent(Thread::interrupt);
        }
    }

    /** A piece of work. */
    interface Work {
        /** @return how it ended */
        Outcome run(Job job) throws Exception;
    }

    private final AtomicLong ids = new AtomicLong();
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("toll-job").daemon().factory());

    Job start(String titleKey, String about, Instant now, Work work) {
        Job job = new Job(ids.incrementAndGet(), titleKey, about, now);
        synchronized (jobs) {
            jobs.addFirst(job);
            while (jobs.size() > KEPT && jobs.peekLast() instanceof Job old && old.isOver()) {
                jobs.removeLast();
            }
        }
        worker.execute(() -> run(job, work));
        return job;
    }

    private static void run(Job job, Work work) {
        if (job.isCancelled()) {
            job.state = State.CANCELLED;
            return;
        }
        job.state = State.RUNNING;
        try {
            job.outcome = work.run(job);
            job.state = job.isCancelled() ? State.CANCELLED : State.DONE;
        } catch (Exception failed) {
            String said = failed.getMessage();
            job.outcome = Outcome.problem(said == null ? failed.getClass().getSimpleName() : said);
            job.state = job.isCancelled() ? State.CANCELLED : State.FAILED;
        } finally {
            job.interruptible = Optional.empty();
            Thread.interrupted(); // what was meant for this piece of work does not stop the next
        }
    }

    List<Job> all() {
        synchronized (jobs) {
            return new ArrayList<>(jobs);
        }
    }

    Optional<Job> named(long id) {
        return all().stream().filter(j -> j.id() == id).findFirst();
    }

    /** Asks all work to stop and waits a little; what has not committed by then never will. */
    @Override
    public void close() {
        all().forEach(Job::cancel);
        worker.shutdownNow();
        try {
            worker.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
