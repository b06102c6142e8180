package toll.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links plain rows: blocks, compares, estimates, weighs and clusters. The one place where the stages are composed. */
public final class Linker {

    private final LinkOptions options;
    private final Watch watch;

    public Linker(LinkOptions options) {
        this(options, Watch.NOBODY);
    }

    /** @param watch is told how far {@link #link} has come */
    public Linker(LinkOptions options, Watch watch) {
        this.options = options;
        this.watch = watch;
    }

    /** Clusters of the rows, with the model and the weights that led to them. */
    public Linked link(Rows rows) {
        return link(rows, List.of());
    }

    /**
     * Clusters of the rows under a model that judged pairs teach. They teach only: that judged pairs stand together or apart
     * is for {@link Decided} to see to.
     */
    public Linked link(Rows rows, List<Ruling> judged) {
        int n = rows.size();
        Optional<Column> group = rows.column(Role.Kind.GROUP);
        boolean twice = group.isPresent() && Names.isIn(rows);
        Workers workers = new Workers(options.threads(), new Course(twice ? 2 : 1, watch));
        workers.begin(Course.Stage.GROUPED);
        Strata strata = new Strata(rows);
        Reading read = Reading.of(rows, n, workers);
        BlockRules rules = new BlockRules(read.keys(), n, n, workers);
        int bound = rules.bound(options.pairsPerRecord(n));
        int every = options.teachingEvery(n);
        Blocks blocks = rules.everyKey(bound, Candidates.taught(n, every));
        Blocking blocking = new Blocking(rules, bound, every, blocks);
        Linked linked = learnt(rows, new Patterns(read.fields(), strata), blocking, judged, workers);
        if (twice) {
            List<Field> withKin = new ArrayList<>(read.fields());
            int[] clusters = new int[n];
            for (int row = 0; row < n; row++) {
                clusters[row] = linked.cluster(row);
            }
            Names names = read.names().orElseThrow();
            withKin.add(new KinField(rows, names, group.orElseThrow().codes(), clusters));
            linked = learnt(rows, new Patterns(withKin, strata), blocking, judged, workers);
        }
        workers.end();
        return linked;
    }

    /**
     * Lets new records join without learning anew: model, frequencies and common keys stay as they are, and only pairs with
     * a new record are compared. The result is that of {@link #again} over all rows.
     *
     * @param before a linkage made by {@link #link} or by this method, without a group column
     * @param more new rows of the same sources and roles
     */
    public Linked add(Linked before, Rows more) {
        return under(before, before.rows().with(more), before.rows().size());
    }

    /** All rows under the model learnt from the first of them, compared from scratch. */
    public Linked again(Linked before, Rows all) {
        return under(before, all, 0);
    }

    private Linked under(Linked before, Rows all, int from) {
        if (all.column(Role.Kind.GROUP).isPresent()) {
            throw new IllegalArgumentException("rows with a group column are linked as a whole");
        }
        Workers workers = new Workers(options.threads());
        int learntFrom = before.learntFrom();
        Reading read = Reading.of(all, learntFrom, workers);
        Patterns patterns = new Patterns(read.fields(), new Strata(all));
        BlockRules rules = new BlockRules(read.keys(), all.size(), learntFrom, workers);
        int bound = before.found().bound();
        List<Integer> chosen = before.found().rules();
        Asked asked = Asked.from(from, all.size());
        Blocks blocks = chosen.isEmpty() ? rules.everyKey(bound, asked) : rules.chosen(chosen, bound, asked);
        Scorer scorer = new Scorer(patterns, before.scorer().model());
        boolean scratch = from == 0;
        Candidates known = scratch ? before.candidates().none() : before.candidates();
        Candidates candidates = known.and(all, from, blocks, patterns, before.reach(), workers);
        List<Blocks.Contribution> more = blocks.contributions();
        Blocks.Found found =
                scratch ? new Blocks.Found(bound, chosen, more) : before.found().and(more);
        List<float[]> weights = scratch ? List.of() : before.weights();
        Partition.Result partition = scratch ? Partition.Result.NONE : before.partition();
        return clustered(
                all, learntFrom, found, candidates, scorer, before.reach(), new Weighed(weights, partition), workers);
    }

