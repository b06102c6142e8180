package toll.link;

/** The levels of one pair in all fields and its stratum, packed into 64 bits: four a field, six for the stratum. */
final class Patterns {
    static final int MOST_FIELDS = 14;
    private static final int STRATUM_AT = 4 * MOST_FIELDS;
    private final Field[] fields;
    private final Strata strata;

    Patterns(java.util.List<Field> fields, Strata strata) {
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_FIELDS + " comparisons fit one model; " + fields.size() + " are mapped");
        }
        this.fields = fields.toArray(Field[]::new);
        this.strata = strata;
    }

    int size() {
        return fields.length;
    }

    Field field(int i) {
        return fields[i];
    }

    Strata strata() {
        return strata;
    }

    /** A memo for each field, for one thread. */
    Memo[] memos() {
        Memo[] memos = new Memo[fields.length];
        Memo parts = new Memo();
        for (int i = 0; i < memos.length; i++) {
            memos[i] = fields[i] instanceof CodedField || fields[i] instanceof AgeField ? new Memo() : parts;
        }
        return memos;
    }

    /** A pattern of this stratum with nothing in it yet. */
    static long of(int stratum) {
        return (long) stratum << STRATUM_AT;
    }

    long of(int a, int b, Memo[] memos) {
        long pattern = of(strata.of(a, b));
        for (int i = 0; i < fields.length; i++) {
            pattern |= (long) fields[i].level(a, b, memos[i]) << (4 * i);
        }
        return pattern;
    }

    static int level(long pattern, int field) {
        return (int) (pattern >>> (4 * field)) & 15;
    }

    static int stratum(long pattern) {
        return (int) (pattern >>> STRATUM_AT) & 63;
    }
}
