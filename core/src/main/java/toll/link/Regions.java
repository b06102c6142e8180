package toll.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts of the rows inside which clusters are decided: what hangs together by loose pairs, by the clusters found and by
 * rulings. Nothing joins across two regions.
 */
final class Regions {
    private static final int LARGEST = 300;
    /** Rows that are weighed against each other at most, unless rulings bind more of them. */
    private static final int MOST = 600;

    /** Pairs this far below the lowest line still decide together. */
    static final double BELOW_LINE = 2;

    private static final double STEP_BITS = 2;
    private static final double HIGHEST_BITS = 60;

    private final Components joined;
    private final List<int[]> several;
    private final int[] at;

    private Regions(int rows, Components joined) {
        this.joined = joined;
        this.several = joined.several();
        this.at = new int[rows];
        Arrays.fill(at, -1);
        for (int r = 0; r < several.size(); r++) {
            for (int row : several.get(r)) {
                at[row] = r;
            }
        }
    }

    /** @param lowest the lowest line that will be drawn in them, in bits */
    static Regions of(Linked linked, Rulings rulings, double lowest) {
        int rows = linked.rows().size();
        Components all = new Components(rows);
        boolean[] open = new boolean[rows];
        Arrays.fill(open, true);
        boolean any = true;
        for (double bits = lowest - BELOW_LINE; any && bits <= HIGHEST_BITS; bits += STEP_BITS) {
            boolean[] still = open;
            Components loose = new Components(rows);
            linked.pairs(bits, (a, b, w) -> {
                if (still[a] && still[b]) {
                    loose.join(a, b);
                }
            });
            open = new boolean[rows];
            any = false;
            for (int[] members : loose.several()) {
                boolean tooLarge = members.length > LARGEST;
                any |= tooLarge;
                for (int row : members) {
                    open[row] = tooLarge;
                    if (!tooLarge) {
                        all.join(members[0], row);
                    }
                }
            }
        }
        bind(linked, rulings, all);
        return new Regions(rows, bounded(linked, rulings, all));
    }

    /** What cannot be parted: the clusters found, and what is ruled to be the same. */
    private static void bind(Linked linked, Rulings rulings, Components components) {
        for (int row = 0; row < linked.rows().size(); row++) {
            components.join(linked.cluster(row), row);
        }
        for (Ruling ruling : rulings.taken()) {
            if (ruling.same()) {
                components.join(ruling.a(), ruling.b());
            }
        }
    }

    /** Where rulings chain loose regions into one too large to weigh, only what cannot be parted stays together. */
    private static Components bounded(Linked linked, Rulings rulings, Components all) {
        boolean[] wide = new boolean[linked.rows().size()];
        boolean any = false;
        for (int[] members : all.several()) {
            if (members.length > MOST) {
                any = true;
                for (int row : members) {
                    wide[row] = true;
                }
            }
        }
        if (!any) {
            return all;
        }
        Components narrow = new Components(wide.length);
        bind(linked, rulings, narrow);
        for (int[] members : all.several()) {
            for (int row : members) {
                if (!wide[row]) {
                    narrow.join(members[0], row);
                }
            }
        }
        return narrow;
    }

    /** Regions of two or more rows, each ascending, by first row. */
    List<int[]> several() {
        return several;
    }

    /** The rows of the regions of two rows, ascending. */
    int[] around(int a, int b) {
        List<Integer> rows = new ArrayList<>();
        add(a, rows);
        if (joined.find(a) != joined.find(b)) {
            add(b, rows);
        }
        return rows.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Whether two rows are of one region. */
    boolean meet(int a, int b) {
        return joined.find(a) == joined.find(b);
    }

    private void add(int row, List<Integer> rows) {
        if (at[row] < 0) {
            rows.add(row);
            return;
        }
        for (int member : several.get(at[row])) {
            rows.add(member);
        }
    }
}
