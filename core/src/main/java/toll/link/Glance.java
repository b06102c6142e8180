package toll.link;

/**
 * Compares two rows field by field, the cheap ones first, and stops as soon as the pair cannot be worth keeping. Belongs to
 * one thread.
 */
final class Glance {
    /** No pattern has all bits set: the answer that a pair is not worth keeping. */
    static final long NOT_WORTH = -1L;

    private final Field[] fields;
    /** Fields in the order in which they are looked at: names last. */
    private final int[] order;

    private final boolean[] coded;
    private final Strata strata;
    private final RowCodes codes;
    private final ReachTable reach;
    private final Memo[] memos;

    Glance(Patterns patterns, RowCodes codes, Reach reach) {
        int n = patterns.size();
        this.fields = new Field[n];
        this.coded = new boolean[n];
        this.order = new int[n];
        int at = 0;
        for (int f = 0; f < n; f++) {
            fields[f] = patterns.field(f);
            coded[f] = fields[f].codes().length > 0;
            if (!fields[f].late()) {
                order[at++] = f;
            }
        }
        for (int f = 0; f < n; f++) {
            if (fields[f].late()) {
                order[at++] = f;
            }
        }
        this.strata = patterns.strata();
        this.codes = codes;
        this.reach = new ReachTable(patterns, reach);
        this.memos = patterns.memos();
    }

    /** The pattern of two rows, or {@link #NOT_WORTH}. */
    long of(int a, int b) {
        int x = codes.at(a);
        int y = codes.at(b);
        long pattern = Patterns.of(strata.between(codes.source(x), codes.source(y)));
        int open = 0;
        for (int f = 0; f < fields.length; f++) {
            if (!coded[f]) {
                open |= 1 << f;
                continue;
            }
            int p = codes.code(x + f);
            int q = codes.code(y + f);
            int level = (p | q) < 0 ? Field.MISSING : p == q ? fields[f].same(p) : -1;
            if (level < 0) {
                open |= 1 << f;
            } else {
                pattern |= (long) level << 4 * f;
            }
        }
        if (!reach.plausible(pattern, open)) {
            return NOT_WORTH;
        }
        for (int f : order) {
            if ((open & 1 << f) == 0) {
                continue;
            }
            if (!reach.possible(pattern, open)) {
                return NOT_WORTH;
            }
            int p = coded[f] ? codes.code(x + f) : -1;
            int q = coded[f] ? codes.code(y + f) : -1;
            int level = p == q ? fields[f].level(a, b, memos[f]) : fields[f].unequal(a, b, p, q, memos[f]);
            pattern |= (long) level << 4 * f;
            open &= ~(1 << f);
        }
        return reach.possible(pattern, 0) ? pattern : NOT_WORTH;
    }
}
