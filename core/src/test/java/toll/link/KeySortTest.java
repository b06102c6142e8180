package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class KeySortTest {
    @Property(tries = 30)
    void keysStandInTheOrderOfNumbers(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 5_000) int size, @ForAll boolean rowsAscend) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] entries = new long[size];
        for (int i = 0; i < size; i++) {
            int row = rowsAscend ? i : random.nextInt(size);
            entries[i] = (long) random.nextInt(-50, 50) * 40_000_003L << 32 | row;
        }
        long[] expected = entries.clone();
        Arrays.sort(expected);
        assertThat(KeySort.ascending(entries)).isEqualTo(expected);
    }
}
