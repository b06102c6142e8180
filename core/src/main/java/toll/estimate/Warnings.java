package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/** The rules that warn, W1 onwards, outside all estimators: an estimate stands, and this should be read with it. */
final class Warnings {
    static final double POOR_FIT = .01;
    static final long FEW_PAIRS = 10;
    static final double LOW_COVERAGE = .55;
    static final double SATURATED = .2;
    static final double ALONE = .9;
    static final double EMPTY_PAIRS = .2;
    static final double HINDCASTS_MISSED = .25;
    static final double LEFT_OUT_MOVES = .5;
    static final double PRIOR_MOVES = .25;
    static final double RHAT = 1.05;
    /** The warning that speaks of the verdict and not of the table. */
    static final String ALLOWED = "W18";

    /** What the warnings look at. */
    record View(Evidence evidence, Sensitivity sensitivity) {}

    static final List<Rule<View>> ALL = List.of(
            new Rule<>("W1", "poor-fit", Warnings::poorFit),
            new Rule<>("W2", "few-on-two-lists", Warnings::fewPairs),
            new Rule<>("W3", "low-coverage", Warnings::lowCoverage),
            new Rule<>("W4", "saturated-graph", Warnings::saturated),
            new Rule<>("W5", "mostly-on-one-list", Warnings::alone),
            new Rule<>("W6", "empty-pairs", Warnings::emptyPairs),
            new Rule<>("W7", "hindcasts-missed", Warnings::hindcasts),
            new Rule<>("W8", "one-list-decides", Warnings::leftOut),
            new Rule<>("W9", "prior-matters", Warnings::priors),
            new Rule<>("W10", "model-matters", Warnings::modelSet),
            new Rule<>("W11", "chains-slow", Warnings::chains),
            new Rule<>("W15", "people-differ", Warnings::peopleDiffer),
            new Rule<>("W16", "bound-above-interval", Warnings::boundAbove));

    private Warnings() {}

    /** What the limits allow for: said with every estimate that does. */
    static Optional<Reason> allowed(Verdict verdict) {
        return verdict instanceof Verdict.Given given
                ? given.allowed()
                        .map(a -> new Reason(
                                ALLOWED,
                                "unstated-allowed-for",
                                words(
                                        "nobody stated it, so the limits allow for it: %s. Without that they would be"
                                                + " %.0f to %.0f.",
                                        a.allowance().words(),
                                        a.without().low(),
                                        a.without().high())))
                : Optional.empty();
    }

    private static Optional<String> poorFit(View v) {
        return v.evidence.logLinear().flatMap(l -> {
            LogLinearFit best = l.best();
            if (best.freedom() < 1) {
                return Optional.empty();
            }
            double p = 1 - new ChiSquaredDistribution(best.freedom()).cumulativeProbability(best.deviance());
            return p < POOR_FIT
                    ? Optional.of(words(
                            "the selected model %s fits poorly (deviance %.1f on %d degrees of freedom).",
                            best.model().generators(), best.deviance(), best.freedom()))
                    : Optional.empty();
        });
    }

    private static Optional<String> fewPairs(View v) {
        long f2 = v.evidence.table().onExactly(2);
        return f2 < FEW_PAIRS ? Optional.of("only " + f2 + " people are on exactly two lists.") : Optional.empty();
    }

    private static Optional<String> lowCoverage(View v) {
        double c = v.evidence.overlaps().coverage();
        return c < LOW_COVERAGE
                ? Optional.of(words("the sample coverage is %.2f: most of each list is on no other list.", c))
                : Optional.empty();
    }

    private static Optional<String> saturated(View v) {
        return v.evidence
                .graphs()
                .filter(a -> a.saturatedWeight() > SATURATED)
                .map(a -> words(
                        "the graph that says nothing about the unrecorded would have weight %.2f.",
                        a.saturatedWeight()));
    }

    private static Optional<String> alone(View v) {
        double share =
                (double) v.evidence.table().onExactly(1) / v.evidence.table().documented();
        return share > ALONE ? Optional.of(words("%.0f %% are on one list only.", 100 * share)) : Optional.empty();
    }

    private static Optional<String> emptyPairs(View v) {
        Overlaps o = v.evidence.overlaps();
        return o.emptyPairs() > EMPTY_PAIRS * o.pairs().size()
                ? Optional.of(o.emptyPairs() + " of " + o.pairs().size() + " pairs of lists share nobody.")
                : Optional.empty();
    }

