package toll.link;

/**
 * One kind of blocking key: what every record carries in one or several places.
 *
 * @param name for the report, such as "sound of a name part"
 * @param family which evidence it rests on; keys of different families err independently
 * @param field two keys of one field do not refine each other place by place
 * @param alone whether it may only be used by itself (a sketch), never refined by another
 * @param slots the places in which a row may carry one
 */
record Key(String name, int family, int field, boolean alone, Slot[] slots) {
    /**
     * One place.
     *
     * @param codes for each row a code, -1 where it has none; empty where the row itself is the code
     * @param hashes for each code the hash of its key, 0 where it gives none
     */
    record Slot(int[] codes, int[] hashes) {
        static Slot ofRows(int[] hashes) {
            return new Slot(new int[0], hashes);
        }

        int code(int row) {
            return codes.length == 0 ? row : codes[row];
        }
    }

    /** A hash that is never 0. */
    static int hash(String text, int salt) {
        int h = salt * 0x9E3779B1;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x01000193;
        }
        return mix(h);
    }

    static int hash(long value, int salt) {
        return mix((int) (value ^ value >>> 32) * 0x85EBCA6B + salt * 0x9E3779B1);
    }

    static int both(int x, int y) {
        return mix(x * 31 + Integer.rotateLeft(y, 13) * 17);
    }

    private static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x7FEB352D;
        h ^= h >>> 15;
        h *= 0x846CA68B;
        h ^= h >>> 16;
        return h == 0 ? 1 : h;
    }
}
