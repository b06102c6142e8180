package toll.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import toll.ledger.Batch;
import toll.ledger.Group;
import toll.ledger.Judgement;
import toll.ledger.LedgerDamaged;
import toll.ledger.LedgerException;
import toll.ledger.Origin;
import toll.ledger.Receipt;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.ledger.form.Closing;
import toll.ledger.form.Form;
import toll.ledger.form.Kind;

/** One transaction of SQLite, begun with the lock on writing, so that what it reads cannot change under it. */
final class SqliteBatch implements Batch {
    private final RootLog roots;
    private final Clock clock;
    private final AtomicReference<Optional<KnownKeys>> keys;
    private final Checkpoint checkpoint;
    private final Runnable release;
    private final Connection connection;
    private final Statement control;
    private final PreparedStatement select;
    private final EntryWriter writer;
    private final Appender appender;
    private final Slots slots;
    private Appender.Written slotsWritten = () -> {};
    private final Form form = new Form();
    private final long before;
    private final long[] kinds = new long[Kind.values().length];
    private long last;
    private long added;
    private long unchanged;
    private long superseded;
    private long refused;
    private boolean open = true;

    /** @param keys what the batch before knew of them; this one leaves there what it knows */
    SqliteBatch(
            Path folder,
            Clock clock,
            Secret secret,
            AtomicReference<Optional<KnownKeys>> keys,
            Checkpoint checkpoint,
            Runnable release)
            throws SQLException {
        this.roots = new RootLog(folder);
        this.clock = clock;
        this.keys = keys;
        this.checkpoint = checkpoint;
        this.release = release;
        checkpoint.makeRoom();
        this.connection = Database.forWriting(folder.resolve(Database.FILE));
        try {
            control = connection.createStatement();
            control.execute("BEGIN IMMEDIATE");
            before = number("SELECT coalesce(max(last), 0) FROM batch");
            last = before;
            select = connection.prepareStatement("SELECT " + Row.COLUMNS + " FROM entry WHERE sequence = ?");
            writer = new EntryWriter(connection, secret, before);
            appender = new Appender(writer, before);
            slots = new Slots(connection, before, keys.get());
        } catch (SQLException | RuntimeException thrown) {
            connection.close();
            throw thrown;
        }
    }

