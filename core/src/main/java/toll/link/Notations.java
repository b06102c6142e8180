package toll.link;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells pairs of sources that do not share a single value of a code, though each has many: one counts seconds and the other
 * milliseconds, or each has numbers of its own. A difference between them says nothing, so the code is missing there.
 */
final class Notations {
    /** Records with a value that a source must have before its silence counts. */
    private static final int MANY = 30;

    private static final Notations ONE = new Notations(new boolean[0][0], null);
    private final boolean[][] foreign;
    private final @Nullable Rows rows;

    private Notations(boolean[][] foreign, @Nullable Rows rows) {
        this.foreign = foreign;
        this.rows = rows;
    }

    /** No two sources are foreign to each other. */
    static Notations shared() {
        return ONE;
    }

    /** @param codes for each row its comparable value, or -1 */
    static Notations of(Rows rows, int[] codes, int learntFrom) {
        int sources = rows.sources().size();
        if (sources < 2) {
            return ONE;
        }
        BitSet[] values = new BitSet[sources];
        int[] filled = new int[sources];
        for (int s = 0; s < sources; s++) {
            values[s] = new BitSet();
        }
        for (int row = 0; row < learntFrom; row++) {
            if (codes[row] >= 0) {
                values[rows.source(row)].set(codes[row]);
                filled[rows.source(row)]++;
            }
        }
        boolean[][] foreign = new boolean[sources][sources];
        boolean any = false;
        for (int s = 0; s < sources; s++) {
            for (int t = 0; t < s; t++) {
                foreign[s][t] = filled[s] >= MANY && filled[t] >= MANY && !values[s].intersects(values[t]);
                foreign[t][s] = foreign[s][t];
                any |= foreign[s][t];
            }
        }
        return any ? new Notations(foreign, rows) : ONE;
    }

    /** Whether any two sources do. */
    boolean any() {
        return rows != null;
    }

    /** Whether two rows come from sources that share no value. */
    boolean differ(int a, int b) {
        return rows != null && foreign[rows.source(a)][rows.source(b)];
    }
}
