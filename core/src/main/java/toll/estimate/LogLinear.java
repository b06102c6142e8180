package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The log-linear analysis of one table. With three to five lists all hierarchical models compete by BIC; with six or more,
 * pairs enter stepwise. Either way the bootstrap repeats the whole selection.
 *
 * @param best the selected model
 * @param bootstrap of N, selection repeated
 * @param set models within ten BIC units of the best, with weights; the best alone when selection was stepwise
 * @param averagedUnseen n0 = exp of the weighted mean of log n0
 * @param leastAic where all models competed
 * @param stepwise the model that pairs entering at .02 lead to
 * @param stepwiseBootstrap of N, stepwise selection repeated
 * @param profile interval of N under the best model alone: it leaves out the doubt about the model
 * @param models how many models competed
 * @param saturated -2 log likelihood of the saturated table
 */
record LogLinear(
        LogLinearFit best,
        Bootstrap bootstrap,
        List<Weighted> set,
        double averagedUnseen,
        Optional<LogLinearFit> leastAic,
        LogLinearFit stepwise,
        Bootstrap stepwiseBootstrap,
        Range profile,
        int models,
        double saturated) {
    static final int MOST_EXHAUSTIVE = 5;
    static final double STEPWISE_THRESHOLD = .02;
    private static final double WITHIN = 10;

    /** A model with its BIC weight in the set. */
    record Weighted(LogLinearFit fit, double bic, double weight) {}

    /** The analysis, or nothing when no model at all can be fitted. */
    static Optional<LogLinear> of(CaptureTable table, Settings settings, Workers workers) {
        int lists = table.lists().size();
        Counts counts = Counts.of(table);
        double n = counts.n();
        Stepwise stepwise = new Stepwise(lists, STEPWISE_THRESHOLD);
        LogLinearFit byStep = stepwise.best(counts);
        if (!byStep.stands()) {
            return Optional.empty();
        }
        Bootstrap stepBoot = Bootstrap.of(
                table,
                c -> c.n() + stepwise.best(c).unseen(),
                settings.resamples(),
                Variates.seedOf(settings.seed(), "stepwise"),
                workers);
        double saturated = ModelSet.saturated(counts);
        double price = Math.log(n);
        if (lists > MOST_EXHAUSTIVE) {
            double bic = byStep.criterion(price) + saturated;
            return Optional.of(new LogLinear(
                    byStep,
                    stepBoot,
                    List.of(new Weighted(byStep, bic, 1)),
                    byStep.unseen(),
                    Optional.empty(),
                    byStep,
                    stepBoot,
                    Profile.of(new ModelFitter(byStep.model()), counts, byStep, Normal.Z95),
                    1,
                    saturated));
        }
        ModelSet models = ModelSet.candidates(lists);
        List<LogLinearFit> ranked = models.ranked(counts, price, workers);
        LogLinearFit best = ranked.getFirst();
        ModelSet.Search search = models.search(counts, price);
        Bootstrap bootstrap = Bootstrap.of(
                table,
                c -> c.n() + models.best(c, price, search).unseen(),
                settings.resamples(),
                Variates.seedOf(settings.seed(), "loglinear"),
                workers);
        List<Weighted> set = weigh(ranked, price, saturated);
        double logUnseen = 0;
        for (Weighted w : set) {
            logUnseen += w.weight * Math.log(w.fit.unseen());
        }
        return Optional.of(new LogLinear(
                best,
                bootstrap,
                set,
                Math.exp(logUnseen),
                models.ranked(counts, 2, workers).stream().findFirst(),
                byStep,
                stepBoot,
                Profile.of(new ModelFitter(best.model()), counts, best, Normal.Z95),
                models.size(),
                saturated));
    }

    private static List<Weighted> weigh(List<LogLinearFit> ranked, double price, double saturated) {
        double least = ranked.getFirst().criterion(price);
        double all = 0;
        for (LogLinearFit fit : ranked) {
            double behind = fit.criterion(price) - least;
            all += behind <= WITHIN ? Math.exp(-behind / 2) : 0;
        }
        List<Weighted> set = new ArrayList<>();
        for (LogLinearFit fit : ranked) {
            double behind = fit.criterion(price) - least;
            if (behind <= WITHIN) {
                set.add(new Weighted(fit, fit.criterion(price) + saturated, Math.exp(-behind / 2) / all));
            }
        }
        return List.copyOf(set);
    }

    Engine engine(double n) {
        double[] unseen = new double[bootstrap.replicates().length];
        double[] weights = new double[unseen.length];
        for (int i = 0; i < unseen.length; i++) {
            unseen[i] = bootstrap.replicates()[i] - n;
            weights[i] = 1;
        }
        return new Engine(
                "loglinear",
                averagedUnseen,
                p -> Math.max(0, bootstrap.at(p) - n),
                bootstrap.usable(),
                Mode.of(unseen, weights));
    }
}
