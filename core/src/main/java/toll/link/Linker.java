package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links plain rows: blocks, compares, estimates, weighs and clusters. The one place where the stages are composed. */
public final class Linker {
    private static final int LARGEST_DENSE = 300;
    private static final double LOOSE_BITS = -2;
    private final LinkOptions options;

    public Linker(LinkOptions options) {
        this.options = options;
    }

    /** Clusters of the rows, with the model and the weights that led to them. */
    public Linked link(Rows rows) {
        Workers workers = new Workers(options.threads());
        Optional<Names> names = Names.of(rows);
        Strata strata = new Strata(rows);
        Patterns patterns = new Patterns(Fields.of(rows, names), strata);
        time("prepare");
        Blocks blocks = Blocks.of(Keys.of(rows, names), rows.size(), options.pairsPerRecord());
        time("block " + blocks.bound());
        double[][] all = Shares.of(rows, patterns);
        time("shares");
        Estimation estimation = new Estimation(patterns, all);
        Model start = estimation.start();
        Candidates candidates =
                Candidates.of(rows, blocks, patterns, pattern -> start.bits(pattern) > -25, workers);
        time("compare " + candidates.compared());
        Model model = estimation.fit(candidates.counts());
        time("estimate " + candidates.counts().size());
        Scorer scorer = new Scorer(patterns, model);
        List<Candidates.Stretch> stretches = candidates.stretches();
        List<float[]> weights = workers.each(stretches.size(), () -> "", (i, own) -> weigh(stretches.get(i), scorer));
        int[] cluster = cluster(rows, stretches, weights, scorer, workers);
        time("cluster");
        return new Linked(rows, patterns, model, blocks, candidates, weights, cluster, scorer);
    }

    private long at = System.nanoTime();

    private void time(String what) {
        long now = System.nanoTime();
        if (options.trace()) System.err.printf("  %-20s %.2f s%n", what, (now - at) / 1e9);
        at = now;
    }

    private static float[] weigh(Candidates.Stretch stretch, Scorer scorer) {
        float[] bits = new float[stretch.a().length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (float) scorer.bits(stretch.a()[i], stretch.b()[i], stretch.pattern()[i]);
        }
        return bits;
    }

    private static int[] cluster(
            Rows rows, List<Candidates.Stretch> stretches, List<float[]> weights, Scorer scorer, Workers workers) {
        List<int[]> components = components(rows, stretches, weights);
        List<int[]> clusters =
                workers.each(components.size(), () -> scorer.patterns().memos(), (c, memos) -> {
                    int[] members = components.get(c);
                    return Clustering.of(
                            members.length,
                            (i, j) -> rows.apart(members[i], members[j])
                                    ? Clustering.NEVER
                                    : (float) scorer.bits(members[j], members[i], memos));
                });
        int[] first = new int[rows.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = i;
        }
        for (int c = 0; c < components.size(); c++) {
            int[] members = components.get(c);
            int[] number = clusters.get(c);
            int[] firstOf = new int[members.length];
            java.util.Arrays.fill(firstOf, -1);
            for (int i = 0; i < members.length; i++) {
                if (firstOf[number[i]] < 0) {
                    firstOf[number[i]] = members[i];
                }
                first[members[i]] = firstOf[number[i]];
            }
        }
        return first;
    }

    /** Components at a loose weight; those too large to weigh densely are cut at ever higher weights. */
    private static List<int[]> components(Rows rows, List<Candidates.Stretch> stretches, List<float[]> weights) {
        List<int[]> done = new ArrayList<>();
        boolean[] open = new boolean[rows.size()];
        java.util.Arrays.fill(open, true);
        for (double bits = LOOSE_BITS; ; bits += 2) {
            Components components = new Components(rows.size());
            for (int s = 0; s < stretches.size(); s++) {
                Candidates.Stretch stretch = stretches.get(s);
                float[] w = weights.get(s);
                for (int i = 0; i < w.length; i++) {
                    if (w[i] >= bits && open[stretch.a()[i]] && open[stretch.b()[i]]) {
                        components.join(stretch.a()[i], stretch.b()[i]);
                    }
                }
            }
            boolean[] again = new boolean[rows.size()];
            boolean any = false;
            for (int[] members : components.several()) {
                if (members.length <= LARGEST_DENSE || bits > 60) {
                    if (members.length <= LARGEST_DENSE) {
                        done.add(members);
                    }
                } else {
                    any = true;
                    for (int row : members) {
                        again[row] = true;
                    }
                }
            }
            if (!any) {
                return done;
            }
            open = again;
        }
    }
}
