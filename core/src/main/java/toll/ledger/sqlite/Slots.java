package toll.ledger.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import toll.ledger.Record;
import toll.ledger.form.Kind;
import toll.ledger.tree.Sha256;

/**
 * Where the latest version of a key stands: table {@code slot}, from the first eight bytes of SHA-256 over kind, source
 * and key to a sequence number. Two keys of one hash take neighbouring slots (linear probing), so the caller compares
 * the key itself. What a batch adds is kept apart and written in ascending order, because a B-tree takes ten million
 * sorted keys many times faster than ten million in the order they come.
 */
final class Slots {
    private static final int PENDING = 1 << 20;

    /** Whether the entry with this sequence number has the key that is looked for. */
    @FunctionalInterface
    interface Same {
        boolean test(long sequence) throws SQLException;
    }

    /** Where a key stands or would stand. @param sequence of its latest version, or 0 */
    record Found(long slot, long sequence) {}

    private final MessageDigest digest = Sha256.fresh();
    private final PreparedStatement select;
    private LongMap pending = new LongMap();
    private boolean tableIsEmpty;

    Slots(Connection connection) throws SQLException {
        select = connection.prepareStatement("SELECT sequence FROM slot WHERE hash = ?");
        try (PreparedStatement any = connection.prepareStatement("SELECT 1 FROM slot LIMIT 1");
                ResultSet rows = any.executeQuery()) {
            tableIsEmpty = !rows.next();
        }
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
        if (here != 0 || tableIsEmpty) {
            return here;
        }
        select.setLong(1, slot);
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    void put(long slot, long sequence) {
        pending.put(slot, sequence);
    }

    boolean isFull() {
        return pending.size() >= PENDING;
    }

    /** Writes what is pending. */
    void flush(Connection connection) throws SQLException {
        if (pending.size() == 0) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO slot(hash, sequence) VALUES (?, ?)")) {
            for (long slot : pending.sortedKeys()) {
                insert.setLong(1, slot);
                insert.setLong(2, pending.get(slot));
                insert.executeUpdate();
            }
        }
        pending = new LongMap();
        tableIsEmpty = false;
    }
}
