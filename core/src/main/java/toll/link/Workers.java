package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Runs numbered pieces of work on a number of threads. Pieces are handed out in order and results come back by number, so
 * that nothing depends on which thread did what. An interrupted thread begins no further piece.
 */
final class Workers {
    /** One piece of work, with what its thread keeps for itself. */
    interface Piece<S, R> {
        R run(int number, S own);
    }

    private final int threads;
    private final Course course;

    Workers(int threads) {
        this(threads, Course.UNTOLD);
    }

    /** @param course is told of every piece that is done */
    Workers(int threads, Course course) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        this.threads = threads;
        this.course = course;
    }

    int threads() {
        return threads;
    }

    /** What follows is this stage. */
    void begin(Course.Stage stage) {
        course.begin(stage);
    }

    /** Nothing follows. */
    void end() {
        course.end();
    }

    /** Two results that do not need each other. */
    record Both<A, B>(A one, B other) {}

    /** Both results, worked out at once where there are threads for it. */
    <A, B> Both<A, B> both(Supplier<A> one, Supplier<B> other) {
        if (threads == 1) {
            return new Both<>(one.get(), other.get());
        }
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            Future<A> first = aside.submit(one::get);
            B second = other.get();
            return new Both<>(result(first), second);
        }
    }

    /** Results of pieces 0 to {@code pieces - 1}, by number; {@code own} is called once a thread. */
    <S, R> List<R> each(int pieces, Supplier<S> own, Piece<S, R> piece) {
        Object[] results = new Object[pieces];
        int running = Math.min(threads, Math.max(1, pieces));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Runnable loop = () -> {
            S mine = own.get();
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("interrupted");
                }
                results[i] = piece.run(i, mine);
                course.done(done.incrementAndGet(), pieces);
            }
        };
        if (running == 1) {
            loop.run();
        } else {
            runAll(running, loop);
        }
        List<R> all = new ArrayList<>(pieces);
        for (Object result : results) {
            @SuppressWarnings("unchecked")
            R r = (R) result;
            all.add(r);
        }
        return all;
    }

    private static void runAll(int running, Runnable loop) {
        try (ExecutorService pool = Executors.newFixedThreadPool(running)) {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < running; i++) {
                futures.add(pool.submit(loop));
            }
            for (Future<?> future : futures) {
                result(future);
            }
        }
    }

    private static <A> A result(Future<A> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
