package toll.reconcile;

import java.util.Optional;

/** Reads the range of a row, or of several rows that tell of one event, as a policy takes it. */
final class Ranges {
    private final Columns columns;
    private final Policy policy;
    private final int classCode;
    private final long[] wordLow;
    private final long[] wordHigh;

    Ranges(Columns columns, Policy policy, String measure, String status) {
        this.columns = columns;
        this.policy = policy;
        this.classCode = columns.harmClasses.find(new Columns.HarmClass(measure, status));
        int words = columns.words.size();
        wordLow = new long[words];
        wordHigh = new long[words];
        for (int w = 0; w < words; w++) {
            Optional<WordReading> reading = policy.reading(columns.words.value(w));
            wordLow[w] = reading.map(WordReading::min).orElse(Columns.UNKNOWN);
            wordHigh[w] = reading.map(r -> r.max().orElse(Columns.UNBOUNDED)).orElse(Columns.UNKNOWN);
        }
    }

    Range of(int row) {
        if (high(row) >= 0 && low(row) > high(row)) {
            return new Range(low(row), high(row), best(row), false, false);
        }
        return taken(low(row), high(row), best(row), high(row) == Columns.UNBOUNDED);
    }

    /** One range from the accounts of one event. */
    Range of(int[] rows) {
        long low = Columns.UNKNOWN;
        long high = Columns.UNKNOWN;
        long best = Columns.UNKNOWN;
        boolean unbounded = false;
        for (int row : rows) {
            long min = low(row);
            low = min < 0 ? low : low < 0 ? min : Math.min(low, min);
            high = Math.max(high, high(row));
            unbounded |= high(row) == Columns.UNBOUNDED;
            best = best < 0 ? best(row) : best;
        }
        return taken(low, high, best, unbounded);
    }

    private Range taken(long low, long high, long best, boolean unbounded) {
        if (policy.range() == RangeRule.LOWEST) {
            return low < 0 ? Range.UNKNOWN : new Range(low, low, -1, false, false);
        }
        if (low < 0 && high < 0) {
            return Range.UNKNOWN;
        }
        long min = Math.max(low, 0);
        long max = Math.max(high, min);
        return new Range(min, max, best, false, unbounded || high < 0);
    }

    private long low(int row) {
        int h = columns.harm(row, classCode);
        long value = h < 0 || unread(h) ? Columns.UNKNOWN : columns.low.at(h);
        return value <= Columns.FIRST_WORD ? wordLow[word(value)] : value;
    }

    private long high(int row) {
        int h = columns.harm(row, classCode);
        long low = h < 0 || unread(h) ? Columns.UNKNOWN : columns.low.at(h);
        return h < 0 || unread(h)
                ? Columns.UNKNOWN
                : low <= Columns.FIRST_WORD ? wordHigh[word(low)] : columns.high.at(h);
    }

    /** Whether the ends are the wrong way round and the policy does not add such. */
    private boolean unread(int h) {
        boolean adds = policy.addsCrossed() && policy.range() != RangeRule.LOWEST;
        return !adds && columns.high.at(h) >= 0 && columns.low.at(h) > columns.high.at(h);
    }

    private long best(int row) {
        int h = columns.harm(row, classCode);
        return h < 0 ? Columns.UNKNOWN : columns.best.at(h);
    }

    private static int word(long value) {
        return Math.toIntExact(Columns.FIRST_WORD - value);
    }
}
