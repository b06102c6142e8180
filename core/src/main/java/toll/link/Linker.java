package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links plain rows: blocks, compares, estimates, weighs and clusters. The one place where the stages are composed. */
public final class Linker {
    /** Pairs whose weight could not rise above this are counted and not kept. */
    private static final double WORTH_BITS = -25;

    private final LinkOptions options;

    public Linker(LinkOptions options) {
        this.options = options;
    }

    /** Clusters of the rows, with the model and the weights that led to them. */
    public Linked link(Rows rows) {
        Workers workers = new Workers(options.threads());
        Optional<Names> names = Names.of(rows);
        Strata strata = new Strata(rows);
        List<Field> fields = Fields.of(rows, names);
        Blocks blocks = Blocks.of(Keys.of(rows, names), rows.size(), options.pairsPerRecord(rows.size()));
        Linked first = weighed(rows, new Patterns(fields, strata), blocks, workers);
        Optional<Column> group = rows.column(Role.Kind.GROUP);
        if (group.isEmpty() || names.isEmpty()) {
            return first;
        }
        List<Field> withKin = new ArrayList<>(fields);
        int[] clusters = new int[rows.size()];
        for (int row = 0; row < clusters.length; row++) {
            clusters[row] = first.cluster(row);
        }
        withKin.add(new KinField(rows, names.get(), group.get().codes(), clusters));
        return weighed(rows, new Patterns(withKin, strata), blocks, workers);
    }

    private static Linked weighed(Rows rows, Patterns patterns, Blocks blocks, Workers workers) {
        Estimation estimation = new Estimation(patterns, Shares.of(rows, patterns));
        Model start = estimation.start();
        Candidates candidates =
                Candidates.of(rows, blocks, patterns, pattern -> start.bits(pattern) > WORTH_BITS, workers);
        Scorer scorer = new Scorer(patterns, estimation.fit(candidates.counts()));
        List<Candidates.Stretch> stretches = candidates.stretches();
        List<float[]> weights = workers.each(stretches.size(), () -> "", (i, own) -> weigh(stretches.get(i), scorer));
        Partition.Result result = Partition.of(rows, stretches, weights, scorer, workers);
        return new Linked(rows, blocks, candidates, weights, result.cluster(), scorer, result.unique());
    }

    private static float[] weigh(Candidates.Stretch stretch, Scorer scorer) {
        float[] bits = new float[stretch.a().length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (float) scorer.bits(stretch.a()[i], stretch.b()[i], stretch.pattern()[i]);
        }
        return bits;
    }
}
