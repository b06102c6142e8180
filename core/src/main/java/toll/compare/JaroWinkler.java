package toll.compare;

/**
 * Jaro and Jaro-Winkler similarity (Winkler 1990: prefix of at most four, scale 0.1, boosted only above 0.7), over UTF-16
 * units. Words up to 64 units run bit-parallel; prepare one word and compare it with many.
 */
public final class JaroWinkler {
    private static final double PREFIX_SCALE = 0.1;
    private static final double BOOST_ABOVE = 0.7;
    private static final int WORD = 64;

    private final String word;
    private final Letters letters;

    /** Prepares a word for comparison with many others. */
    public JaroWinkler(String word) {
        this.word = word;
        this.letters = new Letters(word.length() <= WORD ? word : "");
    }

    /** Jaro-Winkler similarity in [0, 1]; two empty words are equal. */
    public static double similarity(String a, String b) {
        return a.equals(b) ? 1 : new JaroWinkler(a).similarity(b);
    }

    /** Jaro-Winkler similarity of the prepared word and another, in [0, 1]. */
    public double similarity(String other) {
        double jaro = jaro(other);
        if (jaro <= BOOST_ABOVE) {
            return jaro;
        }
        int prefix = 0;
        int most = Math.min(4, Math.min(word.length(), other.length()));
        while (prefix < most && word.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    /** Jaro similarity of the prepared word and another, in [0, 1]. */
    public double jaro(String other) {
        int n = word.length();
        int m = other.length();
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        return n <= WORD && m <= WORD ? bitParallel(other) : plain(word, other);
    }

    private double bitParallel(String other) {
        int n = word.length();
        int m = other.length();
        int bound = Math.max(0, Math.max(n, m) / 2 - 1);
        long mine = 0;
        long theirs = 0;
        for (int j = 0; j < m; j++) {
            int from = Math.max(0, j - bound);
            int to = Math.min(n - 1, j + bound);
            if (from > to) {
                break;
            }
            long window = (-1L >>> (63 - to)) & (-1L << from);
            long free = letters.positions(other.charAt(j)) & window & ~mine;
            if (free != 0) {
                mine |= free & -free;
                theirs |= 1L << j;
            }
        }
        int common = Long.bitCount(mine);
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        long left = mine;
        for (long right = theirs; right != 0; right &= right - 1) {
            if (word.charAt(Long.numberOfTrailingZeros(left)) != other.charAt(Long.numberOfTrailingZeros(right))) {
                moved++;
            }
            left &= left - 1;
        }
        return score(common, moved, n, m);
    }

    private static double plain(String a, String b) {
        int n = a.length();
        int m = b.length();
        int bound = Math.max(0, Math.max(n, m) / 2 - 1);
        boolean[] inA = new boolean[n];
        char[] sequence = new char[Math.min(n, m)];
        int common = 0;
        for (int j = 0; j < m; j++) {
            int to = Math.min(n - 1, j + bound);
            for (int i = Math.max(0, j - bound); i <= to; i++) {
                if (!inA[i] && a.charAt(i) == b.charAt(j)) {
                    inA[i] = true;
                    sequence[common++] = b.charAt(j);
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        int k = 0;
        for (int i = 0; i < n; i++) {
            if (inA[i] && a.charAt(i) != sequence[k++]) {
                moved++;
            }
        }
        return score(common, moved, n, m);
    }

    private static double score(int common, int moved, int n, int m) {
        double c = common;
        return (c / n + c / m + (c - moved / 2) / c) / 3;
    }
}
