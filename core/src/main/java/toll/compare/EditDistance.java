package toll.compare;

import java.util.Arrays;

/**
 * Edit distances over UTF-16 units. Levenshtein by Myers (1999) in Hyyrö's form; optimal string alignment (adjacent
 * transposition counts one, no substring is edited twice) by Hyyrö (2003): it is not the unrestricted
 * Damerau-Levenshtein distance, and differs from it on rare inputs such as {@code ca/abc}. Words up to 64 units run
 * bit-parallel, longer ones by rows.
 */
public final class EditDistance {
    private static final int WORD = 64;
    private final String word;
    private final Letters letters;

    /** Prepares a word for comparison with many others. */
    public EditDistance(String word) {
        this.word = word;
        this.letters = new Letters(word.length() <= WORD ? word : "");
    }

    /** Insertions, deletions and substitutions between two words. */
    public static int levenshtein(String a, String b) {
        return new EditDistance(a).levenshtein(b);
    }

    /** Insertions, deletions, substitutions and adjacent transpositions between two words. */
    public static int transposition(String a, String b) {
        return new EditDistance(a).transposition(b);
    }

    /** Levenshtein distance of the prepared word and another. */
    public int levenshtein(String other) {
        int n = word.length();
        if (n == 0 || other.isEmpty()) {
            return Math.max(n, other.length());
        }
        return n <= WORD ? myers(other) : rows(word, other, false);
    }

    /** Optimal string alignment distance of the prepared word and another. */
    public int transposition(String other) {
        int n = word.length();
        if (n == 0 || other.isEmpty()) {
            return Math.max(n, other.length());
        }
        return n <= WORD ? hyyro(other) : rows(word, other, true);
    }

    private int myers(String other) {
        long plus = -1L;
        long minus = 0;
        int distance = word.length();
        long top = 1L << (word.length() - 1);
        for (int j = 0; j < other.length(); j++) {
            long match = letters.positions(other.charAt(j));
            long diagonal = (((match & plus) + plus) ^ plus) | match | minus;
            long up = minus | ~(diagonal | plus);
            long down = plus & diagonal;
            distance += (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
            up = (up << 1) | 1;
            down <<= 1;
            plus = down | ~(diagonal | up);
            minus = up & diagonal;
        }
        return distance;
    }

    private int hyyro(String other) {
        long plus = -1L;
        long minus = 0;
        long diagonal = 0;
        long before = 0;
        int distance = word.length();
        long top = 1L << (word.length() - 1);
        for (int j = 0; j < other.length(); j++) {
            long match = letters.positions(other.charAt(j));
            long swapped = (((~diagonal) & match) << 1) & before;
            diagonal = (((match & plus) + plus) ^ plus) | match | minus | swapped;
            long up = minus | ~(diagonal | plus);
            long down = plus & diagonal;
            distance += (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
            up = (up << 1) | 1;
            down <<= 1;
            plus = down | ~(diagonal | up);
            minus = up & diagonal;
            before = match;
        }
        return distance;
    }

    private static int rows(String a, String b, boolean swaps) {
        int n = a.length();
        int[] last = new int[n + 1];
        int[] row = new int[n + 1];
        int[] next = new int[n + 1];
        Arrays.setAll(row, i -> i);
        for (int j = 1; j <= b.length(); j++) {
            next[0] = j;
            char c = b.charAt(j - 1);
            for (int i = 1; i <= n; i++) {
                int best = Math.min(Math.min(next[i - 1], row[i]) + 1, row[i - 1] + (a.charAt(i - 1) == c ? 0 : 1));
                if (swaps && i > 1 && j > 1 && a.charAt(i - 2) == c && a.charAt(i - 1) == b.charAt(j - 2)) {
                    best = Math.min(best, last[i - 2] + 1);
                }
                next[i] = best;
            }
            int[] free = last;
            last = row;
            row = next;
            next = free;
        }
        return row[n];
    }
}
