package toll.link;

/** Parts the rows of a common key by a second and a third. Belongs to one thread. */
final class Refinement {
    /** Keys joined in one rule at most. */
    private static final int DEEPEST = 3;

    private final CommonKeys common;
    private final int learntFrom;
    private final int newFrom;
    private final int largest;
    private final boolean grown;
    /** For each common key how many of the rows at hand carry it, then where its next row goes. */
    private final int[] count;

    private final int[] learnt;
    /** Common keys that a new row at hand carries, where only blocks with new rows are asked for. */
    private final boolean[] wanted;

    Refinement(CommonKeys common, int learntFrom, int rows, int largest, int newFrom) {
        this.common = common;
        this.learntFrom = learntFrom;
        this.largest = largest;
        this.newFrom = newFrom;
        this.wanted = new boolean[newFrom > 0 ? common.size() : 0];
        this.grown = learntFrom < rows;
        this.count = new int[common.size()];
        this.learnt = grown ? new int[common.size()] : count;
    }

    /** @param key a common key */
    void refine(int key, BlockList into) {
        int[] rows = common.rows(key);
        if (rows.length == 0) {
            return;
        }
        refine(rows, 0, rows.length, key, common.family(key), 1, into);
    }

    private void refine(int[] rows, int from, int until, int key, int family, int depth, BlockList into) {
        int[] found = counted(rows, from, until, key);
        int[] start = new int[found.length + 1];
        int[] firsts = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            int n = count[found[i]];
            firsts[i] = learnt[found[i]];
            // A key that all of these rows carry parts none of them: what it joins with stands here as well.
            start[i + 1] = start[i] + (n > 1 && n < until - from ? n : 0);
        }
        for (int i = 0; i < found.length; i++) {
            count[found[i]] = start[i + 1] > start[i] ? start[i] : -1;
        }
        int[] parts = new int[start[found.length]];
        for (int r = from; r < until; r++) {
            for (int at = common.start(rows[r]); at < common.end(rows[r]); at++) {
                int other = common.at(at);
                if (asked(key, other) && count[other] >= 0) {
                    parts[count[other]++] = rows[r];
                }
            }
        }
        for (int other : found) {
            count[other] = 0;
            learnt[other] = 0;
        }
        want(rows, from, until, false);
        if (parts.length == 0) {
            into.giveUp(until - from, common.kind(key));
        }
        for (int i = 0; i < found.length; i++) {
            int size = start[i + 1] - start[i];
            if (size < 2) {
                continue;
            }
            int other = found[i];
            int joined = common.family(other) == family ? family : -1;
            if (BlockRules.fits(firsts[i], size, largest)) {
                into.add(parts, start[i], start[i + 1], joined, common.kind(other));
            } else if (depth + 1 == DEEPEST || firsts[i] <= largest) {
                into.giveUp(size, common.kind(other));
            } else {
                refine(parts, start[i], start[i + 1], other, joined, depth + 1, into);
            }
        }
    }

    private boolean asked(int key, int other) {
        return (newFrom == 0 || wanted[other]) && common.refines(key, other);
    }

    /** Marks, or no longer marks, what the new among some rows carry. */
    private void want(int[] rows, int from, int until, boolean yes) {
        for (int r = until - 1; newFrom > 0 && r >= from && rows[r] >= newFrom; r--) {
            for (int at = common.start(rows[r]); at < common.end(rows[r]); at++) {
                wanted[common.at(at)] = yes;
            }
        }
    }

    /** Counts the later common keys of some rows; returns those met, in the order of the rows that carry them. */
    private int[] counted(int[] rows, int from, int until, int key) {
        want(rows, from, until, true);
        IntList met = new IntList();
        for (int r = from; r < until; r++) {
            for (int at = common.start(rows[r]); at < common.end(rows[r]); at++) {
                int other = common.at(at);
                if (asked(key, other)) {
                    if (count[other]++ == 0) {
                        met.add(other);
                    }
                    if (grown && rows[r] < learntFrom) {
                        learnt[other]++;
                    }
                }
            }
        }
        return met.toArray();
    }
}
