package toll.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.compare.Comparison;
import toll.compare.Quick;

/** A comparison over one column whose distinct values are read once and whose pairs of values are compared once. */
final class CodedField<T> extends Field {
    private final Comparison<T> comparison;
    private final List<String> written;
    private final int[] codes;
    private final List<T> read;
    private final Quick quick;
    private final EqualLevels equal;
    private final Notations notations;

    private CodedField(
            String label,
            boolean personal,
            Comparison<T> comparison,
            List<String> written,
            int[] codes,
            List<T> read,
            EqualLevels equal,
            Notations notations) {
        super(label, equal.before(comparison.levels()), equal.size(), personal);
        this.comparison = comparison;
        this.written = written;
        this.codes = codes;
        this.read = read;
        this.quick = comparison.over(read);
        this.equal = equal;
        this.notations = notations;
    }

    /** Values that read to the same comparable form become one; values that cannot be read become missing. Frequencies are those of the first rows. */
    static <T> CodedField<T> of(
            String label, boolean personal, Comparison<T> comparison, Column column, int learntFrom) {
        Map<T, Integer> index = new HashMap<>();
        List<T> read = new ArrayList<>();
        int[] recode = new int[column.values().size()];
        List<String> written = new ArrayList<>();
        for (int i = 0; i < recode.length; i++) {
            Optional<T> value = comparison.read(column.values().get(i));
            if (value.isEmpty()) {
                recode[i] = -1;
                continue;
            }
            Integer known = index.putIfAbsent(value.get(), read.size());
            if (known == null) {
                known = read.size();
                read.add(value.get());
                written.add(column.values().get(i));
            }
            recode[i] = known;
        }
        int[] codes = new int[column.codes().length];
        int[] counts = new int[read.size()];
        for (int row = 0; row < codes.length; row++) {
            int code = column.codes()[row];
            codes[row] = code < 0 ? -1 : recode[code];
            if (codes[row] >= 0 && row < learntFrom) {
                counts[codes[row]]++;
            }
        }
        return new CodedField<>(
                label, personal, comparison, written, codes, read, new EqualLevels(counts), Notations.shared());
    }

    /** The same, silent between sources that share no value. */
    CodedField<T> between(Rows rows, int learntFrom) {
        return new CodedField<>(
                label(), personal(), comparison, written, codes, read, equal, Notations.of(rows, codes, learntFrom));
    }

    /** Comparable forms of the distinct values. */
    List<T> distinct() {
        return read;
    }

    /** For each row the index of its comparable form, or -1; empty where what is missing depends on both rows. */
    @Override
    int[] codes() {
        return notations.any() ? super.codes() : codes;
    }

    @Override
    int same(int code) {
        return equal.of(code);
    }

    @Override
    int level(int a, int b, Memo memo) {
        int x = codes[a];
        int y = codes[b];
        if (x < 0 || y < 0 || notations.differ(a, b)) {
            return MISSING;
        }
        return x == y ? equal.of(x) : unequal(a, b, x, y, memo);
    }

    @Override
    int unequal(int a, int b, int x, int y, Memo memo) {
        int level = quick.level(x, y);
        if (level >= 0) {
            return equal.size() - 1 + Math.max(1, level);
        }
        int known = memo.get(x, y);
        if (known < 0) {
            // The earlier value first: what is kept must not depend on which pair of rows came first.
            known = equal.size()
                    - 1
                    + Math.max(1, comparison.level(read.get(Math.min(x, y)), read.get(Math.max(x, y))));
            memo.put(x, y, known);
        }
        return known;
    }

    @Override
    double[] equalShares() {
        return equal.shares();
    }

    @Override
    double rarity(int a, int b, int level) {
        return level < equal.size() ? equal.rarity(codes[a]) : 0;
    }

    @Override
    String sentence(int a, int b, int level) {
        String both = written.get(codes[a]).equals(written.get(codes[b]))
                ? "“" + written.get(codes[a]) + "”"
                : "“" + written.get(codes[a]) + "” and “" + written.get(codes[b]) + "”";
        return label() + ": " + levels().get(level) + " (" + both + ")";
    }
}
