package toll.estimate;

/** The three costly parts of an estimate, each alone, so that their cost can be measured from outside. */
public final class EngineWork {
    private EngineWork() {}

    /** Averaging over all decomposable graphs with n0 from 1 to {@code points}; the posterior median of N. */
    public static double graphs(CaptureTable table, int points, Workers workers) {
        return DecomposableAveraging.standard(table.lists().size())
                .of(table, UnseenGrid.every(1, points), workers)
                .unseen()
                .total(table.documented(), .025)
                .point();
    }

    /** So many resamples, each selecting among all candidate models; the 95 % interval of N. */
    public static Range resamples(CaptureTable table, int times, long seed, Workers workers) {
        Counts counts = Counts.of(table);
        double price = Math.log(counts.n());
        ModelSet models = ModelSet.candidates(table.lists().size());
        ModelSet.Search search = models.search(counts, price);
        return Bootstrap.of(table, c -> c.n() + models.best(c, price, search).unseen(), times, seed, workers)
                .interval(Normal.Z95);
    }

    /** So many Gibbs sweeps of the latent-class model, over eight chains; the mean n0 at their ends. */
    public static double sweeps(CaptureTable table, int sweeps, long seed, Workers workers) {
        double[] ends = new double[8];
        int classes = LatentClass.classes(table.lists().size());
        workers.each(ends.length, i -> {
            LatentClassChain chain = new LatentClassChain(table, classes, LatentClass.PRIOR, new Variates(seed, i));
            chain.skip(sweeps / ends.length - 1);
            ends[i] = chain.draw(1, 1)[0];
        });
        double sum = 0;
        for (double end : ends) {
            sum += end;
        }
        return sum / ends.length;
    }
}