    private long number(String sql) throws SQLException {
        try (ResultSet rows = control.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public Outcome add(Record record) {
        mustBeOpen();
        Kind kind = Kind.of(record);
        byte[][] groups = form.write(record);
        try {
            Slots.Found found = slots.find(slots.hash(record), sequence -> isVersionOf(record, kind, stored(sequence)));
            if (found.sequence() == 0) {
                append(kind, 0, groups, found.slot());
                added++;
                return Outcome.ADDED;
            }
            if (saysTheSame(record, groups, stored(found.sequence()))) {
                unchanged++;
                return Outcome.UNCHANGED;
            }
            append(kind, found.sequence(), groups, found.slot());
            superseded++;
            return Outcome.SUPERSEDED;
        } catch (SQLException thrown) {
            throw Database.failure(thrown);
        }
    }

    private boolean isVersionOf(Record record, Kind kind, Row stored) {
        if (stored.kind() != kind) {
            return false;
        }
        Origin origin = read(stored).origin();
        return origin.key().equals(record.origin().key())
                && origin.source().equals(record.origin().source());
    }

    /**
     * A row that stands unchanged in a corrected file says the same, though it stands in another document and perhaps on
     * another line: those two are where it was found, not what it says.
     */
    private boolean saysTheSame(Record record, byte[][] groups, Row stored) {
        for (Group group : Group.values()) {
            if (group != Group.SOURCE && !Arrays.equals(groups[group.ordinal()], stored.groups()[group.ordinal()])) {
                return false;
            }
        }
        if (Arrays.equals(groups[Group.SOURCE.ordinal()], stored.groups()[Group.SOURCE.ordinal()])) {
            return true;
        }
        return read(stored).found("", "").equals(record.found("", ""));
    }

    private Record read(Row stored) {
        try {
            return form.record(stored.kind(), stored.groups());
        } catch (IllegalArgumentException unreadable) {
            throw stored.damaged(unreadable);
        }
    }

    private Row stored(long sequence) throws SQLException {
        appender.settle(sequence);
        select.setLong(1, sequence);
        try (ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new LedgerDamaged("entry " + sequence + " is missing; run toll verify");
            }
            return Row.of(rows);
        }
    }

    @Override
    public long judge(Judgement judgement) {
        mustBeOpen();
        for (long subject : judgement.subjects()) {
            mustBeThere(subject);
        }
        if (judgement.answers() != 0) {
            mustBeThere(judgement.answers());
        }
        try {
            append(Kind.JUDGEMENT, 0, form.write(judgement), 0);
        } catch (SQLException thrown) {
            throw Database.failure(thrown);
        }
        return last;
    }

    private void mustBeThere(long sequence) {
        if (sequence < 1 || sequence > last) {
            throw new IllegalArgumentException("a judgement on entry " + sequence + ": there are " + last + " entries");
        }
    }

    @Override
    public void refuse(Refusal refusal) {
        mustBeOpen();
        refused++;
        byte[][] groups = form.write(refusal);
        try {
            long hash = slots.hash(Kind.REFUSAL, refusal.document(), refusal.sentence());
            Slots.Found found = slots.find(hash, sequence -> isRefusal(groups, stored(sequence)));
            if (found.sequence() == 0) {
                append(Kind.REFUSAL, 0, groups, found.slot());
            }
        } catch (SQLException thrown) {
            throw Database.failure(thrown);
        }
    }

    private static boolean isRefusal(byte[][] groups, Row stored) {
        return stored.kind() == Kind.REFUSAL && Arrays.deepEquals(groups, stored.groups());
    }

    /** @param slot of its key; read only for what has one */
    private void append(Kind kind, long supersedes, byte[][] groups, long slot) throws SQLException {
        last++;
        appender.append(new Row(last, kind, supersedes, groups));
        kinds[kind.ordinal()]++;
        if (kind.isRecord() || kind == Kind.REFUSAL) {
            slots.put(slot, last);
            if (slots.isFull()) {
                writeSlots();
            }
        }
    }

    private void writeSlots() throws SQLException {
        // Not before the last ones are in the table: until then a key is looked for where they leave from.
        slotsWritten.await();
        LongMap leaving = slots.handOver();
        slotsWritten = appender.behind(() -> Slots.write(connection, leaving));
    }

    @Override
    public Receipt commit() {
        mustBeOpen();
        try {
            if (last == before) {
                control.execute("ROLLBACK");
                keys.set(slots.known(last));
                Receipt nothing = receipt(0, 0);
                end();
                return nothing;
            }
            writeSlots();
            Instant recorded = time();
            long mask = 1L << Kind.BATCH.code();
            Map<String, Long> counted = new TreeMap<>();
            for (Kind kind : Kind.values()) {
                if (kinds[kind.ordinal()] > 0) {
                    counted.put(kind.word(), kinds[kind.ordinal()]);
                    mask |= 1L << kind.code();
                }
            }
            last++;
            appender.append(new Row(last, Kind.BATCH, 0, form.write(new Closing(before + 1, recorded, counted))));
            appender.settle();
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO batch(first, last, recorded, kinds, root) VALUES (?,?,?,?,?)")) {
                insert.setLong(1, before + 1);
                insert.setLong(2, last);
                insert.setString(3, recorded.toString());
                insert.setLong(4, mask);
                insert.setBytes(5, writer.root());
                insert.executeUpdate();
            }
            boolean copiedLater = last - before >= Checkpoint.LONG_BATCH;
            if (copiedLater) {
                control.execute("PRAGMA wal_autocheckpoint = 0");
            }
            control.execute("COMMIT");
            keys.set(slots.known(last));
            Receipt receipt = receipt(before + 1, last);
            roots.append(receipt.size(), receipt.root());
            end();
            if (copiedLater) {
                checkpoint.begin();
            }
            return receipt;
        } catch (SQLException thrown) {
            LedgerException failure = Database.failure(thrown);
            close();
            throw failure;
        }
    }

    /** The clock's time, or that of the batch before where the clock stands behind it: time in a ledger never runs back. */
    private Instant time() throws SQLException {
        Instant now = clock.instant();
        try (ResultSet rows = control.executeQuery("SELECT recorded FROM batch ORDER BY last DESC LIMIT 1")) {
            if (rows.next()) {
                Instant previous = Instant.parse(rows.getString(1));
                return now.isBefore(previous) ? previous : now;
            }
            return now;
        }
    }

    private Receipt receipt(long first, long lastWritten) {
        return new Receipt(
                first,
                lastWritten,
                added,
                unchanged,
                superseded,
                refused,
                last,
                HexFormat.of().formatHex(writer.root()));
    }

    private void mustBeOpen() {
        if (!open) {
            throw new IllegalStateException("this batch is closed");
        }
    }

    @Override
    public void close() {
        if (open) {
            try {
                end();
            } catch (SQLException thrown) {
                throw Database.failure(thrown);
            }
        }
    }

    /** Closing the connection rolls back what was not committed. */
    private void end() throws SQLException {
        open = false;
        try (connection) {
            appender.close();
        } finally {
            release.run();
        }
    }
}
