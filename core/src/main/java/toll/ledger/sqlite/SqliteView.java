package toll.ledger.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import toll.ledger.Corrections;
import toll.ledger.Entry;
import toll.ledger.Group;
import toll.ledger.InclusionProof;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.ledger.View;
import toll.ledger.form.Form;
import toll.ledger.form.Kind;
import toll.ledger.form.Leaf;
import toll.ledger.form.Salts;
import toll.ledger.tree.Tree;

/** Reads the entries up to one sequence number; because nothing is ever changed or deleted, it needs no snapshot. */
final class SqliteView implements View {
    private static final HexFormat HEX = HexFormat.of();

    private final Readers readers;
    private final Secret secret;
    private final Batches batches;
    private final long size;
    private final AtomicReference<@Nullable Set<Long>> withdrawn = new AtomicReference<>();
    private final AtomicReference<@Nullable Map<Long, Long>> newer = new AtomicReference<>();
    private final AtomicReference<@Nullable Corrections> corrections = new AtomicReference<>();

    SqliteView(Readers readers, Secret secret, Batches batches, long size) {
        this.readers = readers;
        this.secret = secret;
        this.batches = batches;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String root() {
        return readers.with(connection -> HEX.formatHex(new Tree(new StoredNodes(connection)).root(size)));
    }

    @Override
    public <R extends Record> void each(Class<R> type, Consumer<Entry<R>> use) {
        BitSet fallen = fallen();
        Corrections corrected = corrections();
        Form form = new Form();
        scan(Kind.of(type), row -> {
            if (!fallen.get(Math.toIntExact(row.sequence()))) {
                use.accept(new Entry<>(
                        row.sequence(),
                        batches.holding(row.sequence()).recorded(),
                        row.supersedes(),
                        type.cast(corrected.apply(row.sequence(), record(form, row)))));
            }
        });
    }

    /** The sequence numbers of records that do not stand: superseded or withdrawn. */
    private BitSet fallen() {
        BitSet fallen = readers.with(connection -> {
            BitSet superseded = new BitSet();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT supersedes FROM entry WHERE supersedes IS NOT NULL AND sequence <= ?")) {
                select.setLong(1, size);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        superseded.set(Math.toIntExact(rows.getLong(1)));
                    }
                }
            }
            return superseded;
        });
        for (long sequence : withdrawn()) {
            fallen.set(Math.toIntExact(sequence));
        }
        return fallen;
    }

    private Corrections corrections() {
        Corrections known = corrections.get();
        if (known == null) {
            known = Corrections.of(standing());
            corrections.set(known);
        }
        return known;
    }

    /** Subjects of the withdrawals that stand: those that no standing reversal answers. The last word counts. */
    private Set<Long> withdrawn() {
        Set<Long> known = withdrawn.get();
        if (known == null) {
            known = readWithdrawn();
            withdrawn.set(known);
        }
        return known;
    }

    private Set<Long> readWithdrawn() {
        Set<Long> subjects = new HashSet<>();
        for (Judged judged : standing()) {
            if (judged.judgement().kind() == Judgement.Kind.WITHDRAWN) {
                subjects.addAll(judged.judgement().subjects());
            }
        }
        return subjects;
    }

    private void scan(Kind kind, Consumer<Row> use) {
        readers.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT " + Row.COLUMNS
                    + " FROM entry WHERE sequence BETWEEN ? AND ? AND kind = ? ORDER BY sequence")) {
                for (Batches.Run run : batches.runs(kind, size)) {
                    select.setLong(1, run.first());
                    select.setLong(2, run.last());
                    select.setInt(3, kind.code());
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            use.accept(Row.of(rows));
                        }
                    }
                }
            }
            return size;
        });
    }

    @Override
    public Optional<Entry<Record>> entry(long sequence) {
        return row(sequence).filter(row -> row.kind().isRecord()).map(row -> entry(new Form(), row));
    }

    private Optional<Row> row(long sequence) {
        if (sequence < 1 || sequence > size) {
            return Optional.empty();
        }
        return readers.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + Row.COLUMNS + " FROM entry WHERE sequence = ?")) {
                select.setLong(1, sequence);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(Row.of(rows)) : Optional.empty();
                }
            }
        });
    }

    private Entry<Record> entry(Form form, Row row) {
        return new Entry<>(
                row.sequence(), batches.holding(row.sequence()).recorded(), row.supersedes(), record(form, row));
    }

    private static Record record(Form form, Row row) {
        try {
            return form.record(row.kind(), row.groups());
        } catch (IllegalArgumentException unreadable) {
            throw row.damaged(unreadable);
        }
    }

    @Override
    public Optional<Entry<Record>> find(String source, String kind, String key) {
        Kind wanted = Kind.ofWord(kind)
                .filter(Kind::isRecord)
                .orElseThrow(() -> new IllegalArgumentException("no kind of record: " + kind));
        long latest = readers.with(connection -> {
            Slots slots = new Slots(connection, batches.size());
            return slots.find(
                            slots.hash(wanted, source, key),
                            sequence -> isKey(connection, sequence, wanted, source, key))
                    .sequence();
        });
        if (latest == 0) {
            return Optional.empty();
        }
        long version = latest;
        while (version > size) {
            version = supersededBy(version);
        }
        return version == 0 || withdrawn().contains(version) ? Optional.empty() : entry(version);
    }

    private static boolean isKey(Connection connection, long sequence, Kind kind, String source, String key)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + Row.COLUMNS + " FROM entry WHERE sequence = ?")) {
            select.setLong(1, sequence);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return false;
                }
                Row row = Row.of(rows);
                if (row.kind() != kind) {
                    return false;
                }
                Record record = record(new Form(), row);
                return record.origin().source().equals(source)
                        && record.origin().key().equals(key);
            }
        }
    }

    /** The version before this one, which may lie after the view's end; 0 where there is none. */
    private long supersededBy(long sequence) {
        return number("SELECT coalesce(supersedes, 0) FROM entry WHERE sequence = ?", sequence);
    }

    private long number(String sql, long argument) {
        return readers.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, argument);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0L;
                }
            }
        });
    }

    @Override
    public List<Entry<Record>> history(long sequence) {
        if (entry(sequence).isEmpty()) {
            return List.of();
        }
        long oldest = sequence;
        for (long before = supersededBy(oldest); before != 0; before = supersededBy(oldest)) {
            oldest = before;
        }
        List<Entry<Record>> versions = new ArrayList<>();
        for (long version = oldest; version != 0 && version <= size; ) {
            entry(version).ifPresent(versions::add);
            version = number("SELECT sequence FROM entry WHERE supersedes = ?", version);
        }
        return versions;
    }

    /** Read once for the view: a question for each of many judgements would be many small ones to the database. */
    @Override
    public long newest(long sequence) {
        Map<Long, Long> known = newer.get();
        if (known == null) {
            known = readNewer();
            newer.set(known);
        }
        long newest = sequence;
        for (Long next = known.get(newest); next != null; next = known.get(newest)) {
            newest = next;
        }
        return newest;
    }

    /** For each version that was replaced the one that replaced it. */
    private Map<Long, Long> readNewer() {
        return readers.with(connection -> {
            Map<Long, Long> next = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT supersedes, sequence FROM entry WHERE supersedes IS NOT NULL AND sequence <= ?")) {
                select.setLong(1, size);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        next.put(rows.getLong(1), rows.getLong(2));
                    }
                }
            }
            return next;
        });
    }

    @Override
    public List<Judged> judgements() {
        List<Judged> judgements = new ArrayList<>();
        Form form = new Form();
        scan(Kind.JUDGEMENT, row -> {
            try {
                judgements.add(new Judged(row.sequence(), form.judgement(row.groups())));
            } catch (IllegalArgumentException unreadable) {
                throw row.damaged(unreadable);
            }
        });
        return judgements;
    }

    @Override
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        Form form = new Form();
        scan(Kind.REFUSAL, row -> {
            try {
                refusals.add(form.refusal(row.groups()));
            } catch (IllegalArgumentException unreadable) {
                throw row.damaged(unreadable);
            }
        });
        return refusals;
    }

    @Override
    public InclusionProof prove(long sequence) {
        Row row = row(sequence)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no entry " + sequence + "; the view has " + size + " entries"));
        byte[] salts = new Salts(secret.bytes()).of(sequence);
        Leaf leaf = new Leaf();
        List<String> hashes = new ArrayList<>();
        Map<Group, String> disclosedSalts = new EnumMap<>(Group.class);
        Map<Group, String> contents = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            byte[] salt = Salts.of(salts, group);
            byte[] content = row.groups()[group.ordinal()];
            hashes.add(HEX.formatHex(leaf.group(group, salt, content)));
            disclosedSalts.put(group, HEX.formatHex(salt));
            contents.put(group, new String(content, StandardCharsets.UTF_8));
        }
        byte[] header = Leaf.header(row.kind(), sequence, row.supersedes());
        return readers.with(connection -> {
            Tree tree = new Tree(new StoredNodes(connection));
            return new InclusionProof(
                    sequence,
                    size,
                    HEX.formatHex(tree.root(size)),
                    new String(header, StandardCharsets.US_ASCII),
                    hashes,
                    disclosedSalts,
                    contents,
                    tree.inclusion(sequence - 1, size).stream()
                            .map(HEX::formatHex)
                            .toList());
        });
    }
}
