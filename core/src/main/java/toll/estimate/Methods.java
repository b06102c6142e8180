package toll.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import toll.estimate.Method.Figure;

/** What each method gives, in the order of the report: the engines, the bounds, then variants for those who compare. */
final class Methods {
    private static final int COVERAGE_RESAMPLES = 200;

    private final CaptureTable given;
    private final CaptureTable table;
    private final Settings settings;
    private final Workers workers;
    private final double n;

    /**
     * @param given the table as it was given
     * @param table what is estimated from
     */
    Methods(CaptureTable given, CaptureTable table, Settings settings, Workers workers) {
        this.given = given;
        this.table = table;
        this.settings = settings;
        this.workers = workers;
        this.n = table.documented();
    }

    List<Method> all(
            Optional<LogLinear> logLinear,
            Optional<DecomposableAveraging.Answer> graphs,
            Optional<LatentClass> classes) {
        List<Method> methods = new ArrayList<>();
        logLinear.ifPresent(l -> methods.add(selected(l)));
        graphs.ifPresent(g -> methods.add(averaged(g)));
        classes.ifPresent(c -> methods.add(latent(c)));
        methods.add(chao());
        coverage().ifPresent(methods::add);
        logLinear.ifPresent(l -> methods.addAll(variants(l)));
        Counts counts = Counts.of(table);
        for (Heterogeneity family : Heterogeneity.values()) {
            family.fit(counts).ifPresent(fit -> methods.add(family(family.label(), family.how(), fit)));
        }
        TwoClasses.of(counts)
                .ifPresent(two -> methods.add(Method.of(
                        "mth-two-classes",
                        "two classes of people, one harder to record on every list; profile interval",
                        new Range(n + two.unseen(), n + two.low(), n + two.high()),
                        new Figure("bic", two.bic()))));
        methods.addAll(everyList());
        methods.addAll(asked(counts));
        return methods;
    }

    private static Method family(String name, String how, Heterogeneity.Fit fit) {
        return Method.of(
                name,
                how,
                fit.total(),
                new Figure("standard_error", fit.standardError()),
                new Figure("deviance", fit.deviance()),
                new Figure("aic", fit.aic()));
    }

    /** Where lists were too short to use: the published comparison with every list kept. */
    private List<Method> everyList() {
        if (given.lists().size() == table.lists().size() || given.lists().size() > Refusals.MOST_LISTS) {
            return List.of();
        }
        Counts counts = Counts.of(given);
        List<Method> found = new ArrayList<>();
        LogLinearFit fit = new Stepwise(counts.lists(), LogLinear.STEPWISE_THRESHOLD).best(counts);
        if (fit.stands()) {
            found.add(Method.of(
                    "loglinear-stepwise-all-lists",
                    fit.model().generators() + ", short lists kept, pairs entered stepwise at "
                            + LogLinear.STEPWISE_THRESHOLD + "; interval of this model alone",
                    Range.logNormal(counts.n(), counts.n() + fit.unseen(), fit.variance()),
                    new Figure("standard_error", Math.sqrt(fit.variance()))));
        }
        Heterogeneity.NONE
                .fit(counts)
                .ifPresent(
                        all -> found.add(family("mt-all-lists", Heterogeneity.NONE.how() + "; short lists kept", all)));
        return found;
    }

