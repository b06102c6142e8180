package toll.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import toll.ledger.form.Form;
import toll.ledger.form.Leaf;
import toll.ledger.form.Salts;
import toll.ledger.tree.Frontier;

/** Hashes entries and puts them into the tables of entries and nodes; one thread uses it at a time. */
final class EntryWriter implements AutoCloseable {
    private final Salts salts;
    private final Leaf leaf = new Leaf();
    private final Frontier frontier;
    private final PreparedStatement entry;
    private final PreparedStatement node;

    EntryWriter(Connection connection, Secret secret, long size) throws SQLException {
        salts = new Salts(secret.bytes());
        frontier = new Frontier(size, new StoredNodes(connection));
        entry = connection.prepareStatement(
                "INSERT INTO entry(" + Row.COLUMNS + ", marks, leaf) VALUES (?,?,?,?,?,?,?,?,?,?)");
        node = connection.prepareStatement("INSERT INTO node(level, place, hash) VALUES (?,?,?)");
    }

    /** The rows in their order; all of them are in the database when this returns. */
    void write(List<Row> rows) throws SQLException {
        for (Row row : rows) {
            write(row);
        }
        entry.executeBatch();
    }

    private void write(Row row) throws SQLException {
        byte[] header = Leaf.header(row.kind(), row.sequence(), row.supersedes());
        byte[] marks = new byte[row.groups().length * Leaf.MARK];
        byte[] hash = leaf.of(header, salts.of(row.sequence()), row.groups(), marks);
        entry.setLong(1, row.sequence());
        entry.setInt(2, row.kind().code());
        if (row.supersedes() == 0) {
            entry.setObject(3, null);
        } else {
            entry.setLong(3, row.supersedes());
        }
        for (int g = 0; g < row.groups().length; g++) {
            byte[] content = row.groups()[g];
            if (content.length == Form.EMPTY.length) {
                entry.setObject(Row.FIRST_GROUP + g, null);
            } else {
                entry.setBytes(Row.FIRST_GROUP + g, content);
            }
        }
        entry.setBytes(Row.MARKS, marks);
        entry.setBytes(Row.LEAF, hash);
        entry.addBatch();
        // The tree calls back while it grows, so what its table refuses is thrown behind it.
        SQLException[] refused = new SQLException[1];
        frontier.append(hash, (level, index, complete) -> {
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
        entry.close();
        node.close();
    }
}
