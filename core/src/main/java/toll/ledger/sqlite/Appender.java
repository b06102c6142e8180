package toll.ledger.sqlite;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import toll.ledger.LedgerException;

/**
 * Takes rows in their order and writes them behind the caller's back: the caller reads and encodes the next rows while
 * one thread hashes these and another one stores those before. At most {@link #CHUNKS} chunks wait, so a batch of any
 * length needs little memory. A batch shorter than a chunk is written by the caller itself.
 */
final class Appender implements AutoCloseable {
    private static final int CHUNK = 512;
    private static final int CHUNKS = 8;

    private final EntryWriter writer;
    private final Deque<Future<?>> inFlight = new ArrayDeque<>();
    private final List<ExecutorService> hasher = new ArrayList<>(1);
    private final List<ExecutorService> storer = new ArrayList<>(1);
    private List<Row> chunk = new ArrayList<>(CHUNK);
    private long stored;

    Appender(EntryWriter writer, long size) {
        this.writer = writer;
        this.stored = size;
    }

    void append(Row row) throws SQLException {
        chunk.add(row);
        if (chunk.size() == CHUNK) {
            List<Row> full = chunk;
            chunk = new ArrayList<>(CHUNK);
            while (inFlight.size() >= CHUNKS) {
                await(inFlight.removeFirst());
            }
            Future<List<EntryWriter.Hashed>> hashed =
                    thread(hasher, "ledger-hash").submit(() -> writer.hash(full));
            inFlight.addLast(thread(storer, "ledger-store").submit(() -> {
                writer.store(await(hashed));
                return full;
            }));
        }
    }

    /** Work behind the caller's back that is not a chunk of rows. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Work that is on its way. */
    @FunctionalInterface
    interface Written {
        /** Waits until it is done. */
        void await() throws SQLException;
    }

    /** Does this after the rows handed over so far; at once where the caller writes its rows itself. */
    Written behind(Work work) throws SQLException {
        if (storer.isEmpty()) {
            work.run();
            return () -> {};
        }
        Future<?> done = thread(storer, "ledger-store").submit(() -> {
            work.run();
            return inFlight;
        });
        inFlight.addLast(done);
        return () -> await(done);
    }

    /** Makes sure that the entry is in the database. */
    void settle(long sequence) throws SQLException {
        if (sequence > stored) {
            settle();
        }
    }

    /** Writes what is still on its way. */
    void settle() throws SQLException {
        while (!inFlight.isEmpty()) {
            await(inFlight.removeFirst());
        }
        if (!chunk.isEmpty()) {
            writer.store(writer.hash(chunk));
            stored = chunk.getLast().sequence();
            chunk = new ArrayList<>(CHUNK);
        }
    }

    /** The thread in this list, made when it is first needed. */
    private static ExecutorService thread(List<ExecutorService> one, String name) {
        if (one.isEmpty()) {
            one.add(Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, name);
                thread.setDaemon(true);
                return thread;
            }));
        }
        return one.getFirst();
    }

    private static <T> T await(Future<T> written) throws SQLException {
        try {
            return written.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerException("interrupted while writing; nothing of this batch was kept", interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case SQLException thrown -> throw thrown;
                case RuntimeException thrown -> throw thrown;
                case null, default ->
                    throw new LedgerException("writing failed; nothing of this batch was kept", failed);
            }
        }
    }

    /** Gives up what is still on its way, and waits until nobody uses the connection any more. */
    @Override
    public void close() throws SQLException {
        // The one that stores first: it may wait for the other.
        for (ExecutorService thread :
                Stream.of(storer, hasher).flatMap(List::stream).toList()) {
            thread.shutdownNow();
            try {
                while (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
                    // A chunk takes milliseconds; a disk that hangs is waited for.
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        writer.close();
    }
}
