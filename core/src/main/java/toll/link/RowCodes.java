package toll.link;

/**
 * What equality is told by, of one row in one place of memory: the code of each field, and the source behind them. Pairs are
 * looked at in no order, so a row should cost the processor one fetch and not one a field.
 */
final class RowCodes {
    private final int width;
    private final int[] codes;

    RowCodes(Patterns patterns, Rows rows) {
        int fields = patterns.size();
        this.width = fields + 1;
        this.codes = new int[Math.multiplyExact(width, rows.size())];
        for (int f = 0; f < fields; f++) {
            int[] column = patterns.field(f).codes();
            for (int row = 0; row < column.length; row++) {
                codes[row * width + f] = column[row];
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            codes[row * width + fields] = rows.source(row);
        }
    }

    /** Where the codes of a row begin. */
    int at(int row) {
        return row * width;
    }

    int code(int place) {
        return codes[place];
    }

    int source(int at) {
        return codes[at + width - 1];
    }
}
