package toll.link;

/**
 * The rows whose blocks are asked for: all, those that are new, or those that teach.
 *
 * @param rows for each row whether it is one of them; empty when all are
 */
record Asked(boolean[] rows) {
    static final Asked ALL = new Asked(new boolean[0]);

    /** Rows from one on. */
    static Asked from(int from, int rows) {
        if (from == 0) {
            return ALL;
        }
        boolean[] asked = new boolean[rows];
        java.util.Arrays.fill(asked, from, rows, true);
        return new Asked(asked);
    }

    boolean all() {
        return rows.length == 0;
    }

    boolean has(int row) {
        return rows.length == 0 || rows[row];
    }
}
