package toll.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Copies what a long batch has committed from the write-ahead log into the tables, behind the back of the next batch. The
 * batch is durable before: losing this work to a kill loses nothing, and the next one does it again.
 */
final class Checkpoint {
    /** Batches of fewer entries leave it to SQLite, which does it within their commit. */
    static final long LONG_BATCH = 20_000;

    /** A log that is longer than this is emptied before a batch adds to it: it must not grow with the file taken in. */
    private static final long LONGEST_LOG = 768L << 20;

    private final Path database;
    private final Path log;
    private Optional<FutureTask<Boolean>> running = Optional.empty();
    private boolean begun;

    Checkpoint(Path database) {
        this.database = database;
        this.log = Path.of(database + "-wal");
    }

    /** Begins one; the caller's transaction has ended. */
    synchronized void begin() {
        await();
        FutureTask<Boolean> task = new FutureTask<>(this::copy);
        running = Optional.of(task);
        begun = true;
        Thread.ofPlatform().daemon().name("ledger-checkpoint").start(task);
    }

    private boolean copy() throws SQLException {
        try (Connection connection = Database.forWriting(database);
                Statement statement = connection.createStatement()) {
            return statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    /** Before a transaction begins: one that begins while the log is being copied can only append to it. */
    synchronized void makeRoom() {
        if (running.isPresent() && length() > LONGEST_LOG) {
            await();
        }
    }

    private long length() {
        try {
            return Files.size(log);
        } catch (IOException none) {
            return 0;
        }
    }

    /**
     * At the end, when no reader of this process is left: the last one to close a database for writing removes its log.
     * Where another process has it open, the log stays, as it should.
     */
    synchronized void finish() {
        if (!begun) {
            return;
        }
        begun = false;
        try (Connection connection = Database.forWriting(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT count(*) FROM meta");
        } catch (SQLException later) {
            // The log is whole and will be read with the tables; whoever writes next copies it.
        }
    }

    /** Waits until nothing is being copied any more. */
    synchronized void await() {
        try {
            if (running.isPresent()) {
                running.get().get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            // A full disk, say: what was committed stays in the log, and the next commit or checkpoint meets the same.
        }
        running = Optional.empty();
    }
}
