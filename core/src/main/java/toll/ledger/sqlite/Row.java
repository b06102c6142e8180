package toll.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import toll.ledger.Group;
import toll.ledger.LedgerDamaged;
import toll.ledger.form.Form;
import toll.ledger.form.Kind;

/** One row of the table of entries. A group without content stands as NULL in the database and as {@code {}} here. */
record Row(long sequence, Kind kind, long supersedes, byte[][] groups) {
    static final String COLUMNS = "sequence, kind, supersedes, figures, identity, source, words, notes";
    static final List<String> GROUP_COLUMNS = List.of("figures", "identity", "source", "words", "notes");
    static final int FIRST_GROUP = 4;
    static final int MARKS = 9;
    static final int LEAF = 10;

    static Row of(ResultSet rows) throws SQLException {
        long sequence = rows.getLong(1);
        long code = rows.getLong(2);
        Kind kind = Kind.ofCode(code)
                .orElseThrow(() -> new LedgerDamaged("entry " + sequence + ": no kind of entry has the code " + code));
        byte[][] groups = new byte[Group.values().length][];
        for (int g = 0; g < groups.length; g++) {
            byte[] content = rows.getBytes(FIRST_GROUP + g);
            groups[g] = content == null ? Form.EMPTY : content;
        }
        return new Row(sequence, kind, rows.getLong(3), groups);
    }

    LedgerDamaged damaged(IllegalArgumentException why) {
        return new LedgerDamaged(
                "entry " + sequence + " (" + kind.word() + ") cannot be read: " + why.getMessage()
                        + "; run toll verify",
                why);
    }
}
