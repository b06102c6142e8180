package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The families in which people differ in how easily they are recorded, unless the table speaks strongly against them. They
 * disagree widely on N (Kosovo: 9,328 to 18,387) because how many people are very hard to record cannot be seen (Link 2003),
 * so their limits are the outermost of those that take part.
 *
 * @param fits those that take part, with their weights
 */
record Families(List<Weighted> fits) {
    private static final List<Heterogeneity> CANDIDATES =
            List.of(Heterogeneity.POISSON2, Heterogeneity.DARROCH, Heterogeneity.GAMMA35);

    /**
     * Ten BIC units behind the best model of dependence is where evidence is called very strong (Kass and Raftery 1995), and where
     * the set of log-linear models ends too.
     */
    static final double STRONG = 10;

    /**
     * One family: n0, standard deviation of log n0 below and above it, BIC, weight among those that take part.
     */
    record Weighted(String family, double unseen, double sdBelow, double sdAbove, double bic, double weight) {
        double at(double z) {
            return unseen * Math.exp(z * (z < 0 ? sdBelow : sdAbove));
        }

        private Weighted weighing(double share) {
            return new Weighted(family, unseen, sdBelow, sdAbove, bic, share);
        }
    }

    /** The families that the table does not speak strongly against, if any. */
    static Optional<Families> of(Counts counts, double bestBic) {
        List<Weighted> raw = new ArrayList<>();
        for (Heterogeneity family : CANDIDATES) {
            family.fit(counts).ifPresent(fit -> {
                double bic = fit.aic() + (counts.lists() + 2) * (Math.log(counts.n()) - 2);
                double unseen = fit.total().point() - counts.n();
                double relative = fit.standardError() / unseen;
                double sd = Math.sqrt(Math.log1p(relative * relative));
                raw.add(new Weighted(family.label(), unseen, sd, sd, bic, 0));
            });
        }
        TwoClasses.of(counts)
                .ifPresent(two -> raw.add(new Weighted(
                        "mth-two-classes",
                        two.unseen(),
                        Math.log(two.unseen() / two.low()) / Normal.Z95,
                        Math.log(two.high() / two.unseen()) / Normal.Z95,
                        two.bic(),
                        0)));
        List<Weighted> near = raw.stream()
                .filter(w -> w.bic <= bestBic + STRONG && w.unseen > 0)
                .toList();
        double all =
                near.stream().mapToDouble(w -> Math.exp((bestBic - w.bic) / 2)).sum();
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(new Families(near.stream()
                        .map(w -> w.weighing(Math.exp((bestBic - w.bic) / 2) / all))
                        .toList()));
    }

    /** The outermost quantile of n0: the lowest of the families' own below the middle, the highest above. */
    double unseenAt(double p) {
        double z = Normal.quantile(p);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Weighted w : fits) {
            double value = w.at(z);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return p < .5 ? least : most;
    }

    /** exp of the weighted mean of log n0. */
    double unseen() {
        double log = 0;
        for (Weighted w : fits) {
            log += w.weight * Math.log(w.unseen);
        }
        return Math.exp(log);
    }

    Engine engine() {
        return new Engine("heterogeneity", unseen(), this::unseenAt, true, List.of(new Mode(unseen(), 1)));
    }
}
