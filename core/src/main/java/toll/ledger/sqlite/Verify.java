package toll.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import toll.ledger.LedgerException;
import toll.ledger.sqlite.Findings.Enough;

/**
 * Recomputes everything that a ledger holds and names the first differences: the database's own structure, each group
 * of each entry, each leaf, the tree's nodes, the batches and their roots, the links between versions, the table of
 * keys, the log of roots and every document. Reads only. Whatever the damage, the answer is findings, never an exception.
 */
public final class Verify {
    /** Findings after which it stops looking. */
    public static final int MOST = 20;

    private static final String FILE = Database.FILE;

    private final Path folder;
    private final Secret secret;
    private final Findings findings = new Findings(MOST);
    private final Set<String> documents = new TreeSet<>();
    private long entries;
    private long batches;
    private long held;
    private String root = "";

    private Verify(Path folder, Secret secret) {
        this.folder = folder;
        this.secret = secret;
    }

    /** Verifies the ledger in this folder. */
    public static Verification of(Path folder, Secret secret) {
        Verify verify = new Verify(folder, secret);
        try {
            verify.database();
            verify.archive();
        } catch (Enough enough) {
            // The findings say it.
        }
        return new Verification(verify.entries, verify.batches, verify.held, verify.root, verify.findings.all());
    }

    private void database() {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            findings.add(FILE, "the file is missing");
            return;
        }
        try (Connection connection = Database.forReading(file)) {
            if (stage(FILE, () -> schema(connection)) && stage(FILE, () -> meta(connection))) {
                structure(connection);
                entries(connection);
            }
        } catch (SQLException unreadable) {
            findings.add(FILE, Database.sentence(unreadable));
        }
    }

    /** A part of the work that may meet anything in a damaged file. */
    private interface Stage {
        void run() throws SQLException, IOException;
    }

    /** @return whether the part ran to its end */
    private boolean stage(String place, Stage stage) {
        try {
            stage.run();
            return true;
        } catch (SQLException damaged) {
            findings.add(place, Database.sentence(damaged));
        } catch (IOException unreadable) {
            findings.add(place, "it cannot be read: " + unreadable.getMessage());
        } catch (LedgerException damaged) {
            findings.add(place, String.valueOf(damaged.getMessage()));
        }
        return false;
    }

    private void schema(Connection connection) throws SQLException {
        Set<String> expected = new TreeSet<>(Database.TABLES);
        Set<String> found = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT coalesce(sql, name) FROM sqlite_schema")) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        if (!found.equals(expected)) {
            Set<String> odd = new TreeSet<>(found);
            odd.removeAll(expected);
            expected.removeAll(found);
            findings.add(FILE + ", its tables", "expected " + expected + ", found " + odd);
            throw new Enough();
        }
    }

    private void meta(Connection connection) throws SQLException {
        Map<String, String> expected = new TreeMap<>(Map.of("format", Database.FORMAT, "secret", secret.fingerprint()));
        Map<String, String> found = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, value FROM meta")) {
            while (rows.next()) {
                found.put(String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2)));
            }
        }
        if (!found.equals(expected)) {
            findings.add(
                    FILE + ", table meta",
                    "expected " + expected + ", found " + found
                            + "; either this table was changed or the file \"secret\" is not this ledger's");
        }
    }

    /** SQLite's own check of pages, cells, indexes and types. */
    private void structure(Connection connection) {
        stage(FILE, () -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("PRAGMA integrity_check(5)")) {
                while (rows.next()) {
                    String said = rows.getString(1);
                    if (!"ok".equals(said)) {
                        findings.add(FILE + ", its pages", String.valueOf(said).replace('\n', ' '));
                    }
                }
            }
        });
    }

    private void entries(Connection connection) {
        try (EntryCheck check = new EntryCheck(connection, secret, findings)) {
            boolean whole = stage(FILE + ", table entry", () -> {
                check.run();
                root = check.root();
            });
            entries = check.size();
            batches = check.roots().size();
            documents.addAll(check.documents());
            if (whole) {
                stage(RootLog.FILE, () -> roots(check.roots()));
            }
        } catch (SQLException damaged) {
            findings.add(FILE, Database.sentence(damaged));
        }
    }

    private void roots(Map<Long, byte[]> computed) throws IOException {
        for (RootLog.Line line : new RootLog(folder).lines()) {
            String place = RootLog.FILE + ", line " + line.number();
            if (!line.wrong().isEmpty()) {
                findings.add(place, line.wrong());
            } else if (line.size() > entries) {
                findings.add(
                        place,
                        "a batch up to entry " + line.size() + " was acknowledged, but the ledger ends at entry "
                                + entries);
            } else {
                byte[] root = computed.get(line.size());
                if (root == null) {
                    findings.add(place, "no batch ends at entry " + line.size());
                } else if (!HexFormat.of().formatHex(root).equals(line.root())) {
                    findings.add(place, "the entries up to " + line.size() + " have another root");
                }
            }
        }
    }

    private void archive() {
        stage(FileArchive.FOLDER, () -> {
            ArchiveCheck check = new ArchiveCheck(folder.resolve(FileArchive.FOLDER), findings);
            check.run(documents);
            held = check.held();
        });
    }
}
