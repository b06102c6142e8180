package toll.link;

import java.util.function.IntUnaryOperator;

/** Blocks as one piece of work found them. */
final class BlockList {
    private final IntList rows = new IntList();
    private final IntList start = new IntList();
    private final IntList rule = new IntList();
    private final IntList givenUp = new IntList();
    private final IntList givenUpRule = new IntList();

    void add(int[] from, int begin, int until, int ofRule) {
        rule.add(ofRule);
        start.add(rows.size());
        rows.add(from, begin, until);
    }

    /** Rows that a rule could not tell apart even with further keys. */
    void giveUp(int count, int ofRule) {
        givenUp.add(count);
        givenUpRule.add(ofRule);
    }

    int size() {
        return start.size();
    }

    int start(int block) {
        return start.get(block);
    }

    int end(int block) {
        return block + 1 < start.size() ? start.get(block + 1) : rows.size();
    }

    int row(int at) {
        return rows.get(at);
    }

    int rule(int block) {
        return rule.get(block);
    }

    /** Adds what was given up to a sum for each place in a report. */
    void givenUp(long[] sums, IntUnaryOperator place) {
        for (int i = 0; i < givenUp.size(); i++) {
            sums[place.applyAsInt(givenUpRule.get(i))] += givenUp.get(i);
        }
    }
}
