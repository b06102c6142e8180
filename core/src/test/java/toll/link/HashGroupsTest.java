package toll.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class HashGroupsTest {
    @Property(tries = 40)
    void rowsOfOneHashStandTogetherAndInOrder(
            @ForAll long seed,
            @ForAll @IntRange(max = 20_000) int entries,
            @ForAll @IntRange(min = 1, max = 30_000) int different) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] hashOf = random.longs(different).map(h -> h == 0 ? 1 : h).toArray();
        LongList hashes = new LongList();
        IntList rows = new IntList();
        TreeMap<Long, List<Integer>> expected = new TreeMap<>();
        for (int i = 0; i < entries; i++) {
            long hash = hashOf[random.nextInt(different)];
            hashes.add(hash);
            rows.add(i / 2);
            expected.computeIfAbsent(hash, h -> new ArrayList<>()).add(i / 2);
        }
        List<List<Integer>> found = new ArrayList<>();
        new HashGroups(hashes, rows)
                .each((group, start, until) ->
                        found.add(Arrays.stream(group, start, until).boxed().toList()));
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected.values());
    }
}
