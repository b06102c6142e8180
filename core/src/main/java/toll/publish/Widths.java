package toll.publish;

import java.util.Arrays;
import java.util.List;

/** How wide the columns of a table are, where the program that shows it does not measure its cells. */
final class Widths {
    /** A word longer than this may be broken: hashes, addresses. */
    private static final int WORD = 18;

    /** Characters of room around the text of a cell. */
    private static final int ROOM = 3;

    /** Rows looked at; the rest of a long table is like them. */
    private static final int ROWS = 200;

    private Widths() {}

    /**
     * Shares of {@code whole}: each column has room for its longest word, and what is left goes where most text is.
     *
     * @param whole in any unit
     */
    static int[] of(Block.Table table, int whole) {
        int columns = table.head().size();
        double[] word = new double[columns];
        double[] text = new double[columns];
        for (int c = 0; c < columns; c++) {
            measure(word, text, c, table.head().get(c));
        }
        for (List<List<Run>> row :
                table.rows().subList(0, Math.min(ROWS, table.rows().size()))) {
            for (int c = 0; c < columns; c++) {
                StringBuilder cell = new StringBuilder();
                row.get(c)
                        .forEach(run -> cell.append(run.shown())
                                .append(run instanceof Run.Num n ? Lineage.reference(n.lineage()) : ""));
                measure(word, text, c, cell.toString());
            }
        }
        double least = Arrays.stream(word).sum() + (double) ROOM * columns;
        double wanted = 0;
        for (int c = 0; c < columns; c++) {
            wanted += Math.max(0, Math.sqrt(text[c]) * 6 - word[c]);
        }
        double line = Math.max(least, 100);
        int[] widths = new int[columns];
        for (int c = 0; c < columns; c++) {
            double more = wanted == 0
                    ? (line - least) / columns
                    : (line - least) * Math.max(0, Math.sqrt(text[c]) * 6 - word[c]) / wanted;
            widths[c] = (int) Math.floor(whole * (word[c] + ROOM + more) / line);
        }
        return widths;
    }

    private static void measure(double[] word, double[] text, int column, String cell) {
        text[column] = Math.max(text[column], cell.length());
        for (String part : cell.split("\\s+")) {
            word[column] = Math.max(word[column], Math.min(WORD, part.length()));
        }
    }
}
