package toll.link;

/** A growing set of hashes of 64 bits, none of them 0. */
final class LongSet {
    private long[] places = new long[1 << 10];
    private int size;

    /** Whether it was not in the set before. */
    boolean add(long hash) {
        if (size * 2 >= places.length) {
            grow();
        }
        int at = place(hash);
        if (places[at] == hash) {
            return false;
        }
        places[at] = hash;
        size++;
        return true;
    }

    boolean has(long hash) {
        return places[place(hash)] != 0;
    }

    private int place(long hash) {
        int mask = places.length - 1;
        int at = (int) (hash >>> 32) & mask;
        while (places[at] != 0 && places[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = places;
        places = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                places[place(hash)] = hash;
            }
        }
    }
}
