package toll.link;

import java.util.Arrays;
import toll.compare.PlainText;

/**
 * Sketches of texts: the least hashes of their letter sequences, two a band (min-wise hashing, Broder 1997). Alike texts share
 * a band, unlike ones do not.
 */
final class Sketches {
    static final int BANDS = 6;
    private static final int[] NONE = {};
    private static final int LETTERS_OF_NAMES = 2;

    private Sketches() {}

    /**
     * The sketch of one text.
     *
     * @param length letters of a sequence
     * @param bands for each band the hash of every text; 0 where a text is too short
     * @param at the number of the text
     */
    static void of(String plain, int length, int[][] bands, int at) {
        if (plain.length() < length) {
            return;
        }
        int[] least = least(plain, length, bands.length);
        for (int b = 0; b < bands.length; b++) {
            bands[b][at] = Key.both(least[b], least[bands.length + b]);
        }
    }

    /**
     * For each band the hash of every row's name, 0 where it has none. The sketch of a name is the least of those of its
     * parts, since no letter pair spans two of them.
     */
    static int[][] ofNames(Names names, int rows) {
        NameParts parts = names.parts();
        int[][] least = new int[parts.size()][];
        for (int i = 0; i < least.length; i++) {
            String plain = PlainText.of(parts.written(i));
            least[i] = plain.isEmpty() ? NONE : least(plain, LETTERS_OF_NAMES, BANDS);
        }
        int[][] bands = new int[BANDS][rows];
        int[] of = new int[2 * BANDS];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(of, Integer.MAX_VALUE);
            boolean any = lower(of, least, names.given(row)) | lower(of, least, names.family(row));
            for (int part : names.between(row)) {
                any |= lower(of, least, part);
            }
            for (int b = 0; any && b < BANDS; b++) {
                bands[b][row] = Key.both(of[b], of[BANDS + b]);
            }
        }
        return bands;
    }

    private static boolean lower(int[] of, int[][] least, int part) {
        if (part < 0 || least[part].length == 0) {
            return false;
        }
        for (int i = 0; i < of.length; i++) {
            of[i] = Math.min(of[i], least[part][i]);
        }
        return true;
    }

    /** The least hash of each band, then the least of another kind of each. */
    private static int[] least(String plain, int length, int bands) {
        String text = " " + plain + " ";
        int[] least = new int[2 * bands];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + length <= text.length(); i++) {
            int h = 0;
            for (int k = 0; k < length; k++) {
                h = h * 0x01000193 + text.charAt(i + k);
            }
            for (int b = 0; b < bands; b++) {
                least[b] = Math.min(least[b], Key.hash(h, 100 + b));
                least[bands + b] = Math.min(least[bands + b], Key.hash(h, 200 + b));
            }
        }
        return least;
    }
}
