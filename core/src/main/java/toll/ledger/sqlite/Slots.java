package toll.ledger.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import toll.ledger.Record;
import toll.ledger.form.Kind;
import toll.ledger.tree.Sha256;

/**
 * Where the latest version of a key stands: table {@code slot}, from the first eight bytes of SHA-256 over kind, source
 * and key to a sequence number. Two keys of one hash take neighbouring slots (linear probing), so the caller compares
 * the key itself.
 *
 * <p>What a batch adds is kept apart and written in ascending order once it is a sixteenth of the table: a B-tree takes
 * sorted keys many times faster than keys in any order, and its pages are rewritten a bounded number of times.
 */
final class Slots {
    private static final int LEAST_PENDING = 1 << 18;
    private static final int MOST_PENDING = 1 << 20;
    private static final int LEAST_ASKED = 1 << 14;
    private static final int ASKED_SHARE = 16;
    private static final int SHARE = 16;

    /** Whether the entry with this sequence number has the key that is looked for. */
    @FunctionalInterface
    interface Same {
        boolean test(long sequence) throws SQLException;
    }

    /** Where a key stands or would stand. @param sequence of its latest version, or 0 */
    record Found(long slot, long sequence) {}

    private final MessageDigest digest = Sha256.fresh();
    private final Connection connection;
    private final PreparedStatement select;
    private final Absent absent;
    private LongMap pending = new LongMap();
    private LongMap leaving = new LongMap();
    private long rows;
    private long asked;
    private boolean absentKnowsAll;

    /** @param entries in the ledger: the table has at most as many rows */
    Slots(Connection connection, long entries) throws SQLException {
        this(connection, entries, Optional.empty());
    }

    /**
     * @param entries in the ledger: the table has at most as many rows
     * @param known from the batch before, if there was one in this process
     */
    Slots(Connection connection, long entries, Optional<KnownKeys> known) throws SQLException {
        this.connection = connection;
        this.rows = entries;
        Optional<KnownKeys> still = known.filter(keys -> keys.entries() == entries);
        this.absent = still.map(KnownKeys::absent).orElseGet(Absent::new);
        this.absentKnowsAll = entries == 0 || still.isPresent();
        this.select = connection.prepareStatement("SELECT sequence FROM slot WHERE hash = ?");
    }

    long hash(Record record) {
        return hash(Kind.of(record), record.origin().source(), record.origin().key());
    }

    long hash(Kind kind, String source, String key) {
        byte[] first = source.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) kind.code());
        digest.update(ByteBuffer.allocate(4).putInt(first.length).array());
        digest.update(first);
        return ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    Found find(long hash, Same same) throws SQLException {
        long slot = hash;
        while (true) {
            long sequence = at(slot);
            if (sequence == 0 || same.test(sequence)) {
                return new Found(slot, sequence);
            }
            slot++;
        }
    }

    private long at(long slot) throws SQLException {
        long here = pending.get(slot);
        if (here == 0) {
            here = leaving.get(slot);
        }
        return here != 0 || isAbsent(slot) ? here : stored(slot);
    }

    /** Asking the table for each of many new keys costs more than reading it through once. */
    private boolean isAbsent(long slot) throws SQLException {
        if (!absentKnowsAll && ++asked * ASKED_SHARE > rows && asked > LEAST_ASKED) {
            try (PreparedStatement all = connection.prepareStatement("SELECT hash FROM slot");
                    ResultSet keys = all.executeQuery()) {
                while (keys.next()) {
                    absent.add(keys.getLong(1));
                }
            }
            absentKnowsAll = true;
        }
        return absentKnowsAll && absent.surely(slot);
    }

    private long stored(long slot) throws SQLException {
        select.setLong(1, slot);
        try (ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    void put(long slot, long sequence) {
        pending.put(slot, sequence);
        absent.add(slot);
    }

    boolean isFull() {
        return pending.size() >= Math.clamp(rows / SHARE, LEAST_PENDING, MOST_PENDING);
    }

    /** What the next batch may know, once this one has been committed as the first {@code entries} of the ledger. */
    Optional<KnownKeys> known(long entries) {
        return absentKnowsAll ? Optional.of(new KnownKeys(absent, entries)) : Optional.empty();
    }

    /** Hands over what is pending, to be written by {@link #write} before the next is handed over. */
    LongMap handOver() {
        leaving = pending;
        rows += pending.size();
        pending = new LongMap();
        return leaving;
    }

    /** Puts these rows into the table. */
    static void write(Connection connection, LongMap slots) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO slot(hash, sequence) VALUES (?, ?)")) {
            int waiting = 0;
            for (long slot : slots.sortedKeys()) {
                insert.setLong(1, slot);
                insert.setLong(2, slots.get(slot));
                insert.addBatch();
                if (++waiting == 1024) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }
}
