package toll.compare;

import java.util.List;

/**
 * Finds the place names that differ for sure: no word in common, and the whole too far apart. Two words that are equal, or
 * one slip apart where one has five letters or more, share their first or their last two letters.
 */
final class QuickPlaces implements Quick {
    private static final int DIFFER = 4;
    private final long[] bag;
    private final int[] length;
    /** A bit for the first two letters of each word, and one for the last two. */
    private final long[] ends;

    QuickPlaces(List<PlaceComparison.PlaceName> distinct) {
        int n = distinct.size();
        bag = new long[n];
        length = new int[n];
        ends = new long[n];
        for (int i = 0; i < n; i++) {
            PlaceComparison.PlaceName name = distinct.get(i);
            bag[i] = name.plain().bag();
            length[i] = name.plain().length();
            for (PlaceComparison.Bagged bagged : name.words()) {
                String word = bagged.text();
                int end = Math.max(0, word.length() - 2);
                ends[i] |= 1L << bit(word, 0) | 1L << 32 + bit(word, end);
            }
        }
    }

    private static int bit(String word, int at) {
        int second = at + 1 < word.length() ? word.charAt(at + 1) : 0;
        return (word.charAt(at) * 37 + second) * 0x9E3779B1 >>> 27;
    }

    @Override
    public int level(int a, int b) {
        if ((ends[a] & ends[b]) != 0) {
            return -1;
        }
        int n = length[a];
        int m = length[b];
        int edits = Bag.fewestEdits(bag[a], n, bag[b], m);
        int shorter = Math.min(n, m);
        if ((edits <= 1 && shorter >= 4) || (edits <= 2 && shorter >= 8)) {
            return -1;
        }
        return Bag.mostSimilar(bag[a], n, bag[b], m, 4) >= 0.94 ? -1 : DIFFER;
    }
}