    /** What is known before: weights of the first stretches of pairs, and what they led to. */
    private record Weighed(List<float[]> weights, Partition.Result partition) {
        static final Weighed NOTHING = new Weighed(List.of(), Partition.Result.NONE);
    }

    /**
     * Blocks of a list.
     *
     * @param bound records in one block at most
     * @param every one stretch of rows in so many teaches
     * @param taught blocks of the rows that teach, by every key
     */
    private record Blocking(BlockRules rules, int bound, int every, Blocks taught) {
        /** The blocks of some rules; of every key when no rule was chosen: none of the rows that teach has a match. */
        Blocks following(List<Integer> chosen) {
            if (chosen.isEmpty()) {
                return every == 1 ? taught : rules.everyKey(bound, Asked.ALL);
            }
            return rules.chosen(chosen, bound, Asked.ALL);
        }
    }

    private static Linked learnt(
            Rows rows, Patterns patterns, Blocking blocking, List<Ruling> judged, Workers workers) {
        Labels labels = Labels.of(judged, patterns);
        workers.begin(Course.Stage.DRAWN);
        Estimation estimation = new Estimation(patterns, Shares.of(rows, patterns, workers), labels);
        workers.begin(Course.Stage.TAUGHT);
        Candidates.Teaching teaching =
                Candidates.teaching(rows, blocking.every(), blocking.taught(), patterns, workers);
        Model first = estimation.fit(teaching.counts(), teaching.scale());
        Reach reach = Reach.of(patterns, first, teaching);
        workers.begin(Course.Stage.CHOSEN);
        List<Integer> chosen = RuleChoice.of(rows, blocking.taught(), teaching, first, workers);
        Blocks blocks = blocking.following(chosen);
        Blocks.Found found = new Blocks.Found(blocking.bound(), chosen, blocks.contributions());
        workers.begin(Course.Stage.LOOKED);
        Candidates candidates = Candidates.of(rows, blocks, teaching, patterns, reach, workers);
        return clustered(
                rows,
                rows.size(),
                chosen.isEmpty() ? found : found.withGivenUp(blocking.taught()),
                candidates,
                taught(rows, estimation, candidates, new Scorer(patterns, first), labels, workers),
                reach,
                Weighed.NOTHING,
                workers);
    }

    /** The model once more, with what the clusters under the first one say about matches. */
    private static Scorer taught(
            Rows rows, Estimation estimation, Candidates candidates, Scorer first, Labels labels, Workers workers) {
        workers.begin(Course.Stage.CLUSTERED);
        List<Candidates.Stretch> stretches = candidates.stretches();
        List<float[]> weights = weights(stretches, first, workers);
        int[] cluster = Partition.clusters(rows, stretches, weights, first, workers);
        Hindsight hindsight = Hindsight.of(rows, stretches, weights, cluster, first, labels, workers);
        return new Scorer(first.patterns(), estimation.taught(first.model(), hindsight));
    }

    private static Linked clustered(
            Rows rows,
            int learntFrom,
            Blocks.Found found,
            Candidates candidates,
            Scorer scorer,
            Reach reach,
            Weighed known,
            Workers workers) {
        workers.begin(Course.Stage.DECIDED);
        List<Candidates.Stretch> stretches = candidates.stretches();
        List<float[]> weights = new ArrayList<>(known.weights());
        weights.addAll(weights(stretches.subList(weights.size(), stretches.size()), scorer, workers));
        Partition.Result result = Partition.of(rows, stretches, weights, scorer, reach, known.partition(), workers);
        return new Linked(rows, learntFrom, found, candidates, weights, result, scorer, reach);
    }

    private static List<float[]> weights(List<Candidates.Stretch> stretches, Scorer scorer, Workers workers) {
        return workers.each(
                stretches.size(),
                () -> new PatternBits(scorer.model()),
                (i, known) -> weigh(stretches.get(i), scorer, known));
    }

    private static float[] weigh(Candidates.Stretch stretch, Scorer scorer, PatternBits known) {
        float[] bits = new float[stretch.a().length];
        for (int i = 0; i < bits.length; i++) {
            long pattern = stretch.pattern()[i];
            bits[i] = (float) scorer.bits(stretch.a()[i], stretch.b()[i], pattern, known.of(pattern));
        }
        return bits;
    }
}
