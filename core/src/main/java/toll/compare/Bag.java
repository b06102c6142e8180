package toll.compare;

/**
 * How often each kind of letter stands in a word, in 64 bits: two bits for each of 32 kinds, the first set by one letter,
 * the second by a second. What one bag has beyond another bounds from below how far two words must be apart.
 */
public final class Bag {
    private static final int KINDS = 32;

    private Bag() {}

    /** The bag of a word. */
    public static long of(String word) {
        long bag = 0;
        for (int i = 0; i < word.length(); i++) {
            long first = 1L << 2 * kind(word.charAt(i));
            bag |= (bag & first) == 0 ? first : first << 1;
        }
        return bag;
    }

    private static int kind(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        return c >= '0' && c <= '9' ? 26 + (c - '0') % 6 : c % KINDS;
    }

    /** Letters of the first word that have no partner in the second: so many at least. */
    public static int beyond(long bag, long other) {
        return Long.bitCount(bag & ~other);
    }

    /** Edits (transpositions among them) between two words of these bags and lengths: so many at least. */
    public static int fewestEdits(long a, int lengthA, long b, int lengthB) {
        return Math.max(Math.abs(lengthA - lengthB), Math.max(beyond(a, b), beyond(b, a)));
    }

    /**
     * Jaro-Winkler similarity of two words: so much at most.
     *
     * @param prefix letters that both begin with, 4 at most, or more than that
     */
    public static double mostSimilar(long a, int lengthA, long b, int lengthB, int prefix) {
        double common = Math.min(lengthA - beyond(a, b), lengthB - beyond(b, a));
        if (common <= 0) {
            return 0;
        }
        double jaro = (common / lengthA + common / lengthB + 1) / 3;
        return jaro + 0.1 * prefix * (1 - jaro) + 1e-9;
    }
}
