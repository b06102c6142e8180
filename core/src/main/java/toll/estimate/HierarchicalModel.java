package toll.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A hierarchical log-linear model: a set of interactions between lists such that with each interaction all those inside it
 * are there too. Terms are masks of lists; every list's own effect is always in.
 *
 * @param lists number of lists
 * @param terms masks, by number of lists and then by mask; the intercept is not among them
 */
record HierarchicalModel(int lists, List<Integer> terms) {
    private static final Comparator<Integer> BY_SIZE =
            Comparator.comparingInt((Integer t) -> Integer.bitCount(t)).thenComparing(Comparator.naturalOrder());

    HierarchicalModel {
        terms = terms.stream().sorted(BY_SIZE).toList();
    }

    static HierarchicalModel independence(int lists) {
        List<Integer> terms = new ArrayList<>();
        for (int j = 0; j < lists; j++) {
            terms.add(1 << j);
        }
        return new HierarchicalModel(lists, terms);
    }

    /** The smallest hierarchical model that holds these interactions. */
    static HierarchicalModel spanned(int lists, List<Integer> interactions) {
        List<Integer> terms = new ArrayList<>();
        for (int t = 1; t < 1 << lists; t++) {
            int term = t;
            if (Integer.bitCount(t) == 1 || interactions.stream().anyMatch(i -> (i & term) == term)) {
                terms.add(t);
            }
        }
        return new HierarchicalModel(lists, terms);
    }

    HierarchicalModel with(int term) {
        List<Integer> more = new ArrayList<>(terms);
        more.add(term);
        return new HierarchicalModel(lists, more);
    }

    /** Parameters: the terms and the intercept. */
    int parameters() {
        return terms.size() + 1;
    }

    boolean isIndependence() {
        return terms.size() == lists;
    }

    /** The largest interactions, as the field writes them: {@code [123,14,34]}. */
    String generators() {
        return terms.stream()
                .filter(t -> terms.stream().noneMatch(o -> o != t.intValue() && (o & t) == t))
                .sorted(Comparator.comparingInt((Integer t) -> -Integer.bitCount(t))
                        .thenComparing(HierarchicalModel::key))
                .map(this::label)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String label(int term) {
        return positions(term).stream().map(String::valueOf).collect(Collectors.joining(lists > 9 ? "." : ""));
    }

    private static String key(int term) {
        return positions(term).stream().map(j -> "" + (char) ('a' + j)).collect(Collectors.joining());
    }

    private static List<Integer> positions(int term) {
        List<Integer> positions = new ArrayList<>();
        for (int j = 0; term >> j != 0; j++) {
            if ((term >> j & 1) == 1) {
                positions.add(j + 1);
            }
        }
        return positions;
    }

    /**
     * All hierarchical models whose interactions join at most {@code order} lists: 8 for three lists and pairs, 113 for four
     * lists and order three, 1,024 for five lists and pairs.
     */
    static List<HierarchicalModel> all(int lists, int order) {
        List<List<Integer>> sets = new ArrayList<>();
        sets.add(independence(lists).terms());
        for (int size = 2; size <= order; size++) {
            List<List<Integer>> larger = new ArrayList<>();
            for (List<Integer> set : sets) {
                extend(set, candidates(set, lists, size), 0, larger);
            }
            sets = larger;
        }
        return sets.stream().map(s -> new HierarchicalModel(lists, s)).toList();
    }

    private static void extend(List<Integer> set, List<Integer> candidates, int from, List<List<Integer>> out) {
        out.add(set);
        for (int i = from; i < candidates.size(); i++) {
            List<Integer> more = new ArrayList<>(set);
            more.add(candidates.get(i));
            extend(more, candidates, i + 1, out);
        }
    }

    /** Terms of the size whose every smaller part is already in the set. */
    private static List<Integer> candidates(List<Integer> set, int lists, int size) {
        List<Integer> fitting = new ArrayList<>();
        for (int t = 1; t < 1 << lists; t++) {
            if (Integer.bitCount(t) == size) {
                boolean all = true;
                for (int j = 0; j < lists && all; j++) {
                    all = (t >> j & 1) == 0 || set.contains(t ^ 1 << j);
                }
                if (all) {
                    fitting.add(t);
                }
            }
        }
        return fitting;
    }
}
