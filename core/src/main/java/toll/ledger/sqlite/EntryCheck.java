package toll.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import toll.ledger.Group;
import toll.ledger.Origin;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.ledger.form.Closing;
import toll.ledger.form.Form;
import toll.ledger.form.Kind;
import toll.ledger.form.Leaf;
import toll.ledger.form.Salts;
import toll.ledger.sqlite.Findings.Enough;
import toll.ledger.tree.Frontier;

/** Recomputes the entries one after another: their groups, leaves, tree, batches, versions and keys. */
final class EntryCheck implements AutoCloseable {
    private final Connection connection;
    private final Findings findings;
    private final Salts salts;
    private final Leaf leaf = new Leaf();
    private final Form form = new Form();
    private final Frontier frontier = new Frontier();
    private final Slots slots;
    private final PreparedStatement node;
    private final PreparedStatement batch;
    private final Map<Long, byte[]> roots = new TreeMap<>();
    private final Set<String> documents = new TreeSet<>();
    private final BitSet superseded = new BitSet();
    private final BitSet hidden = new BitSet();
    private final Map<String, Long> kinds = new TreeMap<>();
    private long size;
    private long batchEnd;
    private long nodes;
    private long keys;

    EntryCheck(Connection connection, Secret secret, Findings findings) throws SQLException {
        this.connection = connection;
        this.findings = findings;
        this.salts = new Salts(secret.bytes());
        this.slots = new Slots(connection, Long.MAX_VALUE);
        this.node = connection.prepareStatement("SELECT hash FROM node WHERE level = ? AND place = ?");
        this.batch = connection.prepareStatement("SELECT first, recorded, kinds, root FROM batch WHERE last = ?");
    }

    long size() {
        return size;
    }

    String root() {
        return java.util.HexFormat.of().formatHex(frontier.root());
    }

    /** The root at the end of each batch, by its last entry. */
    Map<Long, byte[]> roots() {
        return roots;
    }

    /** The documents that entries name. */
    Set<String> documents() {
        return documents;
    }

