package toll.hash;

/** A set of 64-bit hashes, open addressing, 12 bytes an entry on average: ten million keys in a small heap. */
public final class LongSet {
    private long[] slots = new long[1 << 12];
    private int size;
    private boolean zero;

    /** @return whether the value is new */
    public boolean add(long value) {
        if (value == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (size * 4L > slots.length * 3L) {
            grow();
        }
        int at = slot(slots, value);
        if (slots[at] == value) {
            return false;
        }
        slots[at] = value;
        size++;
        return true;
    }

    /** Whether the value is in the set. */
    public boolean has(long value) {
        return value == 0 ? zero : slots[slot(slots, value)] == value;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long value : old) {
            if (value != 0) {
                slots[slot(slots, value)] = value;
            }
        }
    }

    private static int slot(long[] slots, long value) {
        int mask = slots.length - 1;
        int at = (int) (value ^ (value >>> 32)) & mask;
        while (slots[at] != 0 && slots[at] != value) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** A 64-bit hash of several texts, their borders included (FNV-1a over the characters, then mixed). */
    public static long hash(String... parts) {
        long h = 0xcbf29ce484222325L;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                h = (h ^ part.charAt(i)) * 0x100000001b3L;
            }
            h = (h ^ (0x10000L + part.length())) * 0x100000001b3L;
        }
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
