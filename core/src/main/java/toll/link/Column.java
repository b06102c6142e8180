package toll.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One column with each distinct value stored once.
 *
 * @param values distinct values as written, in order of first appearance
 * @param codes for each row the index of its value, or -1 where the source is silent
 */
record Column(List<String> values, int[] codes) {
    /** How often each value occurs among the first rows. */
    int[] counts(int rows) {
        int[] counts = new int[values.size()];
        for (int row = 0; row < rows; row++) {
            if (codes[row] >= 0) {
                counts[codes[row]]++;
            }
        }
        return counts;
    }

    /** The distinct values of the first rows: values are numbered by first appearance. */
    List<String> valuesOf(int rows) {
        int most = -1;
        for (int row = 0; row < rows; row++) {
            most = Math.max(most, codes[row]);
        }
        return values.subList(0, most + 1);
    }

    /** Collects a column row by row. */
    static final class Builder {
        private final Map<String, Integer> index = new HashMap<>();
        private final java.util.ArrayList<String> values = new java.util.ArrayList<>();
        private int[] codes = new int[1024];
        private int size;

        /** Goes on where a column ends. */
        static Builder after(Column column) {
            Builder builder = new Builder();
            for (String value : column.values) {
                builder.index.put(value, builder.values.size());
                builder.values.add(value);
            }
            builder.size = column.codes.length;
            builder.codes = Arrays.copyOf(column.codes, Math.max(1024, builder.size + 1024));
            return builder;
        }

        /** Goes on behind so many rows in which the source is silent. */
        static Builder afterSilence(int rows) {
            Builder builder = new Builder();
            builder.size = rows;
            builder.codes = new int[Math.max(1024, rows + 1024)];
            Arrays.fill(builder.codes, 0, rows, -1);
            return builder;
        }

        void add(String value) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size + (size >> 1));
            }
            String text = value.strip();
            if (text.isEmpty()) {
                codes[size++] = -1;
                return;
            }
            Integer known = index.get(text);
            if (known == null) {
                known = values.size();
                index.put(text, known);
                values.add(text);
            }
            codes[size++] = known;
        }

        Column build() {
            return new Column(List.copyOf(values), Arrays.copyOf(codes, size));
        }
    }
}
