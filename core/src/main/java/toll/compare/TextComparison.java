package toll.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Free text by the cosine of its three-letter sequences, each weighted by how rare it is in the column (Salton and
 * Buckley 1988): a rare word in common says much, a common one little, a typing error costs only the sequences that it
 * touches, and the order of words does not count.
 */
public final class TextComparison implements Comparison<TextComparison.Grams> {
    /** Plain form, and the weights of its sequences as a unit vector in ascending order of their hash. */
    public record Grams(String plain, int[] ids, float[] weights) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Grams g && plain.equals(g.plain);
        }

        @Override
        public int hashCode() {
            return plain.hashCode();
        }

        @Override
        public String toString() {
            return plain;
        }
    }

    private static final double[] BOUNDS = {0.88, 0.75, 0.6, 0.45, 0.3, 0.15};
    private static final List<String> LEVELS = List.of(
            "the same text",
            "nearly the same text",
            "very similar texts",
            "similar texts",
            "texts with much in common",
            "texts with something in common",
            "texts with little in common",
            "texts differ");
    private static final int SLOTS = 1 << 20;
    private final float[] rarity;

    private TextComparison(float[] rarity) {
        this.rarity = rarity;
    }

    /** A comparison that knows how rare each sequence is among these distinct values. */
    public static TextComparison over(List<String> values) {
        int[] seenIn = new int[SLOTS];
        for (String value : values) {
            int[] ids = grams(PlainText.of(value));
            int previous = -1;
            for (int id : ids) {
                if (id != previous) {
                    seenIn[id]++;
                }
                previous = id;
            }
        }
        float[] rarity = new float[SLOTS];
        for (int i = 0; i < SLOTS; i++) {
            rarity[i] = (float) Math.log1p((values.size() + 1.0) / (seenIn[i] + 0.5));
        }
        return new TextComparison(rarity);
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public Optional<Grams> read(String written) {
        String plain = PlainText.of(written);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        int[] all = grams(plain);
        int[] ids = new int[all.length];
        float[] weights = new float[all.length];
        int n = 0;
        for (int i = 0; i < all.length; ) {
            int j = i;
            while (j < all.length && all[j] == all[i]) {
                j++;
            }
            ids[n] = all[i];
            weights[n++] = (float) (rarity[all[i]] * Math.sqrt(j - i));
            i = j;
        }
        double length = 0;
        for (int i = 0; i < n; i++) {
            length += weights[i] * weights[i];
        }
        float scale = (float) (1 / Math.sqrt(length));
        for (int i = 0; i < n; i++) {
            weights[i] *= scale;
        }
        return Optional.of(new Grams(plain, Arrays.copyOf(ids, n), Arrays.copyOf(weights, n)));
    }

    @Override
    public int level(Grams a, Grams b) {
        if (a.plain.equals(b.plain)) {
            return 0;
        }
        double cosine = cosine(a, b);
        int level = 1;
        while (level <= BOUNDS.length && cosine < BOUNDS[level - 1]) {
            level++;
        }
        return level;
    }

    /** Likeness of two texts, 0 when no sequence is shared to 1 when all are. */
    static double cosine(Grams a, Grams b) {
        double sum = 0;
        int i = 0;
        int j = 0;
        int[] x = a.ids;
        int[] y = b.ids;
        while (i < x.length && j < y.length) {
            if (x[i] == y[j]) {
                sum += a.weights[i++] * b.weights[j++];
            } else if (x[i] < y[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** Sorted slots of the three-letter sequences of every word, with a blank before and behind the word. */
    private static int[] grams(String plain) {
        String padded = " " + plain + " ";
        int[] ids = new int[Math.max(0, padded.length() - 2)];
        for (int i = 0; i < ids.length; i++) {
            int hash = (padded.charAt(i) * 31 + padded.charAt(i + 1)) * 31 * 31 + padded.charAt(i + 2);
            hash *= 0x9E3779B1;
            ids[i] = hash >>> 12;
        }
        Arrays.sort(ids);
        return ids;
    }
}
