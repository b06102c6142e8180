package toll.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import toll.count.Bound;
import toll.count.Count;
import toll.count.Qualifier;
import toll.ledger.Crossed;
import toll.ledger.Harm;

/** A count out of its columns. Blank is unknown, never 0. */
final class NumberCell {
    private static final long NONE = -1;
    private static final long UNREADABLE = -2;
    private final int[] min;
    private final int[] max;
    private final int[] best;
    private final List<TextCell> qualifier;
    private final List<TextCell> asWritten;
    private final List<String> unknown;
    private final List<Condition> zeroWhen;
    private final int[] zeroColumns;
    private final Optional<Phrases> phrases;
    private final int prose;
    private final boolean oneColumn;

    NumberCell(RecordSpec.Number spec, Binding binding) {
        min = binding.use(spec.min());
        max = binding.use(spec.max());
        best = binding.use(spec.best());
        oneColumn = spec.min().equals(spec.max());
        qualifier = TextCell.of(spec.qualifier(), binding);
        asWritten = TextCell.of(spec.asWritten(), binding);
        unknown = spec.unknown();
        zeroWhen = spec.zeroWhen();
        zeroColumns = zeroWhen.stream().mapToInt(c -> binding.see(c.column())).toArray();
        phrases = spec.phrases().map(p -> new Phrases(p.nouns()));
        prose = spec.phrases().map(p -> binding.see(p.column())).orElse(-1);
    }

    /** Whether the table has any of its columns. */
    boolean isThere() {
        return Arrays.stream(min).anyMatch(c -> c >= 0) || Arrays.stream(max).anyMatch(c -> c >= 0) || prose >= 0;
    }

    /** Whether anything stands in its cells. */
    boolean filled(RowView row) {
        return filled(min, row) || filled(max, row) || filled(best, row);
    }

