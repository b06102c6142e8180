package toll.link;

import java.util.Arrays;

/** A growing list of ints. */
final class IntList {
    private int[] items;
    private int size;

    IntList() {
        this(16);
    }

    IntList(int capacity) {
        items = new int[Math.max(4, capacity)];
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1) + 4);
        }
        items[size++] = item;
    }

    void add(int[] from, int start, int until) {
        int more = until - start;
        if (size + more > items.length) {
            items = Arrays.copyOf(items, Math.max(size + more, size + (size >> 1) + 4));
        }
        System.arraycopy(from, start, items, size, more);
        size += more;
    }

    int get(int i) {
        return items[i];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
