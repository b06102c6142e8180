package toll.link;

/**
 * What every row carries of one kind of key, in one stretch of memory: values that two rows or more carry. Those that make
 * a block by themselves are marked, for they need no other key beside them.
 */
final class KindValues {
    /** Marks a value that few rows carry, where the kind is a rule by itself. */
    private static final int ENOUGH = 1 << 31;

    private final int[] start;
    private final int[] values;

    private KindValues(int[] start, int[] values) {
        this.start = start;
        this.values = values;
    }

    /** @param alone whether the kind is a rule by itself */
    static KindValues of(KeyGroups groups, int rows, int largest, boolean alone) {
        int[] start = new int[rows + 1];
        IntList values = new IntList(rows);
        int[] own = new int[groups.places()];
        for (int row = 0; row < rows; row++) {
            int n = groups.of(row, own);
            for (int i = 0; i < n; i++) {
                if (groups.size(own[i]) > 1) {
                    values.add(alone && groups.learnt(own[i]) <= largest ? own[i] | ENOUGH : own[i]);
                }
            }
            start[row + 1] = values.size();
        }
        return new KindValues(start, values.toArray());
    }

    int start(int row) {
        return start[row];
    }

    /** A value, or less than 0 where it needs no other beside it and others are asked for. */
    int value(int at, boolean joined) {
        return joined ? values[at] : values[at] & ~ENOUGH;
    }
}
