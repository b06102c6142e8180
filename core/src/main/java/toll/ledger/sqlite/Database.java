package toll.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import toll.ledger.LedgerDamaged;
import toll.ledger.LedgerException;

/** The file {@code ledger.db}: its tables, how it is opened, and its errors in a person's words. */
final class Database {
    static final String FILE = "ledger.db";
    static final String FORMAT = "toll ledger 1";
    /** "Toll" in ASCII, in the header of the file, so that {@code file} and hex dumps tell what it is. */
    static final int APPLICATION = 0x546f6c6c;

    /** How long a writer waits for another one: longer than any single batch should take. */
    static final int WAIT_MILLISECONDS = 600_000;

    private static final int PAGE_BYTES = 8192;

    /** The tables; docs/ledger.md explains each column. */
    static final List<String> TABLES = List.of(
            "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
            "CREATE TABLE entry(sequence INTEGER PRIMARY KEY, kind INTEGER NOT NULL, supersedes INTEGER, figures BLOB,"
                    + " identity BLOB, source BLOB, words BLOB, notes BLOB, marks BLOB NOT NULL, leaf BLOB NOT NULL)"
                    + " STRICT",
            "CREATE INDEX superseding ON entry(supersedes) WHERE supersedes IS NOT NULL",
            "CREATE TABLE node(level INTEGER NOT NULL, place INTEGER NOT NULL, hash BLOB NOT NULL,"
                    + " PRIMARY KEY(level, place)) STRICT, WITHOUT ROWID",
            "CREATE TABLE slot(hash INTEGER PRIMARY KEY, sequence INTEGER NOT NULL) STRICT",
            "CREATE TABLE batch(last INTEGER PRIMARY KEY, first INTEGER NOT NULL, recorded TEXT NOT NULL,"
                    + " kinds INTEGER NOT NULL, root BLOB NOT NULL) STRICT");

    private Database() {}

    static Connection forWriting(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setCacheSize(-65_536);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    static Connection forReading(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        config.setCacheSize(-16_384);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLISECONDS);
        config.setPageSize(PAGE_BYTES);
        return config;
    }

    static void createTables(Connection connection, Secret secret) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("BEGIN IMMEDIATE");
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("INSERT INTO meta(name, value) VALUES ('format', '" + FORMAT + "'), ('secret', '"
                    + secret.fingerprint() + "')");
            statement.execute("COMMIT");
        }
    }

    static String sentence(SQLException thrown) {
        return String.valueOf(failure(thrown).getMessage());
    }

    static LedgerException failure(SQLException thrown) {
        SQLiteErrorCode code =
                thrown instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code.code & 0xff) {
            case 13 ->
                new LedgerException("the disk that holds the ledger is full; nothing of this batch was kept", thrown);
            case 8 -> new LedgerException("the ledger cannot be written: its file or folder is read-only", thrown);
            case 14 ->
                new LedgerException("the ledger's file cannot be opened; check that it is there and yours", thrown);
            case 5, 6 ->
                new LedgerException("another process has been writing to the ledger for too long; try again", thrown);
            case 11, 26 ->
                new LedgerDamaged(
                        "the ledger's file is damaged (" + thrown.getMessage() + "); run toll verify", thrown);
            case 10 ->
                new LedgerException(
                        "the disk that holds the ledger does not answer as it should (" + code + ")", thrown);
            default -> new LedgerException("the ledger's database refuses: " + thrown.getMessage(), thrown);
        };
    }
}
