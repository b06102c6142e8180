package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * A fixed number of threads that share out numbered pieces of work. Each piece writes only to its own number, so what comes
 * out does not depend on how many threads there are.
 */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    /** @param threads at least one */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "estimate");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does pieces 0 to count - 1; returns when all are done. Pieces must not call this again. */
    void each(int count, IntConsumer piece) {
        if (threads == 1 || count <= 1) {
            for (int i = 0; i < count; i++) {
                run(i, piece);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < Math.min(threads, count); t++) {
            running.add(pool.submit(() -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    run(i, piece);
                }
            }));
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while estimating", stopped);
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    /** An interrupted thread begins no further piece. */
    private static void run(int i, IntConsumer piece) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted while estimating");
        }
        piece.accept(i);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
