package toll.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Clusters of a linkage under rulings: rows ruled the same stand together, rows ruled different never do, and what else
 * cannot be is kept apart. Only regions that a ruling or an impossibility touches are decided again; the rest is as found.
 */
public final class Decided {
    /** Two records that cannot be the same, whatever their weight: one died before the other was born. */
    public interface Impossible {
        /** Nothing is impossible. */
        Impossible NOTHING = (a, b) -> false;

        boolean between(int a, int b);
    }

    /**
     * How some rows would group under one more ruling.
     *
     * @param rows the rows looked at, ascending; all others stay as they are
     * @param first for each the first row of its cluster
     */
    public record Regrouped(int[] rows, int[] first) {
        /** Clusters among these rows. */
        public int clusters() {
            int n = 0;
            for (int i = 0; i < rows.length; i++) {
                n += rows[i] == first[i] ? 1 : 0;
            }
            return n;
        }
    }

    /** The line that the engine itself draws, in bits. */
    public static final double ENGINE_LINE = Clustering.JOIN_BITS;

    /** How far below the line the right one may lie, in bits. */
    private static final double LOWER = 5;
    /** How far above. */
    private static final double HIGHER = 3;

    private static final int SAMPLED = 120;

    private final Linked linked;
    private final List<Ruling> given;
    private final Rulings rulings;
    private final Impossible impossible;
    private final double line;
    private final Regions regions;
    private final Memo[] memos;
    private final int[] cluster;
    private final UniqueCount unique;

    private Decided(Linked linked, List<Ruling> given, Impossible impossible, double line) {
        this.linked = linked;
        this.given = List.copyOf(given);
        this.rulings = new Rulings(this.given);
        this.impossible = impossible;
        this.line = line;
        this.regions = Regions.of(linked, rulings, Math.min(line, ENGINE_LINE));
        this.memos = linked.scorer().patterns().memos();
        this.cluster = new int[linked.rows().size()];
        for (int row = 0; row < cluster.length; row++) {
            cluster[row] = linked.cluster(row);
        }
        this.unique = decide();
    }

    /**
     * @param rulings those that go before first: where two contradict each other the earlier in the list holds
     * @param line two clusters join while the mean weight between them is above this, in bits; {@link #ENGINE_LINE}
     */
    public static Decided of(Linked linked, List<Ruling> rulings, Impossible impossible, double line) {
        return new Decided(linked, rulings, impossible, line);
    }

    private UniqueCount decide() {
        boolean[] ruled = new boolean[cluster.length];
        for (Ruling ruling : rulings.taken()) {
            ruled[ruling.a()] = true;
            ruled[ruling.b()] = true;
        }
        double mean = 0;
        double variance = 0;
        boolean any = false;
        for (int[] members : regions.several()) {
            if (line == ENGINE_LINE && !touched(members, ruled)) {
                continue;
            }
            any = true;
            Dense dense = dense(members, rulings);
            int[] before = numbers(members, linked::cluster);
            int[] number = RuledClustering.of(members.length, dense, dense.group, line);
            place(members, number, cluster);
            PartitionSampler.Spread was =
                    PartitionSampler.of(members.length, dense.free(), before, linked.joining(), members[0]);
            List<int[]> draws =
                    Draws.of(members.length, dense, dense.group, number, linked.joining(), line, SAMPLED, members[0]);
            double now = draws.stream().mapToInt(Decided::different).average().orElse(0);
            double spread = draws.stream()
                    .mapToDouble(d -> (different(d) - now) * (different(d) - now))
                    .average()
                    .orElse(0);
            mean += now - was.mean();
            variance += spread - was.variance();
        }
        UniqueCount found = linked.unique();
        return any
                ? UniqueCount.of(cluster.length, found.mean() + mean, Math.max(0, found.variance() + variance), 0)
                : found;
    }

