package toll.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import toll.ledger.Archive;
import toll.ledger.Batch;
import toll.ledger.Ledger;
import toll.ledger.LedgerDamaged;
import toll.ledger.LedgerException;
import toll.ledger.View;

/**
 * A ledger in one folder: {@code ledger.db} (SQLite, write-ahead log, every commit synced to disk) and
 * {@code archive/}. Threads and processes may share it; batches wait for one another.
 */
public final class SqliteLedger implements Ledger {
    private final Path folder;
    private final Clock clock;
    private final Secret secret;
    private final Readers readers;
    private final Checkpoint checkpoint;
    private final Semaphore writing = new Semaphore(1, true);
    /** Used by the batch that holds the right to write. */
    private final AtomicReference<Optional<KnownKeys>> keys = new AtomicReference<>(Optional.empty());

    private Batches batches = Batches.NONE;

    private SqliteLedger(Path folder, Clock clock, Secret secret) {
        this.folder = folder;
        this.clock = clock;
        this.secret = secret;
        this.readers = new Readers(folder.resolve(Database.FILE));
        this.checkpoint = new Checkpoint(folder.resolve(Database.FILE));
    }

    /**
     * Makes a new, empty ledger in this folder and opens it.
     *
     * @param clock gives the time of each batch
     * @param secret from which the salts follow; the same for every later opening
     * @throws LedgerException where there is one already, or the folder cannot be written
     */
    public static SqliteLedger create(Path folder, Clock clock, Secret secret) {
        Path file = folder.resolve(Database.FILE);
        try {
            Files.createDirectories(folder.resolve(FileArchive.FOLDER));
            if (Files.exists(file)) {
                throw new LedgerException("there is a ledger already: " + file);
            }
            try (Connection connection = Database.forWriting(file)) {
                Database.createTables(connection, secret);
            }
            FileArchive.sync(folder, StandardOpenOption.READ);
        } catch (IOException unwritable) {
            throw new LedgerException(
                    "no ledger can be made in " + folder + ": " + unwritable.getMessage(), unwritable);
        } catch (SQLException thrown) {
            throw Database.failure(thrown);
        }
        return open(folder, clock, secret);
    }

    /**
     * Opens the ledger in this folder.
     *
     * @throws LedgerException where there is none, or it is of another format
     */
    public static SqliteLedger open(Path folder, Clock clock, Secret secret) {
        Path file = folder.resolve(Database.FILE);
        if (!Files.isRegularFile(file)) {
            NoSuchFileException missing = new NoSuchFileException(file.toString());
            throw new LedgerException("there is no ledger in " + folder + "; toll new makes one", missing);
        }
        SqliteLedger ledger = new SqliteLedger(folder, clock, secret);
        try {
            ledger.readers.with(connection -> checkFormat(connection, secret));
        } catch (LedgerException unreadable) {
            ledger.close();
            throw unreadable;
        }
        return ledger;
    }

    private static boolean checkFormat(Connection connection, Secret secret) throws SQLException {
        String format = "";
        String fingerprint = "";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, value FROM meta")) {
            while (rows.next()) {
                switch (rows.getString(1)) {
                    case "format" -> format = rows.getString(2);
                    case "secret" -> fingerprint = rows.getString(2);
                    default -> throw new LedgerDamaged("the table meta has a row too many; run toll verify");
                }
            }
        }
        if (!format.equals(Database.FORMAT)) {
            throw new LedgerDamaged("this is not a \"" + Database.FORMAT + "\" but \"" + format + "\"");
        }
        if (!fingerprint.equals(secret.fingerprint())) {
            throw new LedgerDamaged("the project's secret is not the one that this ledger was made with;"
                    + " put the right one back from its copy");
        }
        return true;
    }

    @Override
    public Batch begin() {
        try {
            if (!writing.tryAcquire(Database.WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new LedgerException("another batch has been open for too long; try again");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerException("interrupted while waiting for another batch", interrupted);
        }
        try {
            return new SqliteBatch(folder, clock, secret, keys, checkpoint, writing::release);
        } catch (SQLException thrown) {
            writing.release();
            throw Database.failure(thrown);
        } catch (RuntimeException thrown) {
            writing.release();
            throw thrown;
        }
    }

    @Override
    public View now() {
        Batches known = batches();
        return view(known, known.size());
    }

    @Override
    public View asOf(long sequence) {
        Batches known = batches();
        if (sequence < 0 || sequence > known.size()) {
            throw new IllegalArgumentException(
                    "there is no entry " + sequence + "; the ledger has " + known.size() + " entries");
        }
        return view(known, sequence);
    }

    @Override
    public View asOf(Instant time) {
        Batches known = batches();
        return view(known, known.sizeAt(time));
    }

    private View view(Batches known, long size) {
        return new SqliteView(readers, secret, known, size);
    }

    private synchronized Batches batches() {
        batches = readers.with(batches::upToDate);
        return batches;
    }

    @Override
    public Archive archive() {
        return new FileArchive(folder.resolve(FileArchive.FOLDER));
    }

    @Override
    public void close() {
        checkpoint.await();
        readers.close();
        checkpoint.finish();
    }
}
