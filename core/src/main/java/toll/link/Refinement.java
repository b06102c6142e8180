package toll.link;

/** Parts the rows of a common key by a second and a third. Belongs to one thread. */
final class Refinement {
    /** Keys joined in one rule at most. */
    private static final int DEEPEST = 3;

    private final CommonKeys common;
    private final int learntFrom;
    private final Asked askedRows;
    private final int largest;
    private final boolean grown;
    /** For each common key how many of the rows at hand carry it, then where its next row goes. */
    private final int[] count;

    private final int[] learnt;
    /** Common keys that a row asked for carries, where not all are. */
    private final boolean[] wanted;

    Refinement(CommonKeys common, int learntFrom, int rows, int largest, Asked askedRows) {
        this.common = common;
        this.learntFrom = learntFrom;
        this.largest = largest;
        this.askedRows = askedRows;
        this.wanted = new boolean[askedRows.all() ? 0 : common.size()];
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
        refine(rows, 0, rows.length, key, RuleCode.of(common.kind(key)), 1, into);
    }

    private void refine(int[] rows, int from, int until, int key, int rule, int depth, BlockList into) {
        Met met = met(rows, from, until, key);
        int[] found = met.keys.toArray();
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
        for (int i = 0; i < met.key.size(); i++) {
            int other = met.key.get(i);
            if (count[other] >= 0) {
                parts[count[other]++] = met.row.get(i);
            }
        }
        for (int other : found) {
            count[other] = 0;
            learnt[other] = 0;
        }
        if (parts.length == 0) {
            into.giveUp(until - from, rule);
        }
        for (int i = 0; i < found.length; i++) {
            int size = start[i + 1] - start[i];
            if (size < 2) {
                continue;
            }
            int other = found[i];
            int joined = RuleCode.and(rule, common.kind(other));
            if (BlockRules.fits(firsts[i], size, largest)) {
                into.add(parts, start[i], start[i + 1], joined);
            } else if (depth + 1 == DEEPEST || firsts[i] <= largest) {
                into.giveUp(size, joined);
            } else {
                refine(parts, start[i], start[i + 1], other, joined, depth + 1, into);
            }
        }
    }

    private boolean asked(int key, int other) {
        return (wanted.length == 0 || wanted[other]) && common.refines(key, other);
    }

    /** Marks, or no longer marks, what those asked for among some rows carry. */
    private void want(int[] rows, int from, int until, boolean yes) {
        for (int r = from; wanted.length > 0 && r < until; r++) {
            if (!askedRows.has(rows[r])) {
                continue;
            }
            for (int at = common.start(rows[r]); at < common.end(rows[r]); at++) {
                wanted[common.at(at)] = yes;
            }
        }
    }

    /** Later common keys of some rows: each with each row that carries it, and each once in the order of those rows. */
    private record Met(IntList key, IntList row, IntList keys) {}

    /** Meets the later common keys of some rows, and counts them. */
    private Met met(int[] rows, int from, int until, int key) {
        want(rows, from, until, true);
        Met met = new Met(new IntList(), new IntList(), new IntList());
        for (int r = from; r < until; r++) {
            for (int at = common.start(rows[r]); at < common.end(rows[r]); at++) {
                int other = common.at(at);
                if (asked(key, other)) {
                    met.key.add(other);
                    met.row.add(rows[r]);
                    if (count[other]++ == 0) {
                        met.keys.add(other);
                    }
                    if (grown && rows[r] < learntFrom) {
                        learnt[other]++;
                    }
                }
            }
        }
        want(rows, from, until, false);
        return met;
    }
}
