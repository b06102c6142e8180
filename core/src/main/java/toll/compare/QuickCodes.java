package toll.compare;

import java.util.List;

/**
 * Finds the codes that differ for sure, from the bag of letters of each and its first and last two letters. Cells of
 * several codes are left to {@link CodeComparison}.
 */
final class QuickCodes implements Quick {
    private static final int DIFFER = 5;
    private final long[] bag;
    private final byte[] length;
    /** The first two letters and the last two, 16 bits of each pair. */
    private final int[] ends;

    QuickCodes(List<CodeComparison.Codes> distinct) {
        int n = distinct.size();
        bag = new long[n];
        length = new byte[n];
        ends = new int[n];
        for (int i = 0; i < n; i++) {
            List<String> each = distinct.get(i).each();
            if (each.size() == 1) {
                String code = each.get(0);
                bag[i] = Bag.of(code);
                length[i] = (byte) code.length();
                ends[i] = code.length() < 2 ? 0 : two(code, 0) << 16 | two(code, code.length() - 2);
            }
        }
    }

    private static int two(String code, int at) {
        return code.charAt(at) * 251 + code.charAt(at + 1) & 0xFFFF;
    }

    @Override
    public int level(int a, int b) {
        int n = length[a];
        int m = length[b];
        if (n == 0 || m == 0) {
            return -1;
        }
        int shorter = Math.min(n, m);
        if (shorter < 3) {
            return DIFFER;
        }
        int ends = this.ends[a] ^ this.ends[b];
        boolean begin = ends >>> 16 == 0;
        if (shorter >= 4 && (begin || (ends & 0xFFFF) == 0)) {
            return -1;
        }
        int edits = Bag.fewestEdits(bag[a], n, bag[b], m);
        if ((edits <= 1 && shorter >= 4) || (edits <= 2 && shorter >= 7)) {
            return -1;
        }
        return shorter >= 8 && Bag.mostSimilar(bag[a], n, bag[b], m, begin ? 4 : 1) >= 0.93 ? -1 : DIFFER;
    }
}
