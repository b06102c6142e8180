package toll.screen;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers of parts gathered in any order, given back ascending and each once. */
final class PartNumbers {
    private int[] some = new int[16];
    private int size;

    void add(int number) {
        if (size == some.length) {
            some = Arrays.copyOf(some, 2 * size);
        }
        some[size++] = number;
    }

    void addAll(int @Nullable [] numbers) {
        for (int i = 0; numbers != null && i < numbers.length; i++) {
            add(numbers[i]);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] ascending() {
        Arrays.sort(some, 0, size);
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (n == 0 || some[n - 1] != some[i]) {
                some[n++] = some[i];
            }
        }
        return Arrays.copyOf(some, n);
    }
}
