package toll.compare;

import toll.name.Script;
import toll.name.Sound;

/**
 * How alike two name parts sound: a weighted edit distance over {@link Sound} codes. Confusions that romanisations make
 * (q/k/g, th/t/s, dh/d/z, j/g, ch/sh/kh, w/ou, silent h) cost little; what tells names apart costs most. Between scripts
 * a short vowel is free to appear, because Arabic script does not write it; within one script it is not.
 */
public final class SoundDistance {
    private static final String CODES = "aeiouHEhwybptcjxdDZrzsSCGfvqkglmn";
    private static final int SIZE = CODES.length();
    /** The first codes are the vowels; then silent h, ayn, h, w, y. */
    private static final int VOWELS = 5;

    private static final byte[] INDEX = new byte[128];
    private static final float[][] BETWEEN = new float[SIZE][SIZE];
    private static final float[][] LATIN = new float[SIZE][SIZE];
    private static final float[][] ARABIC = new float[SIZE][SIZE];
    private static final float[] GAP_BETWEEN = new float[SIZE];
    private static final float[] GAP_LATIN = new float[SIZE];
    private static final float[] GAP_ARABIC = new float[SIZE];

    private static final int SCRIPTS = Script.values().length;
    private static final Bounds[] BOUNDS = new Bounds[SCRIPTS * SCRIPTS];

    static {
        java.util.Arrays.fill(INDEX, (byte) -1);
        for (int i = 0; i < SIZE; i++) {
            INDEX[CODES.charAt(i)] = (byte) i;
        }
        for (float[][] table : new float[][][] {BETWEEN, LATIN, ARABIC}) {
            for (int i = 0; i < SIZE; i++) {
                java.util.Arrays.fill(table[i], 1f);
                table[i][i] = 0;
            }
            consonants(table);
        }
        java.util.Arrays.fill(GAP_BETWEEN, 1f);
        java.util.Arrays.fill(GAP_LATIN, 1f);
        java.util.Arrays.fill(GAP_ARABIC, 1f);
        between();
        latin();
        arabic();
        for (Script a : Script.values()) {
            for (Script b : Script.values()) {
                BOUNDS[a.ordinal() * SCRIPTS + b.ordinal()] = new Bounds(table(a, b), gap(a, b));
            }
        }
    }

    /** What a sound costs at least, given which sounds stand in the other word: the steps are told apart by masks. */
    static final class Bounds {
        private static final float[] STEPS = {0, 0.15f, 0.4f, 1f};
        private static final int STRETCH = 9;
        private static final int STRETCHES = (SIZE + STRETCH - 1) / STRETCH;
        /** For each sound the sounds that may take its place below each of the later steps. */
        private final long[] first = new long[SIZE];

        private final long[] second = new long[SIZE];
        private final long[] third = new long[SIZE];
        private final float[] gap;
        /** Sounds that cost 1 where nothing comes nearer than the third step: most consonants. */
        private long full;
        /** For each stretch of {@value #STRETCH} sounds and each choice of them what they cost where nothing comes nearer. */
        private final float[] upToThird = new float[STRETCHES << STRETCH];

        private final float[] upToSecond = new float[STRETCHES << STRETCH];

        private Bounds(float[][] table, float[] gap) {
            this.gap = gap;
            for (int x = 0; x < SIZE; x++) {
                full |= Math.min(gap[x], STEPS[3]) >= 1 ? 1L << x : 0;
                for (int y = 0; y < SIZE; y++) {
                    first[x] |= table[x][y] < STEPS[1] ? 1L << y : 0;
                    second[x] |= table[x][y] < STEPS[2] ? 1L << y : 0;
                    third[x] |= table[x][y] < STEPS[3] ? 1L << y : 0;
                }
            }
            for (int at = 0; at < upToThird.length; at++) {
                for (int i = 0; i < STRETCH && (at >>> STRETCH) * STRETCH + i < SIZE; i++) {
                    float alone = (at >>> i & 1) == 0 ? 0 : gap[(at >>> STRETCH) * STRETCH + i];
                    upToThird[at] += Math.min(alone, STEPS[3]);
                    upToSecond[at] += Math.min(alone, STEPS[2]);
                }
            }
        }

        /** The sounds that some of these may take the place of below the second step, or below the third. */
        long within(long present, boolean thirdStep) {
            long within = 0;
            for (int x = 0; x < SIZE; x++) {
                within |= ((thirdStep ? third[x] : second[x]) & present) != 0 ? 1L << x : 0;
            }
            return within;
        }

        /** What these sounds cost at least where nothing comes nearer than the third step, or the second. */
        float cost(long sounds, boolean thirdStep) {
            float[] costs = thirdStep ? upToThird : upToSecond;
            float sum = 0;
            for (int stretch = 0; stretch < STRETCHES; stretch++) {
                sum += costs[stretch << STRETCH | (int) (sounds >>> stretch * STRETCH) & (1 << STRETCH) - 1];
            }
            return sum;
        }

