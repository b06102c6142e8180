package toll.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import toll.ledger.LedgerDamaged;
import toll.ledger.form.Kind;

/** The batches of the ledger, in order. */
record Batches(List<Batches.Line> lines) {
    /** @param kinds bit {@code 1 << code} is set for each kind of entry in it */
    record Line(long first, long last, Instant recorded, long kinds) {}

    /** A run of entries. Both ends are in it. */
    record Run(long first, long last) {}

    static final Batches NONE = new Batches(List.of());

    /** These and those committed since. */
    Batches upToDate(Connection connection) throws SQLException {
        List<Line> more = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT first, last, recorded, kinds FROM batch WHERE last > ? ORDER BY last")) {
            select.setLong(1, size());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    more.add(new Line(rows.getLong(1), rows.getLong(2), instant(rows), rows.getLong(4)));
                }
            }
        }
        if (more.isEmpty()) {
            return this;
        }
        more.addAll(0, lines);
        return new Batches(more);
    }

    private static Instant instant(ResultSet rows) throws SQLException {
        String text = rows.getString(3);
        try {
            return Instant.parse(text);
        } catch (DateTimeException notTime) {
            throw new LedgerDamaged("batch " + rows.getLong(2) + ": its time cannot be read; run toll verify", notTime);
        }
    }

    /** Number of entries in the ledger. */
    long size() {
        return lines.isEmpty() ? 0 : lines.getLast().last();
    }

    /** Number of entries known at this time. */
    long sizeAt(Instant time) {
        long size = 0;
        for (Line line : lines) {
            if (!line.recorded().isAfter(time)) {
                size = line.last();
            }
        }
        return size;
    }

    /** The batch that holds this entry. */
    Line holding(long sequence) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).last() < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return lines.get(low);
    }

    /** The runs of entries, up to {@code size}, outside which there is none of this kind. */
    List<Run> runs(Kind kind, long size) {
        List<Run> runs = new ArrayList<>();
        for (Line line : lines) {
            if ((line.kinds() & 1L << kind.code()) == 0 || line.first() > size) {
                continue;
            }
            long last = Math.min(line.last(), size);
            if (!runs.isEmpty() && runs.getLast().last() + 1 == line.first()) {
                runs.set(runs.size() - 1, new Run(runs.getLast().first(), last));
            } else {
                runs.add(new Run(line.first(), last));
            }
        }
        return runs;
    }
}
