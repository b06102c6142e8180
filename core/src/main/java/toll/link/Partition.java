package toll.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From weighed pairs to clusters of rows: components at a loose weight, then a decision inside each. */
final class Partition {
    private static final int LARGEST_DENSE = 300;
    private static final double LOOSE_BITS = Clustering.JOIN_BITS - 2;
    private static final double STEP_BITS = 2;
    private static final double HIGHEST_BITS = 60;

    /**
     * @param cluster for each row the first row of its cluster
     * @param joining what the sizes of the clusters say
     * @param unique how many clusters there are, with uncertainty
     * @param components what hung together, by first row
     */
    record Result(int[] cluster, Joining joining, UniqueCount unique, List<Component> components) {
        static final Result NONE = new Result(new int[0], Joining.PLAIN, new UniqueCount(0, 0, 0), List.of());
    }

    /**
     * Rows that hang together, decided.
     *
     * @param members ascending
     * @param bits weight of every pair, or never
     * @param number for each member the number of its cluster
     */
    record Component(int[] members, float[][] bits, int[] number) {
        PartitionSampler.Spread spread(Joining joining) {
            return PartitionSampler.of(number.length, (i, j) -> bits[i][j], number, joining, members[0]);
        }
    }

    private Partition() {}

    /** Clusters, those of one row included. @param cluster for each row the first row of its cluster */
    static int clusters(int[] cluster) {
        int n = 0;
        for (int row = 0; row < cluster.length; row++) {
            n += cluster[row] == row ? 1 : 0;
        }
        return n;
    }

    /**
     * @param reach says of pairs that no key gave whether they are worth a look
     * @param before a partition of the first of the rows under the same weights: what still hangs together is not decided
     *     anew
     */
    static Result of(
            Rows rows,
            List<Candidates.Stretch> stretches,
            List<float[]> weights,
            Scorer scorer,
            Reach reach,
            Result before,
            Workers workers) {
        List<Component> components =
                decided(components(rows.size(), stretches, weights), before.components(), rows, scorer, workers);
        int[] first = first(rows.size(), components);
        Neighbours neighbours = Neighbours.of(rows, first, stretches, weights);
        Joining joining = Joining.of(first, neighbours);
        List<PartitionSampler.Spread> spreads = workers.each(
                components.size(), () -> joining, (c, j) -> components.get(c).spread(j));
        double mean = rows.size();
        double variance = 0;
        int[] component = firsts(rows.size());
        for (int c = 0; c < components.size(); c++) {
            int[] members = components.get(c).members();
            mean += spreads.get(c).mean() - members.length;
            variance += spreads.get(c).variance();
            for (int row : members) {
                component[row] = members[0];
            }
        }
        PartitionSampler.Spread faint = FaintMatches.of(neighbours, component, joining);
        workers.begin(Course.Stage.ALONE);
        Unseen.Found unseen = reach.whole()
                ? Unseen.Found.NOTHING
                : Unseen.of(rows, first, neighbours, joining, stretches, scorer, reach, workers);
        UniqueCount unique = UniqueCount.of(
                rows.size(),
                mean - faint.mean() - unseen.spread().mean(),
                variance + faint.variance() + unseen.spread().variance(),
                unseen.sampling());
        return new Result(first, joining, unique, components);
    }

    /** The clusters alone, for each row the first row of its cluster. */
    static int[] clusters(
            Rows rows, List<Candidates.Stretch> stretches, List<float[]> weights, Scorer scorer, Workers workers) {
        List<int[]> components = components(rows.size(), stretches, weights);
        return first(rows.size(), decided(components, List.of(), rows, scorer, workers));
    }

    private static List<Component> decided(
            List<int[]> components, List<Component> before, Rows rows, Scorer scorer, Workers workers) {
        Map<Integer, Component> known = new HashMap<>();
        for (Component component : before) {
            known.put(component.members()[0], component);
        }
        return workers.each(components.size(), () -> scorer.patterns().memos(), (c, memos) -> {
            int[] members = components.get(c);
            Component same = known.get(members[0]);
            return same != null && Arrays.equals(same.members(), members) ? same : decide(members, rows, scorer, memos);
        });
    }

    private static int[] first(int rows, List<Component> components) {
        int[] first = firsts(rows);
        for (Component component : components) {
            put(component.members(), component.number(), first);
        }
        return first;
    }

    private static int[] firsts(int rows) {
        int[] first = new int[rows];
        for (int i = 0; i < rows; i++) {
            first[i] = i;
        }
        return first;
    }

    private static void put(int[] members, int[] number, int[] first) {
        int[] firstOf = new int[members.length];
        Arrays.fill(firstOf, -1);
        for (int i = 0; i < members.length; i++) {
            if (firstOf[number[i]] < 0) {
                firstOf[number[i]] = members[i];
            }
            first[members[i]] = firstOf[number[i]];
        }
    }

    private static Component decide(int[] members, Rows rows, Scorer scorer, Memo[] memos) {
        float[][] bits = new float[members.length][];
        for (int i = 0; i < members.length; i++) {
            bits[i] = new float[i];
            for (int j = 0; j < i; j++) {
                bits[i][j] = rows.apart(members[i], members[j])
                        ? Clustering.NEVER
                        : (float) scorer.bits(members[j], members[i], memos);
            }
        }
        return new Component(members, bits, Clustering.of(members.length, (i, j) -> bits[i][j]));
    }

    /** Components at a loose weight; those too large to weigh densely are cut at ever higher weights. */
    private static List<int[]> components(int rows, List<Candidates.Stretch> stretches, List<float[]> weights) {
        List<int[]> done = new ArrayList<>();
        boolean[] open = new boolean[rows];
        Arrays.fill(open, true);
        for (double bits = LOOSE_BITS; bits <= HIGHEST_BITS; bits += STEP_BITS) {
            Components components = new Components(rows);
            for (int s = 0; s < stretches.size(); s++) {
                Candidates.Stretch stretch = stretches.get(s);
                float[] w = weights.get(s);
                for (int i = 0; i < w.length; i++) {
                    if (w[i] >= bits && open[stretch.a()[i]] && open[stretch.b()[i]]) {
                        components.join(stretch.a()[i], stretch.b()[i]);
                    }
                }
            }
            boolean[] again = new boolean[rows];
            boolean any = false;
            for (int[] members : components.several()) {
                if (members.length <= LARGEST_DENSE) {
                    done.add(members);
                    continue;
                }
                any = true;
                for (int row : members) {
                    again[row] = true;
                }
            }
            if (!any) {
                break;
            }
            open = again;
        }
        return done;
    }
}
