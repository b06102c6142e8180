package toll.compare;

/** Where each letter stands in a word of at most 64 UTF-16 units, as a bit mask a letter: the table of the bit-parallel kernels. */
final class Letters {
    private final char[] letters;
    private final long[] masks;
    private final int mask;

    Letters(String word) {
        int size = 8;
        while (size < 2 * word.length()) {
            size <<= 1;
        }
        letters = new char[size];
        masks = new long[size];
        mask = size - 1;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int slot = slot(c);
            letters[slot] = c;
            masks[slot] |= 1L << i;
        }
    }

    /** Bit i is set when the word has this letter at position i. */
    long positions(char c) {
        return masks[slot(c)];
    }

    /** The slot that holds the letter, or the free slot where it would go; a free slot has mask 0. */
    private int slot(char c) {
        int slot = (c * 0x9E37 >>> 4) & mask;
        while (masks[slot] != 0 && letters[slot] != c) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
