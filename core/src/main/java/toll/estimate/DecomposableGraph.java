package toll.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A decomposable (chordal) graph on the lists: which lists depend on which.
 *
 * @param cliques maximal sets of mutually joined lists, as masks
 * @param separators the non-empty overlaps along a junction tree, with repeats
 */
record DecomposableGraph(List<Integer> cliques, List<Integer> separators) {
    DecomposableGraph {
        cliques = List.copyOf(cliques);
        separators = List.copyOf(separators);
    }

    /** The graph in which every list depends on every other: it says nothing about those on no list. */
    boolean saturated() {
        return cliques.size() == 1;
    }

    /** All decomposable graphs: 8, 61, 822 and 18,154 of them for three to six lists. */
    static List<DecomposableGraph> all(int lists) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < lists; i++) {
            for (int j = i + 1; j < lists; j++) {
                pairs.add(new int[] {i, j});
            }
        }
        List<DecomposableGraph> graphs = new ArrayList<>();
        int[] neighbours = new int[lists];
        for (int edges = 0; edges < 1 << pairs.size(); edges++) {
            Arrays.fill(neighbours, 0);
            for (int e = 0; e < pairs.size(); e++) {
                if ((edges >> e & 1) == 1) {
                    int[] pair = pairs.get(e);
                    neighbours[pair[0]] |= 1 << pair[1];
                    neighbours[pair[1]] |= 1 << pair[0];
                }
            }
            List<Integer> cliques = eliminate(neighbours);
            if (!cliques.isEmpty()) {
                graphs.add(new DecomposableGraph(cliques, junctions(cliques)));
            }
        }
        return graphs;
    }

    /** Takes away lists whose neighbours are all joined; the maximal cliques met on the way, or none if not chordal. */
    private static List<Integer> eliminate(int[] neighbours) {
        int left = (1 << neighbours.length) - 1;
        List<Integer> cliques = new ArrayList<>();
        while (left != 0) {
            int simplicial = -1;
            for (int v = 0; v < neighbours.length && simplicial < 0; v++) {
                if ((left >> v & 1) == 1 && joined(neighbours[v] & left, neighbours)) {
                    simplicial = v;
                }
            }
            if (simplicial < 0) {
                return List.of();
            }
            int clique = neighbours[simplicial] & left | 1 << simplicial;
            if (cliques.stream().noneMatch(c -> (c & clique) == clique)) {
                cliques.add(clique);
            }
            left &= ~(1 << simplicial);
        }
        return cliques;
    }

    private static boolean joined(int set, int[] neighbours) {
        for (int v = 0; v < neighbours.length; v++) {
            if ((set >> v & 1) == 1 && (set & ~(neighbours[v] | 1 << v)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** A maximum-weight spanning forest of the cliques by size of overlap: its overlaps are the separators. */
    private static List<Integer> junctions(List<Integer> cliques) {
        record Overlap(int a, int b, int lists) {}
        List<Overlap> overlaps = new ArrayList<>();
        for (int a = 0; a < cliques.size(); a++) {
            for (int b = a + 1; b < cliques.size(); b++) {
                int both = cliques.get(a) & cliques.get(b);
                if (both != 0) {
                    overlaps.add(new Overlap(a, b, both));
                }
            }
        }
        overlaps.sort(Comparator.comparingInt(o -> -Integer.bitCount(o.lists)));
        int[] tree = new int[cliques.size()];
        Arrays.setAll(tree, i -> i);
        List<Integer> separators = new ArrayList<>();
        for (Overlap o : overlaps) {
            int from = tree[o.a];
            int to = tree[o.b];
            if (from != to) {
                separators.add(o.lists);
                for (int i = 0; i < tree.length; i++) {
                    tree[i] = tree[i] == from ? to : tree[i];
                }
            }
        }
        return separators;
    }

    /** The cliques as the field writes them: {@code {1,2,3}{1,3,4}}. */
    String label() {
        return cliques.stream()
                .sorted()
                .map(c -> {
                    List<String> members = new ArrayList<>();
                    for (int j = 0; c >> j != 0; j++) {
                        if ((c >> j & 1) == 1) {
                            members.add(String.valueOf(j + 1));
                        }
                    }
                    return String.join(",", members);
                })
                .sorted()
                .collect(Collectors.joining("}{", "{", "}"));
    }
}