    /** Whether a region cannot stay as found: somebody ruled in it, or it holds two that cannot be the same. */
    private boolean touched(int[] members, boolean[] ruled) {
        for (int i = 0; i < members.length; i++) {
            if (ruled[members[i]]) {
                return true;
            }
            for (int j = 0; j < i; j++) {
                if (impossible.between(members[j], members[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    public Linked linked() {
        return linked;
    }

    /** The first row of the cluster in which a row stands. */
    public int cluster(int row) {
        return cluster[row];
    }

    /** Clusters, those of one record included. */
    public int clusters() {
        return Partition.clusters(cluster);
    }

    /** How many different there are, with the uncertainty that the rulings leave. */
    public UniqueCount unique() {
        return unique;
    }

    /** Positions in the list of rulings of those set aside, since earlier ones say the opposite. */
    public List<Integer> contradicted() {
        return rulings.contradicted();
    }

    /** Whether the rulings settle this pair, directly or through others. */
    public boolean settled(int a, int b) {
        return rulings.group(a) == rulings.group(b) || rulings.apart(a, b);
    }

    /** How the rows around these two would group if this ruling went before all others. */
    public Regrouped under(Ruling ruling) {
        if (!ruling.same() && !regions.meet(ruling.a(), ruling.b())) {
            return around(ruling.a(), ruling.b());
        }
        List<Ruling> all = new ArrayList<>();
        all.add(ruling);
        all.addAll(given);
        Rulings with = new Rulings(all);
        int[] rows = regions.around(ruling.a(), ruling.b());
        Dense dense = dense(rows, with);
        int[] number = RuledClustering.of(rows.length, dense, dense.group, line);
        int[] first = new int[cluster.length];
        place(rows, number, first);
        int[] own = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            own[i] = first[rows[i]];
        }
        return new Regrouped(rows, own);
    }

    /** How the rows around these two group now. */
    public Regrouped around(int a, int b) {
        int[] rows = regions.around(a, b);
        return new Regrouped(rows, Arrays.stream(rows).map(r -> cluster[r]).toArray());
    }

    /**
     * Clusterings drawn by chance, each as the first row of every row's cluster: what the doubt of the linkage does to a
     * figure shows in how the figure moves between them. Each is drawn under a line of its own, spread evenly over the band
     * from {@value #LOWER} bits below to {@value #HIGHER} bits above the line: weights may be off as a whole, and which line is
     * right is not known either. See docs/decisions/linkage-doubt.md.
     *
     * @param seed the same seed gives the same draws
     */
    public List<int[]> draws(int count, long seed) {
        Regions wide = Regions.of(linked, rulings, line - LOWER);
        List<int[]> all = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            all.add(cluster.clone());
        }
        for (int[] members : wide.several()) {
            Dense dense = dense(members, rulings);
            int[] found = numbers(members, this::cluster);
            for (int d = 0; d < count; d++) {
                double own = line - LOWER + (LOWER + HIGHER) * (d + .5) / count;
                long chance = (seed * 31 + d) * 0x9E3779B97F4A7C15L + members[0];
                place(
                        members,
                        Draws.of(members.length, dense, dense.group, found, Joining.PLAIN, own, 1, chance)
                                .getFirst(),
                        all.get(d));
            }
        }
        return all;
    }

    private static int different(int[] numbers) {
        return (int) Arrays.stream(numbers).distinct().count();
    }

    /** Writes for each member the first row of its cluster. */
    private static void place(int[] members, int[] number, int[] first) {
        Map<Integer, Integer> firstOf = new TreeMap<>();
        for (int i = 0; i < members.length; i++) {
            firstOf.putIfAbsent(number[i], members[i]);
            first[members[i]] = firstOf.get(number[i]);
        }
    }

    private static int[] numbers(int[] members, java.util.function.IntUnaryOperator clusterOf) {
        Map<Integer, Integer> number = new TreeMap<>();
        int[] numbers = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            int first = clusterOf.applyAsInt(members[i]);
            number.putIfAbsent(first, number.size());
            numbers[i] = number.get(first);
        }
        return numbers;
    }

    /** Weights of every pair of some rows, and which of them are ruled the same. */
    private record Dense(float[][] bits, boolean[][] never, int[] group) implements Clustering.Weights {
        @Override
        public float between(int i, int j) {
            return i > j ? at(i, j) : at(j, i);
        }

        private float at(int i, int j) {
            return never[i][j] ? Clustering.NEVER : bits[i][j];
        }

        /** The weights without rulings. */
        Clustering.Weights free() {
            return (i, j) -> i > j ? bits[i][j] : bits[j][i];
        }
    }

    private synchronized Dense dense(int[] members, Rulings under) {
        int n = members.length;
        float[][] bits = new float[n][];
        boolean[][] never = new boolean[n][];
        int[] group = new int[n];
        Map<Integer, Integer> firstOf = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            int at = i;
            group[i] = firstOf.computeIfAbsent(under.group(members[i]), g -> at);
        }
        for (int i = 0; i < n; i++) {
            bits[i] = new float[i];
            never[i] = new boolean[i];
            for (int j = 0; j < i; j++) {
                int a = members[j];
                int b = members[i];
                boolean apart = linked.rows().apart(a, b);
                bits[i][j] = apart ? Clustering.NEVER : (float) linked.scorer().bits(a, b, memos);
                never[i][j] = group[i] != group[j] && (apart || under.apart(a, b) || impossible.between(a, b));
            }
        }
        return new Dense(bits, never, group);
    }
}