    private static boolean filled(int[] columns, RowView row) {
        for (int column : columns) {
            if (!row.at(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    Count read(RowView row) {
        long low = sum(min, row);
        return read(low, oneColumn ? low : sum(max, row), row, false);
    }

    /** The count as a range of an incident, with the source's best value; a minimum above the maximum is kept as both. */
    Harm harm(RowView row, String measure, String who) {
        long low = sum(min, row);
        long high = oneColumn ? low : sum(max, row);
        Count count = read(low, high, row, true);
        Optional<Crossed> crossed = high >= 0 && low > high ? Optional.of(new Crossed(low, high)) : Optional.empty();
        return new Harm(measure, who, count, best(row, count), crossed);
    }

    private Count read(long low, long high, RowView row, boolean kept) {
        if (low == UNREADABLE || high == UNREADABLE) {
            return words(Count.UNKNOWN.written(raw(row)), row);
        }
        if (low >= 0 && high >= 0 && low > high) {
            row.refuse(
                    min[0],
                    "a minimum not above the maximum, " + high,
                    Long.toString(low),
                    kept
                            ? "Ask the source which is meant; both are kept as written and so marked, a policy adds them or not"
                            : "Correct the range at its source; until then it counts as unknown");
            row.keep(max[0]);
            return words(Count.UNKNOWN.written(low + "-" + high), row);
        }
        OptionalLong told =
                phrases.isEmpty() ? OptionalLong.empty() : phrases.get().sum(row.at(prose));
        if (told.isPresent() && told.getAsLong() != low && low == high) {
            return words(both(low, told.getAsLong(), row), row);
        }
        return words(hedged(bound(low), bound(high), row), row);
    }

    /** The column and the line's own words differ: a conflict widens the range, nothing is picked. */
    private Count both(long column, long told, RowView row) {
        if (column < 0) {
            return Count.exactly(told);
        }
        row.refuse(
                min[0],
                "the number that the words add up to, " + told + "; kept as a range of both, so marked",
                Long.toString(column),
                "Read the line and correct the column at its source");
        return Count.between(Math.min(column, told), Math.max(column, told));
    }

    /** The source's best value beside its range; one outside its own range is kept and marked. */
    private OptionalLong best(RowView row, Count range) {
        if (best.length == 0) {
            return OptionalLong.empty();
        }
        long value = sum(best, row);
        if (value < 0) {
            return OptionalLong.empty();
        }
        boolean below = range.min() instanceof Bound.Known low && value < low.value();
        boolean above = range.max() instanceof Bound.Known high && value > high.value();
        if (below || above) {
            row.refuse(
                    best[0],
                    "a best value within its range; the record stands as written, so marked",
                    value
                            + (below ? " below the low value " : " above the high value ")
                            + (below ? range.min().orElse(0) : range.max().orElse(0)),
                    "Ask the source which of the values is meant");
        }
        return OptionalLong.of(value);
    }

    private Count hedged(Bound low, Bound high, RowView row) {
        String said = TextCell.text(qualifier, row);
        if (said.isEmpty()) {
            return Count.ofEnds(low, high);
        }
        try {
            return switch (Qualifier.ofWord(said)) {
                case AT_LEAST -> new Count(low, Bound.UNBOUNDED, Qualifier.AT_LEAST, "");
                case AT_MOST -> new Count(Bound.UNKNOWN, high.isKnown() ? high : low, Qualifier.AT_MOST, "");
                case VAGUE_WORD -> new Count(low, high, Qualifier.VAGUE_WORD, "");
                case Qualifier q ->
                    new Count(low, high, low.equals(high) || q == Qualifier.ABOUT ? q : Qualifier.BETWEEN, "");
            };
        } catch (IllegalArgumentException misfit) {
            row.refuse(
                    qualifier.getFirst().column(),
                    "exactly, at least, at most, about, between or vague word, fitting the numbers",
                    said,
                    "Correct the qualifier or the numbers");
            return Count.ofEnds(low, high);
        }
    }

    private Count words(Count count, RowView row) {
        String said = TextCell.text(asWritten, row);
        return said.isEmpty() ? count : count.written(said);
    }

    private String raw(RowView row) {
        String low = min.length == 0 ? "" : row.at(min[0]);
        String high = max.length == 0 ? "" : row.at(max[0]);
        return low.equals(high) ? low : low + "-" + high;
    }

    private static Bound bound(long value) {
        return value == NONE ? Bound.UNKNOWN : Bound.of(value);
    }

    private long sum(int[] columns, RowView row) {
        long sum = NONE;
        for (int column : columns) {
            long value = value(column, row);
            if (value == UNREADABLE) {
                return UNREADABLE;
            }
            if (value >= 0) {
                sum = sum < 0 ? value : Math.addExact(sum, value);
            }
        }
        return sum;
    }

    private long value(int column, RowView row) {
        String text = row.at(column);
        if (text.isEmpty() || (!unknown.isEmpty() && unknown.contains(text))) {
            if (!text.isEmpty()) {
                row.keep(column);
            }
            return NONE;
        }
        long value = number(text);
        if (value < 0) {
            row.refuse(
                    column,
                    "a whole number of 0 or more, or nothing for unknown",
                    text,
                    "Correct the number at its source; until then it counts as unknown");
            return UNREADABLE;
        }
        if (value == 0 && !zeroWhen.isEmpty() && !zeroStated(row)) {
            row.keep(column);
            return NONE;
        }
        return value;
    }

    private boolean zeroStated(RowView row) {
        for (int i = 0; i < zeroColumns.length; i++) {
            if (!zeroWhen.get(i).holds(row.at(zeroColumns[i]))) {
                return false;
            }
        }
        return true;
    }

    /** The whole number, in any decimal digits, a spreadsheet's ".0" behind it allowed; -1 where it is none. */
    static long number(String text) {
        long value = 0;
        int end = text.length();
        for (int dot = text.indexOf('.'); dot > 0; dot = -1) {
            for (int i = dot + 1; i < text.length(); i++) {
                if (text.charAt(i) != '0') {
                    return -1;
                }
            }
            end = dot;
        }
        if (end == 0 || end > 15) {
            return -1;
        }
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            int digit = c >= '0' && c <= '9' ? c - '0' : c > 127 ? Character.digit(c, 10) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
