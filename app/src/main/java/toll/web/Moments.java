package toll.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import toll.ledger.Ledger;
import toll.ledger.View;

/**
 * The newest moment, worked out ahead of those who ask, and the earlier ones asked for last. A thread of its own looks
 * for new entries, so that nobody waits for what somebody else wrote; whoever wrote something sees it in the next page.
 */
final class Moments implements AutoCloseable {
    private static final int KEPT = 4;
    private static final long LOOK_MILLISECONDS = 400;
    /** For how long the questions asked last are answered again before a new moment is shown to everybody. */
    private static final long AGAIN_MILLISECONDS = 20_000;

    private static final long PATIENCE_MILLISECONDS = 60_000;

    private final Ledger ledger;
    private final Consumer<String> log;
    private final Map<String, Long> wrote = new ConcurrentHashMap<>();
    private final Object change = new Object();
    /** The newest that is worked out; {@code ready} is the newest whose usual answers are made as well. */
    private volatile Optional<Moment> fresh = Optional.empty();

    private volatile Optional<Moment> ready = Optional.empty();
    private volatile boolean closed;
    private boolean hurry;
    private final Thread looking;
    private final Map<Long, Moment> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Moment> eldest) {
            return size() > KEPT;
        }
    };

    Moments(Ledger ledger, Consumer<String> log) {
        this.ledger = ledger;
        this.log = log;
        this.looking = Thread.ofPlatform().name("toll-moments").daemon().unstarted(this::look);
    }

    /** Begins to read the ledger. */
    void start() {
        looking.start();
    }

    private void look() {
        try {
            while (!closed) {
                long begun = System.nanoTime();
                View now = ledger.now();
                if (fresh.isEmpty() || fresh.get().size() != now.size()) {
                    renew(now);
                }
                long took = (System.nanoTime() - begun) / 1_000_000;
                synchronized (change) {
                    change.notifyAll();
                    hurry = false;
                    // Never more than a third of one processor's time, whatever is written.
                    long until = System.nanoTime() + (LOOK_MILLISECONDS + 2 * took) * 1_000_000;
                    while (!closed && !hurry && System.nanoTime() < until) {
                        change.wait(LOOK_MILLISECONDS);
                    }
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException damaged) {
            if (!closed) {
                log.accept("the ledger could not be read ahead: "
                        + damaged.getClass().getSimpleName());
            }
        }
        closed = true;
        synchronized (change) {
            change.notifyAll();
        }
    }

    private void renew(View now) {
        Moment next = fresh.map(f -> f.then(now)).orElseGet(() -> Moment.of(now));
        next.prepare();
        fresh = Optional.of(next);
        synchronized (change) {
            change.notifyAll();
        }
        ready.ifPresent(before -> next.answerAgain(before, AGAIN_MILLISECONDS));
        ready = Optional.of(next);
    }

    /** Whether a moment has been worked out, or is within so many milliseconds. */
    boolean isReady(long milliseconds) {
        long until = System.nanoTime() + milliseconds * 1_000_000;
        synchronized (change) {
            while (!closed && held(0).isEmpty() && System.nanoTime() < until) {
                await();
            }
        }
        return closed || held(0).isPresent();
    }

    /** The newest moment that is worked out. Waits only where none is yet. */
    Moment now() {
        return atLeast(0);
    }

    /** The newest moment as far as it is known without waiting: for pages that show nothing of it. */
    Moment latest() {
        return ready.or(() -> fresh).orElseGet(() -> Moment.of(ledger.now()));
    }

    /** The newest moment that holds what this visitor wrote last. */
    Moment now(Visitor visitor) {
        return atLeast(wrote.getOrDefault(visitor.name(), 0L));
    }

    /** Says that a visitor has just written, so that their next page shows it. */
    void wrote(Visitor visitor) {
        wrote.put(visitor.name(), ledger.now().size());
        synchronized (change) {
            hurry = true;
            change.notifyAll();
        }
    }

    private Moment atLeast(long size) {
        Optional<Moment> found = held(size);
        if (found.isPresent()) {
            return found.get();
        }
        long until = System.nanoTime() + PATIENCE_MILLISECONDS * 1_000_000;
        synchronized (change) {
            hurry = true;
            change.notifyAll();
            while (!closed && held(size).isEmpty() && System.nanoTime() < until) {
                await();
            }
        }
        // Where the thread has ended the ledger is read here, and whoever asks is told what is wrong with it.
        return held(size).orElseGet(() -> Moment.of(ledger.now()));
    }

    /** The newest whose answers are made, where it is new enough; else the newest that is worked out. */
    private Optional<Moment> held(long size) {
        return ready.filter(m -> m.size() >= size).or(() -> fresh.filter(m -> m.size() >= size));
    }

    private void await() {
        try {
            change.wait(50);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asked to end while waiting", ended);
        }
    }

    /**
     * The moment that an address names.
     *
     * @param at a sequence number, or empty for now
     * @param root the first digits of the root that stood then, or empty
     * @throws Fault where this ledger has no such number, or another root there
     */
    Moment named(String at, String root, Visitor visitor) {
        if (at.isEmpty()) {
            return now(visitor);
        }
        long sequence;
        try {
            sequence = Long.parseLong(at);
        } catch (NumberFormatException notNumber) {
            throw Fault.unreadable();
        }
        Moment now = now(visitor);
        if (sequence < 0 || sequence > Math.max(now.size(), ledger.now().size())) {
            throw new Fault(404, "fault.at");
        }
        Moment moment = sequence == now.size() ? now : earlier(sequence);
        if (!moment.root().startsWith(root)) {
            throw new Fault(409, "fault.root");
        }
        return moment;
    }

    private synchronized Moment earlier(long sequence) {
        return kept.computeIfAbsent(sequence, s -> Moment.of(ledger.asOf(s)));
    }

    @Override
    public void close() {
        closed = true;
        synchronized (change) {
            change.notifyAll();
        }
        try {
            looking.join(5_000);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
