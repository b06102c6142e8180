package toll.link;

import java.util.List;

/**
 * One comparison of the model, ready to answer for any two rows. Its first levels are equality, split by how common the
 * value is; then the levels of the comparison; the last says that the values differ.
 */
abstract class Field {
    /** Most levels that a pattern can hold; one more code stands for "missing". */
    static final int MOST_LEVELS = 15;
    /** The level of a pair in which a value is missing. */
    static final int MISSING = 15;

    private static final int[] NO_CODES = {};
    private final String label;
    private final List<String> levels;
    private final int equalLevels;
    private final boolean personal;

    Field(String label, List<String> levels, int equalLevels, boolean personal) {
        if (levels.size() > MOST_LEVELS) {
            throw new IllegalArgumentException(label + ": too many levels");
        }
        this.label = label;
        this.levels = List.copyOf(levels);
        this.equalLevels = equalLevels;
        this.personal = personal;
    }

    final String label() {
        return label;
    }

    final List<String> levels() {
        return levels;
    }

    /** How many of the first levels stand for equal values, the rarest first. */
    final int equalLevels() {
        return equalLevels;
    }

    /** The first of the levels that stand in order of strength down to the last; those of equality have an order of their own. */
    int orderedFrom() {
        return equalLevels;
    }

    /** Whether it tells one member of a family from another (given name, sex, birth), or is shared by relatives. */
    final boolean personal() {
        return personal;
    }

    /**
     * For each row a code, -1 where a value is missing: rows of one code have the level {@link #same}. Empty where this
     * cannot be told row by row.
     */
    int[] codes() {
        return NO_CODES;
    }

    /** The level of two rows with one code, or -1 where that does not decide. */
    int same(int code) {
        return -1;
    }

    /** Whether it costs more than others and is looked at last. */
    boolean late() {
        return false;
    }

    /** The level of two rows, or {@link #MISSING}. */
    abstract int level(int a, int b, Memo memo);

    /**
     * The same of two rows whose {@link #codes} are at hand, so that they need not be fetched again.
     *
     * @param x the code of {@code a}, 0 or more
     * @param y the code of {@code b}, another
     */
    int unequal(int a, int b, int x, int y, Memo memo) {
        return level(a, b, memo);
    }

    /** Share of all pairs of filled rows at each level of equality: exact, from the counts of the values. */
    abstract double[] equalShares();

    /** Bits to add for how common the values are within their level; 0 where there is nothing to add. */
    abstract double rarity(int a, int b, int level);

    abstract String sentence(int a, int b, int level);
}
