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
 * @param linkage the total if some links behind the table were missed or false
 * @param unreachable the total if a share of all people were beyond the reach of every list
 */
public record Sensitivity(
        List<Hindcast> hindcasts,
        List<LeftOut> leaveOneOut,
        List<Odds> oddsRatios,
        List<Prior> priors,
        List<Linkage> linkage,
        List<Unreachable> unreachable) {
    /** Lists shorter than this are not hindcast. */
    static final long FEWEST = 30;

    private static final double[] ODDS = {.5, .67, 1, 1.5, 2};
    private static final double[] BEYOND = {.05, .1, .2};
    private static final double LINKS = .05;
    /** Decomposable graphs over six lists take seconds; asked for many times over, as here, too long. */
    private static final int MOST_LISTS = 5;

    /** Nothing looked into. */
    static final Sensitivity NONE = new Sensitivity(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Sensitivity {
        hindcasts = List.copyOf(hindcasts);
        leaveOneOut = List.copyOf(leaveOneOut);
        oddsRatios = List.copyOf(oddsRatios);
        priors = List.copyOf(priors);
        linkage = List.copyOf(linkage);
        unreachable = List.copyOf(unreachable);
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

    /**
     * The total if the linkage had erred and the table were corrected for it: {@code rate} of those on several lists split in
     * two, or of those recorded joined to another.
     */
    public record Linkage(String error, double rate, Optional<Range> total) {}

    /** The total if this share of all people could not be recorded by any list. */
    public record Unreachable(double share, double total) {}

    static Sensitivity of(CaptureTable table, double unseen, long seed, Workers workers) {
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
        List<Unreachable> beyond = new ArrayList<>();
        for (double share : BEYOND) {
            beyond.add(new Unreachable(share, (n + unseen) / (1 - share)));
        }
        LinkageDoubt.Band some = LinkageDoubt.Band.exactly(LINKS);
        LinkageDoubt.Band none = LinkageDoubt.Band.exactly(0);
        List<Linkage> linkage = List.of(
                new Linkage("missed", LINKS, brief(new LinkageDoubt(some, none).once(table, seed), workers)),
                new Linkage("false", LINKS, brief(new LinkageDoubt(none, some).once(table, seed), workers)));
        return new Sensitivity(hindcasts, without, odds, priors(table, workers), linkage, beyond);
    }

    private static List<Prior> priors(CaptureTable table, Workers workers) {
        int lists = table.lists().size();
        if (lists < DecomposableAveraging.FEWEST_LISTS || lists > MOST_LISTS) {
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

    /** One estimator that fits the number of lists: Chapman for two, decomposable graphs to five, stepwise beyond. */
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
        if (lists <= MOST_LISTS) {
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
