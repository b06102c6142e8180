package toll.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import toll.ledger.LedgerDamaged;
import toll.ledger.tree.Nodes;
import toll.ledger.tree.Sha256;

/**
 * The tree's nodes as they are kept: leaves beside their entries, and every eighth level above in the table
 * {@code node}, so that any other node is folded from at most 128 rows and the store grows by one row in 255.
 */
final class StoredNodes implements Nodes {
    /** Levels between two that are kept. */
    static final int STEP = 8;

    private final Connection connection;
    private final Sha256 sha = new Sha256();

    StoredNodes(Connection connection) {
        this.connection = connection;
    }

    static boolean isKept(int level) {
        return level > 0 && level % STEP == 0;
    }

    @Override
    public byte[] hash(int level, long index) {
        int base = level - level % STEP;
        int up = level - base;
        try {
            List<byte[]> hashes = row(base, index << up, 1 << up);
            while (hashes.size() > 1) {
                List<byte[]> above = new ArrayList<>(hashes.size() / 2);
                for (int i = 0; i < hashes.size(); i += 2) {
                    above.add(sha.node(hashes.get(i), hashes.get(i + 1)));
                }
                hashes = above;
            }
            return hashes.getFirst();
        } catch (SQLException thrown) {
            throw Database.failure(thrown);
        }
    }

    private List<byte[]> row(int level, long first, int count) throws SQLException {
        String sql = level == 0
                ? "SELECT leaf FROM entry WHERE sequence > ? AND sequence <= ? ORDER BY sequence"
                : "SELECT hash FROM node WHERE level = " + level + " AND place >= ? AND place < ? ORDER BY place";
        List<byte[]> hashes = new ArrayList<>(count);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, first);
            select.setLong(2, first + count);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    hashes.add(rows.getBytes(1));
                }
            }
        }
        if (hashes.size() != count) {
            throw new LedgerDamaged("the tree lacks nodes of level " + level + " from " + first + "; run toll verify");
        }
        return hashes;
    }
}