    /** Models that somebody named, fitted as they stand. */
    private List<Method> asked(Counts counts) {
        List<Method> found = new ArrayList<>();
        for (HierarchicalModel model : settings.fixed().modelsOver(given, table)) {
            LogLinearFit fit = new ModelFitter(model).fit(counts);
            if (fit.stands()) {
                double saturated = ModelSet.saturated(counts);
                Range profile = Profile.of(new ModelFitter(model), counts, fit, Normal.Z95);
                found.add(Method.of(
                        "loglinear" + model.generators(),
                        "this model as asked; interval of this model alone",
                        Range.logNormal(n, n + fit.unseen(), fit.variance()),
                        new Figure("standard_error", Math.sqrt(fit.variance())),
                        new Figure("deviance", fit.deviance()),
                        new Figure("degrees_of_freedom", fit.freedom()),
                        new Figure("aic", fit.criterion(2) + saturated),
                        new Figure("bic", fit.criterion(Math.log(n)) + saturated),
                        new Figure("profile_low", profile.low()),
                        new Figure("profile_high", profile.high())));
            }
        }
        List<Integer> apart = settings.fixed().apartIn(given, table);
        if (!apart.isEmpty()) {
            for (Heterogeneity family : Heterogeneity.values()) {
                family.fit(counts, apart)
                        .ifPresent(fit -> found.add(family(
                                family.label() + "-apart",
                                family.how() + "; with a parameter of its own for "
                                        + String.join(", ", settings.fixed().apart()),
                                fit)));
            }
        }
        return found;
    }