        /** What those of these sounds that cost most cost together where nothing comes nearer than the third step. */
        float fullCost(long sounds) {
            return Long.bitCount(sounds & full);
        }

        float least(int x, long present) {
            if ((first[x] & present) != 0) {
                return 0;
            }
            return Math.min(
                    gap[x], (second[x] & present) != 0 ? STEPS[1] : (third[x] & present) != 0 ? STEPS[2] : STEPS[3]);
        }
    }

    private SoundDistance() {}

    /** Similarity in [0, 1]; 1 only when the sounds are the same. Two parts without sounds are not alike. */
    public static double similarity(Sound a, Sound b) {
        double direct = similarity(a.codes(), b.codes(), a.script(), b.script());
        if (direct >= 0.8 || (!a.mayHoldArticle() && !b.mayHoldArticle())) {
            return direct;
        }
        double without = 0;
        if (a.mayHoldArticle()) {
            without = similarity(a.codes().substring(2), b.codes(), a.script(), b.script());
        }
        if (b.mayHoldArticle()) {
            without = Math.max(without, similarity(a.codes(), b.codes().substring(2), a.script(), b.script()));
        }
        return Math.max(direct, without - 0.04);
    }

    /** Whether {@link #similarity(Sound, Sound)} is at least this, without working out more than it takes to tell. */
    public static boolean reaches(Sound a, Sound b, double least) {
        if (reaches(a.codes(), b.codes(), a.script(), b.script(), least)) {
            return true;
        }
        return (a.mayHoldArticle() || b.mayHoldArticle()) && similarity(a, b) >= least;
    }

    private static boolean reaches(String a, String b, Script sa, Script sb, double least) {
        if (a.isEmpty() || b.isEmpty()) {
            return least <= 0;
        }
        return 1 - distance(a, b, sa, sb, (float) (1 - least)) >= least;
    }

