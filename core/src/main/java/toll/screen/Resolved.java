package toll.screen;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import toll.compare.PartAgreement;

/**
 * The listed parts that one part of a query agrees with.
 *
 * @param ids part numbers, ascending
 * @param agreements how each agrees
 * @param similarities in [0, 1]
 * @param gains the share of a part's bits that each agreement earns at most
 * @param most the greatest gain
 * @param names how many listed names hold one of them
 */
record Resolved(int[] ids, PartAgreement[] agreements, float[] similarities, float[] gains, float most, int names) {
    private static final float SLOPE = 1.9f;
    /** Likeness of a compound and what it is shortened to (Abd al-Basir, Basir): less than of two forms of one name. */
    static final float SHORTENED = 0.7f;

    private static final float OF_SHORTENED = 0.75f;

    static final Resolved NONE = new Resolved(new int[0], new PartAgreement[0], new float[0], new float[0], 0, 0);

    /** Agreement with this one part, the same. */
    static Resolved same(int id) {
        return new Resolved(
                new int[] {id}, new PartAgreement[] {PartAgreement.SAME}, new float[] {1}, new float[] {1}, 1, 1);
    }

    /**
     * @param joined whether a part stands for two neighbours of some name written as one, which agree in full or not at all
     */
    static Resolved of(
            int[] ids,
            PartAgreement[] agreements,
            float[] similarities,
            IntPredicate joined,
            IntUnaryOperator names,
            boolean organisations) {
        float[] gains = new float[ids.length];
        float most = 0;
        int held = 0;
        for (int i = 0; i < gains.length; i++) {
            gains[i] = joined.test(ids[i]) && NameScore.joins(agreements[i], similarities[i], !organisations)
                    ? 1
                    : gain(agreements[i], similarities[i]);
            most = Math.max(most, gains[i]);
            held += names.applyAsInt(ids[i]);
        }
        return new Resolved(ids, agreements, similarities, gains, most, held);
    }

    /** As two neighbours written as one: what is alike enough agrees in full, the rest not at all. */
    Resolved joined(boolean organisations) {
        int[] some = new int[ids.length];
        PartAgreement[] how = new PartAgreement[ids.length];
        float[] alike = new float[ids.length];
        int n = 0;
        for (int i = 0; i < ids.length; i++) {
            if (NameScore.joins(agreements[i], similarities[i], !organisations)) {
                some[n] = ids[i];
                how[n] = agreements[i];
                alike[n++] = similarities[i];
            }
        }
        float[] full = new float[n];
        Arrays.fill(full, 1);
        return n == 0
                ? NONE
                : new Resolved(Arrays.copyOf(some, n), Arrays.copyOf(how, n), Arrays.copyOf(alike, n), full, 1, names);
    }

    /** Position of a part number, or negative. */
    int find(int id) {
        int low = 0;
        int high = ids.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (ids[middle] < id) {
                low = middle + 1;
            } else if (ids[middle] > id) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** Whether it agrees with one of these parts, ascending, and with none of the first {@code n} of its own name. */
    boolean isIn(int[] parts, int[] own, int n) {
        for (int i = 0; i < n; i++) {
            if (find(own[i]) >= 0) {
                return false; // a part said twice
            }
        }
        for (int i = 0, j = 0; i < ids.length && j < parts.length; ) {
            if (ids[i] == parts[j]) {
                return true;
            }
            if (ids[i] < parts[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** The share of a part's bits that agreement of this kind and likeness earns. */
    static float gain(PartAgreement agreement, float similarity) {
        return switch (agreement) {
            case SAME, JOINED -> 1f;
            case SPELLING, TRANSLITERATION -> Math.max(0.4f, 1 - SLOPE * (1 - similarity));
            case NICKNAME -> similarity > SHORTENED ? 0.85f : OF_SHORTENED;
            case INITIAL -> 0.7f;
            case MISSING, CONTRADICTING -> 0f;
        };
    }
}