    void run() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT " + Row.COLUMNS + ", marks, leaf FROM entry ORDER BY sequence");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                long sequence = rows.getLong(1);
                if (sequence != size + 1) {
                    findings.add("entry " + (size + 1), "it is missing; the next one is entry " + sequence);
                    throw new Enough();
                }
                size = sequence;
                entry(rows);
            }
        }
        if (batchEnd != size) {
            findings.add("entry " + (batchEnd + 1), "it belongs to no batch: the last batch ends at entry " + batchEnd);
        }
        ends();
    }

    private void entry(ResultSet rows) throws SQLException {
        Row row = Row.of(rows);
        byte[] header = Leaf.header(row.kind(), row.sequence(), row.supersedes());
        byte[] marks = new byte[row.groups().length * Leaf.MARK];
        byte[] hash = leaf.of(header, salts.of(row.sequence()), row.groups(), marks);
        String place = "entry " + row.sequence() + " (" + row.kind().word() + ")";
        if (!Arrays.equals(hash, rows.getBytes(Row.LEAF))) {
            findings.add(place + ", " + part(marks, rows.getBytes(Row.MARKS)), "it is not what was written");
        } else if (!Arrays.equals(marks, rows.getBytes(Row.MARKS))) {
            findings.add(place + ", column marks", "it is not what was written");
        }
        frontier.append(hash, this::node);
        try {
            content(row, place);
        } catch (IllegalArgumentException unreadable) {
            findings.add(place, "it cannot be read: " + unreadable.getMessage());
        }
    }

    /** Which part of an entry differs: the marks tell one group from another. */
    private static String part(byte[] computed, byte[] stored) {
        if (stored == null || stored.length != computed.length) {
            return "column marks or leaf";
        }
        StringBuilder parts = new StringBuilder();
        for (Group group : Group.values()) {
            int from = group.ordinal() * Leaf.MARK;
            if (!Arrays.equals(computed, from, from + Leaf.MARK, stored, from, from + Leaf.MARK)) {
                parts.append(parts.isEmpty() ? "group " : ", ")
                        .append(group.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return parts.isEmpty() ? "its kind, its link to an older version, or column leaf" : parts.toString();
    }

    private void content(Row row, String place) throws SQLException {
        if (row.kind() == Kind.BATCH) {
            closing(row, place);
            return;
        }
        kinds.merge(row.kind().word(), 1L, Long::sum);
        if (row.supersedes() != 0) {
            link(row, place);
        }
        if (row.kind() == Kind.JUDGEMENT) {
            form.judgement(row.groups());
        } else if (row.kind() == Kind.REFUSAL) {
            Refusal refusal = form.refusal(row.groups());
            key(row, slots.hash(Kind.REFUSAL, refusal.document(), refusal.sentence()), place);
        } else {
            Record record = form.record(row.kind(), row.groups());
            if (!record.origin().document().isEmpty()) {
                documents.add(record.origin().document());
            }
            key(row, slots.hash(record), place);
        }
    }

    private void link(Row row, String place) throws SQLException {
        long older = row.supersedes();
        if (older < 1 || older >= row.sequence()) {
            findings.add(place, "it says that it supersedes entry " + older);
            return;
        }
        if (superseded.get(Math.toIntExact(older))) {
            findings.add(place, "entry " + older + ", which it supersedes, was superseded before");
        }
        superseded.set(Math.toIntExact(older));
        if (!hasKeyOf(row, older)) {
            findings.add(place, "entry " + older + ", which it supersedes, has another source, kind or key");
        }
    }

    private boolean hasKeyOf(Row row, long other) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + Row.COLUMNS + " FROM entry WHERE sequence = ?")) {
            select.setLong(1, other);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return false;
                }
                Row found = Row.of(rows);
                if (found.kind() != row.kind()) {
                    return false;
                }
                if (row.kind() == Kind.REFUSAL) {
                    return Arrays.deepEquals(row.groups(), found.groups());
                }
                Origin a = form.record(row.kind(), row.groups()).origin();
                Origin b = form.record(found.kind(), found.groups()).origin();
                return a.source().equals(b.source()) && a.key().equals(b.key());
            }
        }
    }

    /** The table of keys leads from this key to this entry, or to a version that came later. */
    private void key(Row row, long hash, String place) throws SQLException {
        if (row.supersedes() == 0) {
            keys++;
        }
        long found = slots.find(hash, other -> other == row.sequence() || hasKeyOf(row, other))
                .sequence();
        if (found == 0) {
            findings.add(place, "the table slot has no row for its key");
        } else if (found != row.sequence()) {
            hidden.set(Math.toIntExact(row.sequence()));
        }
    }

    private void node(int level, long index, byte[] hash) {
        if (!StoredNodes.isKept(level)) {
            return;
        }
        nodes++;
        try {
            node.setInt(1, level);
            node.setLong(2, index);
            try (ResultSet rows = node.executeQuery()) {
                if (!rows.next() || !Arrays.equals(hash, rows.getBytes(1))) {
                    findings.add("table node, level " + level + ", place " + index, "it is not what was written");
                }
            }
        } catch (SQLException damaged) {
            findings.add("table node, level " + level + ", place " + index, Database.sentence(damaged));
        }
    }

    private void closing(Row row, String place) throws SQLException {
        Closing closing = form.closing(row.groups());
        if (closing.first() != batchEnd + 1 || !closing.kinds().equals(kinds)) {
            findings.add(
                    place,
                    "it closes a batch from entry " + closing.first() + " with " + closing.kinds()
                            + ", but there are, from entry " + (batchEnd + 1) + ", " + kinds);
        }
        long mask = 1L << Kind.BATCH.code();
        for (String word : kinds.keySet()) {
            mask |= 1L << Kind.ofWord(word).orElseThrow().code();
        }
        byte[] root = frontier.root();
        batch.setLong(1, row.sequence());
        try (ResultSet rows = batch.executeQuery()) {
            if (!rows.next()) {
                findings.add("table batch, last " + row.sequence(), "the row is missing");
            } else if (rows.getLong(1) != closing.first()
                    || !closing.recorded().toString().equals(rows.getString(2))
                    || rows.getLong(3) != mask
                    || !Arrays.equals(root, rows.getBytes(4))) {
                findings.add("table batch, last " + row.sequence(), "it is not what was written");
            }
        }
        roots.put(row.sequence(), root);
        batchEnd = row.sequence();
        kinds.clear();
    }

    /** What can only be said at the end: nothing is hidden but old versions, and no table has a row too many. */
    private void ends() throws SQLException {
        BitSet odd = (BitSet) hidden.clone();
        odd.xor(superseded);
        int first = odd.nextSetBit(0);
        if (first >= 0) {
            findings.add("entry " + first, "the table slot and the links between versions disagree about it");
        }
        count("slot", keys);
        count("node", nodes);
        count("batch", roots.size());
    }

    private void count(String table, long expected) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM " + table);
                ResultSet rows = select.executeQuery()) {
            if (rows.next() && rows.getLong(1) != expected) {
                findings.add("table " + table, "expected " + expected + " rows, found " + rows.getLong(1));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        node.close();
        batch.close();
    }
}