    private static double similarity(String a, String b, Script sa, Script sb) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        return Math.max(0, 1 - distance(a, b, sa, sb, Float.MAX_VALUE));
    }

    /** Weighted edits over the mean mass of the two; given up with a large number once it must be more than {@code most}. */
    private static float distance(String a, String b, Script sa, Script sb, float most) {
        float[][] table = table(sa, sb);
        float[] gap = gap(sa, sb);
        int n = a.length();
        int m = b.length();
        float[] row = new float[m + 1];
        float massA = 0;
        float massB = 0;
        for (int j = 0; j < m; j++) {
            int y = INDEX[b.charAt(j)];
            row[j + 1] = row[j] + gap[y];
            massB += mass(y);
        }
        for (int i = 0; i < n; i++) {
            massA += mass(INDEX[a.charAt(i)]);
        }
        float mass = Math.max(1.5f, (massA + massB) / 2);
        float givenUp = most * mass + 0.001f;
        for (int i = 0; i < n; i++) {
            int x = INDEX[a.charAt(i)];
            float[] costs = table[x];
            float diagonal = row[0];
            row[0] += gap[x];
            float fewest = row[0];
            boolean initial = i == 0;
            for (int j = 0; j < m; j++) {
                int y = INDEX[b.charAt(j)];
                float swap = costs[y];
                if (initial && j == 0 && x < VOWELS && y < VOWELS) {
                    swap *= 0.25f; // an initial alef carries any vowel; in Latin initial vowels vary most (Omar, Umar)
                }
                float best = Math.min(diagonal + swap, Math.min(row[j] + gap[y], row[j + 1] + gap[x]));
                diagonal = row[j + 1];
                row[j + 1] = best;
                fewest = Math.min(fewest, best);
            }
            if (fewest > givenUp) {
                return Float.MAX_VALUE;
            }
        }
        return row[m] / mass;
    }

    private static float[][] table(Script a, Script b) {
        return a != b ? BETWEEN : a == Script.ARABIC ? ARABIC : LATIN;
    }

    private static float[] gap(Script a, Script b) {
        return a != b ? GAP_BETWEEN : a == Script.ARABIC ? GAP_ARABIC : GAP_LATIN;
    }

    static Bounds bounds(Script a, Script b) {
        return bounds(a.ordinal(), b.ordinal());
    }

    /** The bounds of two scripts, by number. */
    static Bounds bounds(int a, int b) {
        return BOUNDS[a * SCRIPTS + b];
    }

    /** The sounds of a word that are no vowels, by number. */
    static byte[] consonants(String codes) {
        byte[] some = new byte[codes.length()];
        int n = 0;
        for (int i = 0; i < codes.length(); i++) {
            byte x = INDEX[codes.charAt(i)];
            if (x >= VOWELS) {
                some[n++] = x;
            }
        }
        return java.util.Arrays.copyOf(some, n);
    }

    /** A bit for each sound that stands in a word. */
    static long present(String codes) {
        long present = 0;
        for (int i = 0; i < codes.length(); i++) {
            present |= 1L << INDEX[codes.charAt(i)];
        }
        return present;
    }

    static float mass(String codes) {
        float mass = 0;
        for (int i = 0; i < codes.length(); i++) {
            mass += mass(INDEX[codes.charAt(i)]);
        }
        return mass;
    }

    /** What a sound weighs in the length of a word: consonants 1, long vowels and semivowels less. */
    private static float mass(int index) {
        return index < VOWELS
                ? 0.3f
                : index == VOWELS
                        ? 0.1f
                        : index == VOWELS + 1 ? 0.4f : index == VOWELS + 3 || index == VOWELS + 4 ? 0.6f : 1f;
    }

    private static void consonants(float[][] t) {
        set(t, "pb", 0.1f, "fv", 0.08f, "vw", 0.1f, "vb", 0.35f, "bw", 0.6f, "pf", 0.3f, "mn", 0.55f, "dt", 0.4f);
        set(t, "ct", 0.06f, "cs", 0.1f, "cz", 0.4f, "cZ", 0.15f, "dD", 0.02f, "Dz", 0.12f, "DZ", 0.1f, "dZ", 0.12f);
        set(t, "zZ", 0.05f, "zs", 0.35f, "zj", 0.35f, "zd", 0.5f, "sS", 0.35f, "sC", 0.4f, "SC", 0.06f, "Cx", 0.18f);
        set(t, "Ck", 0.25f, "Ch", 0.3f, "Cj", 0.15f, "Ct", 0.5f, "jg", 0.08f, "jS", 0.4f, "jy", 0.3f, "jk", 0.6f);
        set(t, "qk", 0.04f, "qg", 0.1f, "kg", 0.2f, "qG", 0.25f, "qx", 0.4f, "qh", 0.6f, "kx", 0.2f, "kG", 0.4f);
        set(t, "Gg", 0.05f, "Gh", 0.5f, "Gx", 0.4f, "Gr", 0.4f, "xh", 0.12f, "xg", 0.5f, "hH", 0.03f, "xH", 0.2f);
        set(
                t, "Ht", 0.2f, "Ha", 0.08f, "Hi", 0.1f, "He", 0.08f, "Ea", 0.06f, "Ee", 0.08f, "Ei", 0.15f, "Eo", 0.12f,
                "Eu", 0.2f, "Eh", 0.5f, "EG", 0.5f);
        set(
                t, "wu", 0.05f, "wo", 0.06f, "yi", 0.03f, "ye", 0.08f, "wa", 0.45f, "we", 0.6f, "ya", 0.3f, "yu", 0.9f,
                "yo", 0.8f, "wi", 0.9f, "wy", 0.9f, "lr", 0.5f);
        set(t, "ks", 0.6f, "kC", 0.25f, "st", 0.7f, "ln", 0.6f, "hk", 0.5f, "Hh", 0.03f);
    }

    private static void between() {
        set(BETWEEN, "ae", 0.06f, "ai", 0.3f, "ao", 0.15f, "au", 0.35f, "ei", 0.1f, "ou", 0.05f, "iu", 0.5f);
        set(BETWEEN, "ya", 0.15f, "Ea", 0.03f, "Ee", 0.03f, "Ei", 0.05f, "Eo", 0.04f, "Eu", 0.05f);
        gaps(GAP_BETWEEN, "a", 0.07f, "e", 0.06f, "i", 0.06f, "o", 0.06f, "u", 0.06f);
        gaps(GAP_BETWEEN, "H", 0.04f, "E", 0.05f, "w", 0.35f, "y", 0.3f, "h", 0.4f);
    }

    private static void latin() {
        set(LATIN, "ae", 0.14f, "ai", 0.5f, "ao", 0.25f, "au", 0.45f, "ei", 0.1f, "eo", 0.4f, "eu", 0.5f);
        set(LATIN, "iu", 0.55f, "io", 0.55f, "ou", 0.07f);
        gaps(
                GAP_LATIN, "a", 0.15f, "e", 0.1f, "i", 0.15f, "o", 0.16f, "u", 0.18f, "H", 0.04f, "w", 0.3f, "y", 0.2f,
                "h", 0.3f);
    }

    private static void arabic() {
        set(ARABIC, "ya", 0.3f, "ct", 0.3f, "cs", 0.4f, "Dd", 0.4f, "DZ", 0.15f, "zZ", 0.25f, "Zd", 0.5f, "qk", 0.5f);
        set(ARABIC, "Ha", 0.15f, "Hy", 0.5f, "wa", 0.5f, "Ea", 0.5f, "xh", 0.6f, "jg", 0.3f, "Gg", 0.3f, "qg", 0.3f);
        gaps(GAP_ARABIC, "a", 0.3f, "H", 0.12f, "E", 0.8f, "w", 0.45f, "y", 0.4f, "h", 0.8f);
    }

    private static void set(float[][] table, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            String pair = (String) pairs[i];
            float cost = (Float) pairs[i + 1];
            int x = INDEX[pair.charAt(0)];
            int y = INDEX[pair.charAt(1)];
            table[x][y] = cost;
            table[y][x] = cost;
        }
    }

    private static void gaps(float[] gap, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            gap[INDEX[((String) pairs[i]).charAt(0)]] = (Float) pairs[i + 1];
        }
    }
}
