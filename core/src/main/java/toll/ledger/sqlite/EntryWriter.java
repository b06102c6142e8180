package toll.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import toll.ledger.Group;
import toll.ledger.form.Form;
import toll.ledger.form.Leaf;
import toll.ledger.form.Salts;
import toll.ledger.tree.Frontier;

/**
 * Hashes entries and puts them into the tables of entries and nodes; one thread hashes and one stores at a time.
 *
 * <p>What an entry lacks is not even bound as NULL: there is one statement for each set of columns that entries fill, and
 * few such sets.
 */
final class EntryWriter implements AutoCloseable {
    private static final int GROUPS = Group.values().length;
    private static final int SUPERSEDES = 1 << GROUPS;

    private final Salts salts;
    private final Leaf leaf = new Leaf();
    private final Frontier frontier;
    private final Connection connection;
    /** By the columns filled: bit g for group g, the next one for the entry superseded. */
    private final Map<Integer, PreparedStatement> inserts = new HashMap<>();

    private final PreparedStatement node;

    EntryWriter(Connection connection, Secret secret, long size) throws SQLException {
        salts = new Salts(secret.bytes());
        frontier = new Frontier(size, new StoredNodes(connection));
        this.connection = connection;
        node = connection.prepareStatement("INSERT INTO node(level, place, hash) VALUES (?,?,?)");
    }

    /** The hashes of one row: its leaf, and the marks of its groups. */
    record Hashed(Row row, byte[] leaf, byte[] marks) {}

    /** Hashes rows, which touches neither the database nor the tree: one thread at a time, while another one stores. */
    List<Hashed> hash(List<Row> rows) {
        List<Hashed> hashed = new ArrayList<>(rows.size());
        for (Row row : rows) {
            byte[] header = Leaf.header(row.kind(), row.sequence(), row.supersedes());
            byte[] marks = new byte[GROUPS * Leaf.MARK];
            hashed.add(new Hashed(row, leaf.of(header, salts.of(row.sequence()), row.groups(), marks), marks));
        }
        return hashed;
    }

    /** The rows in their order; all of them are in the database when this returns. */
    void store(List<Hashed> rows) throws SQLException {
        int to = 0;
        while (to < rows.size()) {
            int filled = filled(rows.get(to).row());
            PreparedStatement insert = insert(filled);
            while (to < rows.size() && filled(rows.get(to).row()) == filled) {
                store(rows.get(to++), insert);
            }
            insert.executeBatch();
        }
    }

    private static int filled(Row row) {
        int filled = row.supersedes() == 0 ? 0 : SUPERSEDES;
        for (int g = 0; g < GROUPS; g++) {
            if (row.groups()[g].length != Form.EMPTY.length) {
                filled |= 1 << g;
            }
        }
        return filled;
    }

    private PreparedStatement insert(int filled) throws SQLException {
        PreparedStatement known = inserts.get(filled);
        if (known != null) {
            return known;
        }
        StringBuilder columns = new StringBuilder("sequence, kind, marks, leaf");
        StringBuilder values = new StringBuilder("?, ?, ?, ?");
        if ((filled & SUPERSEDES) != 0) {
            columns.append(", supersedes");
            values.append(", ?");
        }
        for (int g = 0; g < GROUPS; g++) {
            if ((filled & 1 << g) != 0) {
                columns.append(", ").append(Row.GROUP_COLUMNS.get(g));
                values.append(", ?");
            }
        }
        PreparedStatement fresh =
                connection.prepareStatement("INSERT INTO entry(" + columns + ") VALUES (" + values + ")");
        inserts.put(filled, fresh);
        return fresh;
    }

    private void store(Hashed hashed, PreparedStatement insert) throws SQLException {
        Row row = hashed.row();
        int column = 0;
        insert.setLong(++column, row.sequence());
        insert.setInt(++column, row.kind().code());
        insert.setBytes(++column, hashed.marks());
        insert.setBytes(++column, hashed.leaf());
        if (row.supersedes() != 0) {
            insert.setLong(++column, row.supersedes());
        }
        for (byte[] content : row.groups()) {
            if (content.length != Form.EMPTY.length) {
                insert.setBytes(++column, content);
            }
        }
        insert.addBatch();
        // The tree calls back while it grows, so what its table refuses is thrown behind it.
        SQLException[] refused = new SQLException[1];
        frontier.append(hashed.leaf(), (level, index, complete) -> {
            if (StoredNodes.isKept(level)) {
                try {
                    node.setInt(1, level);
                    node.setLong(2, index);
                    node.setBytes(3, complete);
                    node.executeUpdate();
                } catch (SQLException thrown) {
                    refused[0] = thrown;
                }
            }
        });
        if (refused[0] != null) {
            throw refused[0];
        }
    }

    byte[] root() {
        return frontier.root();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
        node.close();
    }
}