    static Method chapman(CaptureTable table) {
        Chapman chapman = Chapman.of(table);
        double n1Only = table.exactly(1);
        double n2Only = table.exactly(2);
        double both = Math.max(table.exactly(3), .5);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("standard_error", chapman.standardError()));
        if (Double.isFinite(chapman.lincolnPetersen())) {
            figures.add(new Figure("lincoln_petersen", chapman.lincolnPetersen()));
        }
        for (double ratio : new double[] {.5, 1, 2, 4}) {
            figures.add(new Figure(
                    "total_if_odds_ratio_" + (ratio == .5 ? "0.5" : String.valueOf((int) ratio)),
                    table.documented() + n1Only * n2Only * ratio / both));
        }
        return new Method(
                "chapman",
                "an exercise, conditional on independence of the two lists, which cannot be tested",
                chapman.total(),
                Optional.empty(),
                figures);
    }

    private Method selected(LogLinear l) {
        LogLinearFit best = l.best();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("standard_error", Math.sqrt(best.variance())));
        figures.add(new Figure("deviance", best.deviance()));
        figures.add(new Figure("degrees_of_freedom", best.freedom()));
        figures.add(new Figure("bic", best.criterion(Math.log(n)) + l.saturated()));
        figures.add(new Figure("profile_low", l.profile().low()));
        figures.add(new Figure("profile_high", l.profile().high()));
        figures.add(new Figure("resamples", l.bootstrap().replicates().length));
        figures.add(new Figure("resamples_failed", l.bootstrap().failed()));
        String how = l.models() > 1
                ? best.model().generators() + ", least BIC of " + l.models() + " hierarchical models"
                : best.model().generators() + ", pairs entered stepwise at " + LogLinear.STEPWISE_THRESHOLD;
        return resampled(
                "loglinear", how + "; interval by bootstrap with the selection repeated", l.bootstrap(), figures);
    }

    private Method resampled(String name, String how, Bootstrap bootstrap, List<Figure> figures) {
        if (!bootstrap.usable()) {
            Range none = new Range(bootstrap.point(), bootstrap.point(), bootstrap.point());
            return new Method(
                    name, how + "; too few resamples could be fitted for an interval", none, Optional.empty(), figures);
        }
        return new Method(
                name, how, bootstrap.interval(Normal.Z95), Optional.of(bootstrap.interval(Normal.Z80)), figures);
    }

    private Method averaged(DecomposableAveraging.Answer a) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("mean", n + a.unseen().mean()));
        figures.add(new Figure("mode", n + a.unseen().mode()));
        figures.add(new Figure("least_relative_error", a.unseen().relativeBayes(n)));
        figures.add(new Figure("saturated_weight", a.saturatedWeight()));
        figures.add(new Figure("top_graph_weight", a.graphs().getFirst().probability()));
        return new Method(
                "dga",
                "posterior median over all decomposable graphs, delta 2^-L, prior 1/N, saturated graph left out; most"
                        + " probable graph " + a.graphs().getFirst().graph().label(),
                a.unseen().total(n, .025),
                Optional.of(a.unseen().total(n, .1)),
                figures);
    }

    private Method latent(LatentClass c) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("rhat", Double.isFinite(c.rhat()) ? c.rhat() : Double.MAX_VALUE));
        figures.add(new Figure("effective_size", c.bulkSize()));
        figures.add(new Figure("rejected_share", c.rejected()));
        figures.add(new Figure("classes", c.classes()));
        figures.add(new Figure("extensions", c.extended()));
        for (int i = 0; i < c.draws().length; i++) {
            figures.add(new Figure("chain_" + (i + 1) + "_median", n + c.chainMedian(i)));
        }
        return new Method(
                "lcmcr",
                "posterior median of a mixture of latent classes, " + c.draws().length + " chains",
                c.total(n, .025),
                Optional.of(c.total(n, .1)),
                figures);
    }

    private Method chao() {
        Chao chao = Chao.of(table);
        return Method.of(
                "chao",
                "a lower bound when people differ in how easily they are recorded; not when lists avoid each other",
                chao.total(),
                new Figure("corrected", chao.corrected()),
                new Figure("f1", chao.f1()),
                new Figure("f2", chao.f2()));
    }

    /** Interval: lognormal, its variance from resamples of the estimated population, the unrecorded included. */
    private Optional<Method> coverage() {
        SampleCoverage c = SampleCoverage.of(table);
        if (!(c.total() > n) || !Double.isFinite(c.total()) || c.total() > 1e9) {
            return Optional.empty();
        }
        double[] weights = table.dense();
        weights[0] = c.total() - n;
        long people = Math.round(c.total());
        double[] totals = new double[COVERAGE_RESAMPLES];
        long seed = Variates.seedOf(settings.seed(), "coverage");
        workers.each(totals.length, i -> {
            double[] y = new double[weights.length];
            new Variates(seed, i).multinomial(people, weights, c.total(), y);
            y[0] = 0;
            totals[i] = SampleCoverage.of(y, table.lists().size()).total();
        });
        double[] had = Arrays.stream(totals).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(had).average().orElse(c.total());
        double variance = Arrays.stream(had).map(v -> (v - mean) * (v - mean)).sum() / Math.max(1, had.length - 1);
        return Optional.of(Method.of(
                "coverage",
                "sample coverage with dependence between pairs of lists",
                Range.logNormal(n, c.total(), variance),
                new Figure("sample_coverage", c.coverage()),
                new Figure("as_if_independent", c.n0()),
                new Figure("one_step", c.n1()),
                new Figure("standard_error", Math.sqrt(variance))));
    }

    private List<Method> variants(LogLinear l) {
        List<Method> variants = new ArrayList<>();
        if (l.models() > 1) {
            double low =
                    l.set().stream().mapToDouble(w -> w.fit().unseen()).min().orElse(l.averagedUnseen());
            double high =
                    l.set().stream().mapToDouble(w -> w.fit().unseen()).max().orElse(l.averagedUnseen());
            variants.add(Method.of(
                    "loglinear-averaged",
                    "BIC-weighted mean of log n0 over " + l.set().size()
                            + " models within 10 of the best; the limits are the models' own extremes, not an interval",
                    new Range(n + l.averagedUnseen(), n + low, n + high)));
            l.leastAic().ifPresent(fit -> variants.add(wald("loglinear-aic", "least AIC", fit, 2, l)));
            variants.add(resampled(
                    "loglinear-stepwise",
                    l.stepwise().model().generators() + ", pairs entered stepwise at " + LogLinear.STEPWISE_THRESHOLD
                            + "; interval by bootstrap with the selection repeated",
                    l.stepwiseBootstrap(),
                    List.of()));
        }
        return variants;
    }

    private Method wald(String name, String how, LogLinearFit fit, double price, LogLinear l) {
        return Method.of(
                name,
                fit.model().generators() + ", " + how + "; interval of this model alone",
                Range.logNormal(n, n + fit.unseen(), fit.variance()),
                new Figure("standard_error", Math.sqrt(fit.variance())),
                new Figure("deviance", fit.deviance()),
                new Figure("degrees_of_freedom", fit.freedom()),
                new Figure("aic", fit.criterion(price) + l.saturated()));
    }
}
