package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the answer depends on.
 *
 * @param hindcasts each list's known size, estimated from the others
 * @param leaveOneOut the total without each list
 * @param oddsRatios the total if those missed by every list were more or fewer than the assumption says
 * @param priors the total under other priors, decomposable averaging only
 */
public record Sensitivity(
        List<Hindcast> hindcasts, List<LeftOut> leaveOneOut, List<Odds> oddsRatios, List<Prior> priors) {
    /** Lists shorter than this are not hindcast. */
    static final long FEWEST = 30;

    private static final double[] ODDS = {.5, .67, 1, 1.5, 2};

    /** Nothing looked into. */
    static final Sensitivity NONE = new Sensitivity(List.of(), List.of(), List.of(), List.of());

    public Sensitivity {
        hindcasts = List.copyOf(hindcasts);
        leaveOneOut = List.copyOf(leaveOneOut);
        oddsRatios = List.copyOf(oddsRatios);
        priors = List.copyOf(priors);
    }

    /**
     * A list whose size is known, estimated as if it were not, from what the other lists say of its members (Binette and
     * Steorts 2022).
     *
     * @param estimate nothing when the others overlap too little on its members
     */
    public record Hindcast(String list, long known, Optional<Range> estimate) {
        /** Whether the interval holds the known size. */
        public boolean holds() {
            return estimate.filter(r -> r.low() <= known && known <= r.high()).isPresent();
        }

        /** Whether there is an estimate and it is wrong. */
        public boolean missed() {
            return estimate.isPresent() && !holds();
        }
    }

    /** The total estimated without one list. */
    public record LeftOut(String list, Optional<Range> total) {}

    /** n0 multiplied by an odds ratio. */
    public record Odds(double ratio, double total) {}

    /** The total under another prior. */
    public record Prior(String prior, Range total, double saturatedWeight) {}

    static Sensitivity of(CaptureTable table, double unseen, Workers workers) {
        List<Hindcast> hindcasts = new ArrayList<>();
        List<LeftOut> without = new ArrayList<>();
        for (int j = 0; j < table.lists().size(); j++) {
            long known = table.listSize(j);
            if (known >= FEWEST) {
                hindcasts.add(new Hindcast(table.lists().get(j), known, brief(table.membersOf(j), workers)));
            }
            without.add(new LeftOut(table.lists().get(j), brief(table.without(j), workers)));
        }
        double n = table.documented();
        List<Odds> odds = new ArrayList<>();
        for (double ratio : ODDS) {
            odds.add(new Odds(ratio, n + ratio * unseen));
        }
        return new Sensitivity(hindcasts, without, odds, priors(table, workers));
    }

    private static List<Prior> priors(CaptureTable table, Workers workers) {
        int lists = table.lists().size();
        if (lists < DecomposableAveraging.FEWEST_LISTS || lists > DecomposableAveraging.MOST_LISTS) {
            return List.of();
        }
        double fine = Math.pow(2, -lists);
        List<Prior> priors = new ArrayList<>();
        priors.add(prior("delta 2^-L, 1/N", table, fine, PopulationPrior.RECIPROCAL, false, workers));
        priors.add(prior("delta 2^-L, flat", table, fine, PopulationPrior.FLAT, false, workers));
        priors.add(prior("delta .5, 1/N", table, .5, PopulationPrior.RECIPROCAL, false, workers));
        priors.add(
                prior("delta .5, 1/N, saturated graph included", table, .5, PopulationPrior.RECIPROCAL, true, workers));
        return priors;
    }

    private static Prior prior(
            String label,
            CaptureTable table,
            double delta,
            PopulationPrior population,
            boolean saturated,
            Workers workers) {
        DecomposableAveraging.Answer answer =
                new DecomposableAveraging(delta, population, saturated).of(table, workers);
        return new Prior(label, answer.unseen().total(table.documented(), .025), answer.saturatedWeight());
    }

    /** One estimator that fits the number of lists: Chapman for two, decomposable graphs to six, stepwise beyond. */
    private static Optional<Range> brief(CaptureTable whole, Workers workers) {
        CaptureTable table = whole.keeping(IntStream.range(0, whole.lists().size())
                .filter(j -> whole.listSize(j) > 0)
                .boxed()
                .toList());
        Overlaps overlaps = Overlaps.of(table);
        int lists = table.lists().size();
        if (lists < 2 || overlaps.repeated() == 0 || overlaps.groups().size() > 1) {
            return Optional.empty();
        }
        if (lists == 2) {
            return Optional.of(Chapman.of(table).total());
        }
        if (lists <= DecomposableAveraging.MOST_LISTS) {
            return Optional.of(DecomposableAveraging.standard(lists)
                    .of(table, workers)
                    .unseen()
                    .total(table.documented(), .025));
        }
        Counts counts = Counts.of(table);
        LogLinearFit fit = new Stepwise(lists, LogLinear.STEPWISE_THRESHOLD).best(counts);
        return fit.stands()
                ? Optional.of(Range.logNormal(counts.n(), counts.n() + fit.unseen(), fit.variance()))
                : Optional.empty();
    }
}
