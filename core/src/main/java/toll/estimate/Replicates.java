package toll.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * One estimate from several versions of the same table: linkages drawn from the posterior of a record linkage, or imputations.
 * The doubt within each and the doubt between them are joined by total expectation and total variance on the scale of log n0
 * (Rubin 1987), so that the linkage's own uncertainty is carried into the interval.
 *
 * @param verdict on all of them together
 * @param documented mean number of people documented
 * @param documentedLow fewest in any replicate
 * @param documentedHigh most in any replicate
 * @param replicates how many there were
 * @param refused how many of them were refused on their own
 * @param parts each engine's combined estimate
 */
public record Replicates(
        Verdict verdict,
        double documented,
        long documentedLow,
        long documentedHigh,
        int replicates,
        int refused,
        List<Part> parts) {
    /** Below this many, the doubt between replicates is itself too doubtful. */
    public static final int FEWEST = 5;
    /** More than this share of replicates refused, and the whole is refused. */
    private static final double REFUSED_SHARE = .5;
    /** Between replicates, N may move by this share of its mean before the linkage must be settled first (R11). */
    private static final double LINKAGE_MOVES = .25;

    private static final double SMALLEST = .1;

    /**
     * One engine over all replicates.
     *
     * @param within share of the variance of log n0 that is within replicates
     */
    public record Part(String engine, Range total, double within) {}

    /** @param tables at least {@value #FEWEST} versions, over the same lists */
    public static Replicates of(List<CaptureTable> tables, Settings settings, Workers workers) {
        if (tables.size() < FEWEST) {
            throw new IllegalArgumentException("at least " + FEWEST + " replicates are needed, not " + tables.size());
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Settings own = settings.withSeed(Variates.seedOf(settings.seed(), "replicate " + i));
            results.add(new Estimation(own, workers).of(tables.get(i)));
        }
        return combined(results);
    }

    private static Replicates combined(List<Result> results) {
        List<Result> given = results.stream()
                .filter(r -> r.verdict() instanceof Verdict.Given)
                .toList();
        int refused = results.size() - given.size();
        double n = results.stream().mapToLong(Result::documented).average().orElse(0);
        long low = results.stream().mapToLong(Result::documented).min().orElse(0);
        long high = results.stream().mapToLong(Result::documented).max().orElse(0);
        if (refused > REFUSED_SHARE * results.size() || given.size() < FEWEST) {
            return new Replicates(
                    new Verdict.Refused(mostFrequent(results)), n, low, high, results.size(), refused, List.of());
        }
        List<Part> parts = new ArrayList<>();
        for (String name : List.of("loglinear", "dga", "lcmcr", "heterogeneity")) {
            combine(name, given, n, .025).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            return new Replicates(
                    new Verdict.Refused(List.of(new Reason(
                            "R6", "engines-incompatible", "no estimator could be used in enough of the replicates."))),
                    n,
                    low,
                    high,
                    results.size(),
                    refused,
                    List.of());
        }
        Verdict verdict = linkageMoves(given)
                .<Verdict>map(reason -> new Verdict.Refused(List.of(reason)))
                .orElseGet(() -> new Verdict.Given(hull(parts, n), hull(eighty(parts, given, n), n)));
        return new Replicates(verdict, n, low, high, results.size(), refused, List.copyOf(parts));
    }

    private static List<Part> eighty(List<Part> parts, List<Result> given, double n) {
        return parts.stream()
                .flatMap(p -> combine(p.engine, given, n, .1).stream())
                .toList();
    }

    /** Mean n0; T = W + (1 + 1/m) B on log n0; Rubin's degrees of freedom; a t interval, exponentiated. */
    private static Optional<Part> combine(String name, List<Result> given, double n, double tail) {
        List<Engine> engines = given.stream()
                .flatMap(r -> r.engines().stream())
                .filter(e -> e.counts() && e.name().equals(name))
                .toList();
        int m = engines.size();
        if (m < FEWEST || 2 * m < given.size()) {
            return Optional.empty();
        }
        double[] logs = new double[m];
        double mean = 0;
        double meanUnseen = 0;
        double within = 0;
        for (int i = 0; i < m; i++) {
            Engine e = engines.get(i);
            logs[i] = Math.log(Math.max(SMALLEST, e.unseen()));
            mean += logs[i] / m;
            meanUnseen += e.unseen() / m;
            double width = Math.log(Math.max(SMALLEST, e.unseenAt().applyAsDouble(.975)))
                    - Math.log(Math.max(SMALLEST, e.unseenAt().applyAsDouble(.025)));
            double sd = width / (2 * Normal.Z95);
            within += sd * sd / m;
        }
        double between = 0;
        for (double log : logs) {
            between += (log - mean) * (log - mean) / (m - 1);
        }
        double added = (1 + 1. / m) * between;
        double total = within + added;
        double ratio = added == 0 ? Double.POSITIVE_INFINITY : 1 + within / added;
        double freedom = (m - 1) * ratio * ratio;
        double z = freedom > 1e6
                ? -Normal.quantile(tail)
                : new TDistribution(freedom).inverseCumulativeProbability(1 - tail);
        double reach = z * Math.sqrt(total);
        Range range = new Range(meanUnseen, Math.exp(mean - reach), Math.exp(mean + reach)).plus(n);
        return Optional.of(new Part(name, range, total == 0 ? 1 : within / total));
    }

    private static Range hull(List<Part> parts, double n) {
        List<Part> byPoint = parts.stream()
                .sorted(Comparator.comparingDouble(p -> p.total.point()))
                .toList();
        Range hull = byPoint.get(byPoint.size() / 2).total;
        for (Part p : parts) {
            hull = hull.hull(p.total);
        }
        return new Range(Math.max(hull.point(), n), Math.max(hull.low(), n), hull.high());
    }

    private static Optional<Reason> linkageMoves(List<Result> given) {
        double[] points = given.stream()
                .map(Result::verdict)
                .filter(Verdict.Given.class::isInstance)
                .mapToDouble(v -> ((Verdict.Given) v).total().point())
                .sorted()
                .toArray();
        double middle = Bootstrap.quantile(points, .5);
        double low = Bootstrap.quantile(points, .05);
        double high = Bootstrap.quantile(points, .95);
        return high - middle > LINKAGE_MOVES * middle || middle - low > LINKAGE_MOVES * middle
                ? Optional.of(new Reason(
                        "R11",
                        "linkage-not-settled",
                        Refusals.words(
                                "between versions of the linkage the total moves from about %.0f to about %.0f; the"
                                        + " doubtful links have to be reviewed first.",
                                low, high)))
                : Optional.empty();
    }

    private static List<Reason> mostFrequent(List<Result> results) {
        TreeMap<String, List<Reason>> byRule = new TreeMap<>();
        for (Result r : results) {
            if (r.verdict() instanceof Verdict.Refused refused) {
                refused.reasons()
                        .forEach(reason -> byRule.computeIfAbsent(reason.rule(), k -> new ArrayList<>())
                                .add(reason));
            }
        }
        return byRule.values().stream()
                .sorted(Comparator.comparingInt((List<Reason> l) -> -l.size()))
                .map(l -> new Reason(
                        l.getFirst().rule(),
                        l.getFirst().name(),
                        "in " + l.size() + " of " + results.size() + " versions of the table; for one of them: "
                                + l.getFirst().text()))
                .toList();
    }
}
