package toll.screen;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Many names at once, on several threads, answered in the order they were asked; memory does not grow with their number. */
public final class ScreenBatch {
    private static final int BLOCK = 2_000;

    private ScreenBatch() {}

    /**
     * @param threads at least 1; the answer is the same for any number
     * @param to receives the hits of each query that has any, in order, on the calling thread
     * @return the number of queries
     */
    public static long run(
            ScreenIndex index,
            Screener.Options options,
            Iterator<ScreenQuery> queries,
            int threads,
            Consumer<List<Hit>> to) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread: " + threads);
        }
        ThreadLocal<Screener> own = ThreadLocal.withInitial(() -> new Screener(index, options));
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "screen");
            thread.setDaemon(true);
            return thread;
        });
        long asked = 0;
        try {
            List<Future<List<List<Hit>>>> running = new ArrayList<>();
            while (queries.hasNext() || !running.isEmpty()) {
                while (queries.hasNext() && running.size() < 2 * threads) {
                    List<ScreenQuery> block = new ArrayList<>(BLOCK);
                    while (queries.hasNext() && block.size() < BLOCK) {
                        block.add(queries.next());
                    }
                    asked += block.size();
                    running.add(pool.submit(() -> block.stream()
                            .map(q -> own.get().screen(q))
                            .filter(h -> !h.isEmpty())
                            .toList()));
                }
                running.removeFirst().get().forEach(to);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("screening was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("screening a name failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return asked;
    }
}
