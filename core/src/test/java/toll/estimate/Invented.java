package toll.estimate;

import java.util.List;
import java.util.TreeMap;

/** Invented populations whose size is known. */
final class Invented {
    private Invented() {}

    /** People on independent lists with these chances. */
    static CaptureTable independent(int people, long seed, double... chances) {
        Variates random = new Variates(seed, 0);
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (int i = 0; i < people; i++) {
            int history = 0;
            for (int j = 0; j < chances.length; j++) {
                history |= random.uniform() < chances[j] ? 1 << j : 0;
            }
            if (history != 0) {
                counts.merge(history, 1L, Long::sum);
            }
        }
        return CaptureTable.of(List.of("a", "b", "c", "d", "e", "f", "g").subList(0, chances.length), counts);
    }

    /** A table from counts in the order of masks 1, 2, 3, ... */
    static CaptureTable table(int lists, long... counts) {
        TreeMap<Integer, Long> cells = new TreeMap<>();
        for (int w = 1; w <= counts.length; w++) {
            cells.put(w, counts[w - 1]);
        }
        return CaptureTable.of(List.of("a", "b", "c", "d", "e", "f", "g").subList(0, lists), cells);
    }
}