    private static Optional<String> hindcasts(View v) {
        List<Sensitivity.Hindcast> tried = v.sensitivity.hindcasts().stream()
                .filter(h -> h.estimate().isPresent())
                .toList();
        List<String> missed = tried.stream()
                .filter(Sensitivity.Hindcast::missed)
                .map(Sensitivity.Hindcast::list)
                .toList();
        return missed.size() > HINDCASTS_MISSED * tried.size()
                ? Optional.of(
                        "the known size of " + String.join(", ", missed) + " is missed when estimated from the other"
                                + " lists (" + missed.size() + " of " + tried.size()
                                + " hindcasts): lists depend on each other, or people differ, beyond what the models"
                                + " describe.")
                : Optional.empty();
    }

    private static Optional<String> leftOut(View v) {
        if (v.evidence.counting().isEmpty()) {
            return Optional.empty();
        }
        double n = v.evidence.table().documented();
        double unseen = v.evidence.headline(.025).point() - n;
        List<String> moving = new ArrayList<>();
        for (Sensitivity.LeftOut l : v.sensitivity.leaveOneOut()) {
            l.total().ifPresent(t -> {
                double then = t.point() - n;
                if (Math.abs(then - unseen) > LEFT_OUT_MOVES * unseen) {
                    moving.add(words("without %s the total would be about %.0f", l.list(), t.point()));
                }
            });
        }
        return moving.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", moving) + ".");
    }

    private static Optional<String> priors(View v) {
        if (v.sensitivity.priors().isEmpty()) {
            return Optional.empty();
        }
        double n = v.evidence.table().documented();
        double usual = v.sensitivity.priors().getFirst().total().point() - n;
        List<String> moving = new ArrayList<>();
        for (Sensitivity.Prior p : v.sensitivity.priors()) {
            double then = p.total().point() - n;
            if (Math.abs(then - usual) > PRIOR_MOVES * usual) {
                moving.add(words("%s: %.0f", p.prior(), p.total().point()));
            }
        }
        return moving.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "other priors move the total of the decomposable graphs (" + String.join("; ", moving) + ").");
    }

    /** What rule R8 would have said of the set of models, had it read it: a warning with every mode in it. */
    private static Optional<String> modelSet(View v) {
        return v.evidence.logLinear().flatMap(l -> {
            List<LogLinear.Weighted> heavy = l.set().stream()
                    .filter(w -> w.weight() >= Refusals.MODE_WEIGHT)
                    .toList();
            double least =
                    heavy.stream().mapToDouble(w -> w.fit().unseen()).min().orElse(1);
            double most =
                    heavy.stream().mapToDouble(w -> w.fit().unseen()).max().orElse(1);
            if (most <= Refusals.MODES_APART * least) {
                return Optional.empty();
            }
            List<String> each = new ArrayList<>();
            double n = v.evidence.table().documented();
            for (LogLinear.Weighted w : heavy) {
                each.add(words(
                        "%s %.0f (weight %.2f)",
                        w.fit().model().generators(), n + w.fit().unseen(), w.weight()));
            }
            return Optional.of(
                    "models that fit about equally well give different totals: " + String.join(", ", each) + ".");
        });
    }

    private static Optional<String> peopleDiffer(View v) {
        return v.evidence.families().map(f -> {
            List<String> each = new ArrayList<>();
            double n = v.evidence.table().documented();
            f.fits().forEach(w -> each.add(words("%s %.0f", w.family(), n + w.unseen())));
            return "the lists do not speak strongly against models in which some people are harder to record than"
                    + " others ("
                    + String.join(", ", each)
                    + "); how many are very hard to record cannot be seen from the lists.";
        });
    }

    private static Optional<String> boundAbove(View v) {
        if (v.evidence.counting().isEmpty()) {
            return Optional.empty();
        }
        Range total = v.evidence.headline(.025);
        return Heterogeneity.CHAO
                .fit(Counts.of(v.evidence.table()))
                .filter(fit -> fit.total().low() > total.high())
                .map(fit -> words(
                        "Chao's lower bound for lists of unequal size, %.0f, lies above the interval.",
                        fit.total().point()));
    }

    private static Optional<String> chains(View v) {
        return v.evidence
                .classes()
                .filter(l -> l.rhat() > RHAT || l.bulkSize() < LatentClass.ENOUGH)
                .map(l -> words(
                        "the latent-class chains have not settled (R-hat %.3f, effective size %.0f); they take part in"
                                + " the interval only when R-hat is at most %.2f.",
                        l.rhat(), l.bulkSize(), RHAT));
    }

    private static String words(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
