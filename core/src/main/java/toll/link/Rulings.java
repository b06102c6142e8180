package toll.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Rulings that hold together. Each is taken in turn unless those before it already say the opposite, be it only through
 * other rows: same is carried on (a with b and b with c is a with c), and different holds between whole groups.
 */
public final class Rulings {
    private final Map<Integer, Integer> parent = new HashMap<>();
    /** By first row of a group, the first rows of the groups that it is kept apart from. */
    private final Map<Integer, TreeSet<Integer>> apart = new HashMap<>();

    private final List<Integer> contradicted = new ArrayList<>();
    private final List<Ruling> taken = new ArrayList<>();

    /** @param rulings those that go before first */
    public Rulings(List<Ruling> rulings) {
        for (int i = 0; i < rulings.size(); i++) {
            if (!take(rulings.get(i))) {
                contradicted.add(i);
            }
        }
    }

    /** Those that hold. */
    List<Ruling> taken() {
        return taken;
    }

    /** Positions of those set aside, since earlier ones say the opposite. */
    public List<Integer> contradicted() {
        return List.copyOf(contradicted);
    }

    /** The first row of those ruled to be the same as this one. */
    public int group(int row) {
        int at = row;
        for (Integer up = parent.get(at); up != null; up = parent.get(at)) {
            at = up;
        }
        return at;
    }

    /** Whether two rows are ruled to be different, directly or through others. */
    public boolean apart(int a, int b) {
        TreeSet<Integer> others = apart.get(group(a));
        return others != null && others.contains(group(b));
    }

    /** Takes one more behind all others; false, and nothing is changed, where those already say the opposite. */
    public boolean take(Ruling ruling) {
        int x = group(ruling.a());
        int y = group(ruling.b());
        if (ruling.same() ? apart(x, y) : x == y) {
            return false;
        }
        taken.add(ruling);
        if (!ruling.same()) {
            apart.computeIfAbsent(x, r -> new TreeSet<>()).add(y);
            apart.computeIfAbsent(y, r -> new TreeSet<>()).add(x);
        } else if (x != y) {
            join(Math.min(x, y), Math.max(x, y));
        }
        return true;
    }

    private void join(int low, int high) {
        parent.put(high, low);
        TreeSet<Integer> moved = apart.remove(high);
        if (moved == null) {
            return;
        }
        for (int other : moved) {
            TreeSet<Integer> theirs = apart.computeIfAbsent(other, r -> new TreeSet<>());
            theirs.remove(high);
            theirs.add(low);
        }
        apart.computeIfAbsent(low, r -> new TreeSet<>()).addAll(moved);
    }
}
