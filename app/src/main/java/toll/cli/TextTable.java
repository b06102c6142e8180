package toll.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for the terminal: the first column to the left, numbers to the right, two blanks between. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Lines without trailing blanks, each ended. */
    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                width[c] = Math.max(width[c], shown(row.get(c)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.size(); c++) {
                String blanks = " ".repeat(width[c] - shown(row.get(c)));
                line.append(c == 0 ? "" : "  ").append(c == 0 ? row.get(c) + blanks : blanks + row.get(c));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int shown(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** A number with its thousands apart. */
    static String number(long n) {
        return String.format(java.util.Locale.ROOT, "%,d", n);
    }

    /** The same with its sign. */
    static String signed(long n) {
        return n > 0 ? "+" + number(n) : n < 0 ? "\u2212" + number(-n) : "0";
    }
}
