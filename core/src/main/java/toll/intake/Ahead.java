package toll.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Reads a table on a thread of its own and has its chunks mapped on others, a few chunks ahead of the one who takes them.
 * They are taken in the order in which they were read, so that the number of threads changes nothing but the time.
 */
final class Ahead implements AutoCloseable {
    private static final int CHUNKS_PER_MAPPER = 4;

    private final RowReader reader;
    private final BlockingQueue<Mapper> mappers;
    private final BlockingQueue<Future<Optional<Mapper.Mapped>>> chunks;
    private final ExecutorService pool;
    /** Why nothing more could be read; set before the end is handed over. */
    private volatile Optional<DocumentRefused> stopped = Optional.empty();

    /** @param mappers one for each thread that maps */
    Ahead(RowReader reader, BlockingQueue<Mapper> mappers) {
        this.reader = reader;
        this.mappers = mappers;
        int threads = mappers.size();
        chunks = new ArrayBlockingQueue<>(threads * CHUNKS_PER_MAPPER);
        pool = Executors.newFixedThreadPool(threads + 1, work -> {
            Thread thread = new Thread(work, "toll-intake");
            thread.setDaemon(true);
            return thread;
        });
        pool.execute(this::read);
    }

    private void read() {
        Future<Optional<Mapper.Mapped>> end = CompletableFuture.completedFuture(Optional.empty());
        try {
            try {
                for (Optional<Chunk> next = reader.next(); next.isPresent(); next = reader.next()) {
                    Chunk chunk = next.get();
                    chunks.put(pool.submit(() -> Optional.of(map(chunk))));
                }
            } catch (DocumentRefused refused) {
                stopped = Optional.of(refused);
            } catch (IOException | RuntimeException | Error failed) {
                // Handed to the one who waits for the next chunk, who would wait for ever otherwise.
                end = CompletableFuture.failedFuture(failed);
            }
            chunks.put(end);
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
        }
    }

    private Mapper.Mapped map(Chunk chunk) throws InterruptedException {
        Mapper mapper = mappers.take();
        try {
            return mapper.map(chunk);
        } finally {
            mappers.put(mapper);
        }
    }

    /** The next chunk; empty at the end, once. */
    Optional<Mapper.Mapped> next() throws IOException {
        try {
            return chunks.take().get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("intake was interrupted", stop);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException inside -> throw inside;
                case IOException inside -> throw inside;
                case Error inside -> throw inside;
                case null, default -> throw new IOException("intake failed", failed);
            }
        }
    }

    /** Why reading ended before the end of the document, if it did; known once {@link #next} was empty. */
    Optional<DocumentRefused> stopped() {
        return stopped;
    }

    /** Gives up what is on its way, and waits until nobody uses the reader any more. */
    @Override
    public void close() throws IOException {
        pool.shutdownNow();
        try {
            while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
                // A chunk takes milliseconds; a disk that hangs is waited for.
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("intake was interrupted", interrupted);
        }
    }
}
