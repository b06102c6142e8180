package toll.web;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
        private volatile String outcome = "";
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

        String outcome() {
            return outcome;
        }

        boolean isOver() {
            return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
        }

        /** Whether somebody asked the work to stop; it then ends without committing. */
        boolean isCancelled() {
            return cancelled.get();
        }

        void progress(long pieces, long ofPieces) {
            done = pieces;
            whole = ofPieces;
        }

        /** Begins one of so many parts, the first being 1: those before it are done. */
        void stage(String key, int part, int ofParts) {
            stageKey = key;
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
        /** @return one sentence on how it ended */
        String run(Job job) throws Exception;
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
            job.outcome = said == null ? failed.getClass().getSimpleName() : said;
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
