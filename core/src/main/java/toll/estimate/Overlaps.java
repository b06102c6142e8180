package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the lists overlap: what a reader should look at before any estimate.
 *
 * @param sizes people on each list
 * @param alone people on that list only
 * @param pairs every two lists
 * @param onExactly people on exactly 1, 2, ... lists
 * @param groups lists joined by overlaps, directly or through others; one group when all are joined
 * @param coverage sample coverage C: mean share of each list that another list also holds
 */
public record Overlaps(
        List<Long> sizes,
        List<Long> alone,
        List<Pair> pairs,
        List<Long> onExactly,
        List<List<Integer>> groups,
        double coverage) {
    /**
     * Two lists.
     *
     * @param both people on both
     * @param chapman what the two alone would give under independence; pairs that differ widely tell of dependence. Nothing
     *     below {@value #FEWEST_SHARED} on both (Seber 1982 asks for seven)
     */
    public record Pair(int a, int b, long both, OptionalDouble chapman) {}

    private static final int FEWEST_SHARED = 7;

    public static Overlaps of(CaptureTable table) {
        int lists = table.lists().size();
        List<Long> sizes = new ArrayList<>();
        List<Long> alone = new ArrayList<>();
        List<Long> onExactly = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        int[] group = new int[lists];
        double covered = 0;
        for (int j = 0; j < lists; j++) {
            group[j] = j;
            sizes.add(table.listSize(j));
            alone.add(table.exactly(1 << j));
            onExactly.add(table.onExactly(j + 1));
            covered += sizes.get(j) == 0 ? 0 : 1 - (double) alone.get(j) / sizes.get(j);
        }
        for (int a = 0; a < lists; a++) {
            for (int b = a + 1; b < lists; b++) {
                long both = table.onAll(1 << a | 1 << b);
                OptionalDouble alonePair = both < FEWEST_SHARED
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((sizes.get(a) + 1.) * (sizes.get(b) + 1.) / (both + 1.) - 1);
                pairs.add(new Pair(a, b, both, alonePair));
                if (both > 0) {
                    int from = group[b];
                    int to = group[a];
                    for (int j = 0; j < lists; j++) {
                        group[j] = group[j] == from ? to : group[j];
                    }
                }
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int g = 0; g < lists; g++) {
            List<Integer> members = new ArrayList<>();
            for (int j = 0; j < lists; j++) {
                if (group[j] == g) {
                    members.add(j);
                }
            }
            if (!members.isEmpty()) {
                groups.add(List.copyOf(members));
            }
        }
        return new Overlaps(
                List.copyOf(sizes),
                List.copyOf(alone),
                List.copyOf(pairs),
                List.copyOf(onExactly),
                List.copyOf(groups),
                lists == 0 ? 0 : covered / lists);
    }

    /** People on two lists or more. */
    public long repeated() {
        return onExactly.stream().skip(1).mapToLong(f -> f).sum();
    }

    /** Pairs of lists that share nobody. */
    public long emptyPairs() {
        return pairs.stream().filter(p -> p.both == 0).count();
    }

    /** Whether some three lists overlap each other. */
    boolean hasTriangle() {
        int lists = sizes.size();
        boolean[][] joined = new boolean[lists][lists];
        for (Pair p : pairs) {
            joined[p.a][p.b] = p.both > 0;
        }
        for (int a = 0; a < lists; a++) {
            for (int b = a + 1; b < lists; b++) {
                for (int c = b + 1; c < lists; c++) {
                    if (joined[a][b] && joined[b][c] && joined[a][c]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
