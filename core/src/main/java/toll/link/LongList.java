package toll.link;

import java.util.Arrays;

/** A growing list of longs. */
final class LongList {
    private long[] items = new long[16];
    private int size;

    void add(long item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1));
        }
        items[size++] = item;
    }

    long get(int i) {
        return items[i];
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
