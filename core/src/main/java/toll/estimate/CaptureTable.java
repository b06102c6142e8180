package toll.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many people stand on exactly which lists. A history is a bit mask: bit j is set when list j recorded the person.
 * Histories of count 0 are not kept; those on no list are unknown by nature and are never part of a table.
 *
 * @param lists names of the lists, in the order of the input; at most {@value #MOST_LISTS}
 * @param captures one entry a history that occurs, by ascending mask
 */
public record CaptureTable(List<String> lists, List<Capture> captures) {
    /** A history must fit the bits of an int with room to spare. */
    public static final int MOST_LISTS = 30;

    /** One history and the number of people who have it. */
    public record Capture(int lists, long count) {
        public Capture {
            if (lists <= 0 || count <= 0) {
                throw new IllegalArgumentException("history " + lists + " with count " + count);
            }
        }
    }

    public CaptureTable {
        lists = List.copyOf(lists);
        captures = List.copyOf(captures);
        if (lists.size() > MOST_LISTS) {
            throw new IllegalArgumentException(lists.size() + " lists; a table holds at most " + MOST_LISTS);
        }
        if (new HashSet<>(lists).size() != lists.size()) {
            throw new IllegalArgumentException("two lists have the same name: " + lists);
        }
        int before = 0;
        long sum = 0;
        for (Capture c : captures) {
            if (c.lists() <= before || c.lists() >> lists.size() != 0) {
                throw new IllegalArgumentException("history " + c.lists() + " out of order or beyond the lists");
            }
            before = c.lists();
            sum = Math.addExact(sum, c.count());
        }
    }

    /** A table from counts by mask; zeros and the mask 0 are left out. */
    public static CaptureTable of(List<String> lists, SortedMap<Integer, Long> counts) {
        List<Capture> captures = new ArrayList<>();
        counts.forEach((mask, count) -> {
            if (mask != 0 && count != 0) {
                captures.add(new Capture(mask, count));
            }
        });
        return new CaptureTable(lists, captures);
    }

    /** People recorded: n. */
    public long documented() {
        return captures.stream().mapToLong(Capture::count).sum();
    }

    /** People on list j. */
    public long listSize(int j) {
        return onAll(1 << j);
    }

    /** People on every list of the mask (and perhaps on others). */
    public long onAll(int mask) {
        return captures.stream()
                .filter(c -> (c.lists() & mask) == mask)
                .mapToLong(Capture::count)
                .sum();
    }

    /** People with exactly this history. */
    public long exactly(int mask) {
        return captures.stream()
                .filter(c -> c.lists() == mask)
                .mapToLong(Capture::count)
                .sum();
    }

    /** People on exactly k lists: f_k. */
    public long onExactly(int k) {
        return captures.stream()
                .filter(c -> Integer.bitCount(c.lists()) == k)
                .mapToLong(Capture::count)
                .sum();
    }

    /** The table of the given lists only (indices, ascending); people on none of them leave it. */
    public CaptureTable keeping(List<Integer> kept) {
        List<String> names = kept.stream().map(lists::get).toList();
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (Capture c : captures) {
            counts.merge(project(c.lists(), kept), c.count(), Long::sum);
        }
        return of(names, counts);
    }

    /** The table without list j. */
    public CaptureTable without(int j) {
        return keeping(others(j));
    }

    /** What the other lists say of the members of list j: a table whose true total is the size of list j. */
    public CaptureTable membersOf(int j) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        List<Integer> kept = others(j);
        for (Capture c : captures) {
            if ((c.lists() >> j & 1) == 1) {
                counts.merge(project(c.lists(), kept), c.count(), Long::sum);
            }
        }
        return of(kept.stream().map(lists::get).toList(), counts);
    }

    /** Lists i and j as one, under both names: on it is whoever was on either. */
    public CaptureTable merging(int i, int j) {
        int first = Math.min(i, j);
        int second = Math.max(i, j);
        TreeMap<Integer, Long> counts = new TreeMap<>();
        List<Integer> kept = others(second);
        for (Capture c : captures) {
            int either = (c.lists() >> second & 1) == 1 ? c.lists() | 1 << first : c.lists();
            counts.merge(project(either, kept), c.count(), Long::sum);
        }
        List<String> names = new ArrayList<>(kept.stream().map(lists::get).toList());
        names.set(first, lists.get(first) + "+" + lists.get(second));
        return of(names, counts);
    }

    /** Two tables over the same lists, added cell by cell. */
    public CaptureTable plus(CaptureTable other) {
        if (!lists.equals(other.lists)) {
            throw new IllegalArgumentException("other lists: " + lists + " and " + other.lists);
        }
        TreeMap<Integer, Long> counts = counts();
        other.counts().forEach((mask, count) -> counts.merge(mask, count, Math::addExact));
        return of(lists, counts);
    }

    /** The counts by mask, as a fresh sorted map. */
    public TreeMap<Integer, Long> counts() {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (Capture c : captures) {
            counts.put(c.lists(), c.count());
        }
        return counts;
    }

    /** Counts by mask as numbers, 2^L of them, the first being 0. */
    double[] dense() {
        double[] y = new double[1 << lists.size()];
        for (Capture c : captures) {
            y[c.lists()] = c.count();
        }
        return y;
    }

    private List<Integer> others(int j) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            if (i != j) {
                kept.add(i);
            }
        }
        return kept;
    }

    private static int project(int mask, List<Integer> kept) {
        int image = 0;
        for (int i = 0; i < kept.size(); i++) {
            image |= (mask >> kept.get(i) & 1) << i;
        }
        return image;
    }
}
