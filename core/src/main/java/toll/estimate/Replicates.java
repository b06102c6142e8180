package toll.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * One estimate from several versions of the same table: linkages drawn from the posterior of a record linkage, or imputations.
 * The distributions of N of all versions are mixed, the versions set as far apart as total variance asks for (Rubin 1987), so
 * that the linkage's own uncertainty, of the documented as of the undocumented, is carried into the interval.
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

    /** Points at which each version's distribution is read. */
    private static final int POINTS = 400;

    /**
     * One engine over all replicates.
     *
     * @param within share of the variance of log N that is within replicates
     */
    public record Part(String engine, Range total, double within) {}

    /** @param tables at least {@value #FEWEST} versions, over the same lists */
    public static Replicates of(List<CaptureTable> tables, Settings settings, Workers workers) {
        if (tables.size() < FEWEST) {
            throw new IllegalArgumentException("at least " + FEWEST + " replicates are needed, not " + tables.size());
        }
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Settings own = settings.withSeed(Variates.seedOf(settings.seed(), "replicate " + i));
            versions.add(Version.of(new Estimation(own, workers).of(tables.get(i))));
        }
        return joined(versions, settings);
    }

    static Replicates joined(List<Version> versions, Settings settings) {
        Replicates joined = combined(versions);
        // versions carry the doubt of the linkage; people beyond reach are in none of them
        Allowance allowance = settings.unstated().linkageStated();
        Allowance.Widening widening = new Allowance.Widening(1, 1 / (1 - allowance.unreachable()));
        return new Replicates(
                settings.declared().beyond(allowance.on(joined.verdict, widening, joined.documentedLow)),
                joined.documented,
                joined.documentedLow,
                joined.documentedHigh,
                joined.replicates,
                joined.refused,
                joined.parts);
    }

    private static Replicates combined(List<Version> results) {
        List<Version> given = results.stream()
                .filter(r -> r.verdict() instanceof Verdict.Given)
                .toList();
        int refused = results.size() - given.size();
        double n = results.stream().mapToLong(Version::documented).average().orElse(0);
        long low = results.stream().mapToLong(Version::documented).min().orElse(0);
        long high = results.stream().mapToLong(Version::documented).max().orElse(0);
        if (refused > REFUSED_SHARE * results.size() || given.size() < FEWEST) {
            return new Replicates(
                    new Verdict.Refused(mostFrequent(results)), n, low, high, results.size(), refused, List.of());
        }
        List<Part> parts = new ArrayList<>();
        for (String name : List.of("loglinear", "dga", "lcmcr", "heterogeneity")) {
            combine(name, given, low, .025).ifPresent(parts::add);
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
                .orElseGet(() -> new Verdict.Given(hull(parts), hull(eighty(parts, given, low))));
        return new Replicates(verdict, n, low, high, results.size(), refused, List.copyOf(parts));
    }

    private static List<Part> eighty(List<Part> parts, List<Version> given, double floor) {
        return parts.stream()
                .flatMap(p -> combine(p.engine, given, floor, .1).stream())
                .toList();
    }

    /**
     * The engine's distributions of N over all versions, mixed in equal parts. Versions stand apart from their mean by as much
     * as (1 + 1/m) B and Rubin's degrees of freedom ask for, on log N: how many are documented is in doubt too, and together with
     * n0, so that neither can be held fixed.
     */
    private static Optional<Part> combine(String name, List<Version> given, double floor, double tail) {
        List<Spread> versions = given.stream()
                .flatMap(r -> r.engine(name).stream().map(e -> new Spread(r.used(), e)))
                .toList();
        int m = versions.size();
        if (m < FEWEST || 2 * m < given.size()) {
            return Optional.empty();
        }
        double[] logs = versions.stream().mapToDouble(v -> v.log(.5)).toArray();
        double mean = Arrays.stream(logs).average().orElse(0);
        double within = 0;
        double between = 0;
        double people = 0;
        for (int i = 0; i < m; i++) {
            double sd = (versions.get(i).log(.975) - versions.get(i).log(.025)) / (2 * Normal.Z95);
            within += sd * sd / m;
            between += (logs[i] - mean) * (logs[i] - mean) / (m - 1);
            people += (versions.get(i).documented + versions.get(i).engine.unseen()) / m;
        }
        double added = (1 + 1. / m) * between;
        double stretched = Math.sqrt(1 + 1. / m) * stretched(m, within, added);
        double[] mixed = new double[m * POINTS];
        for (int i = 0; i < m; i++) {
            double away = (stretched - 1) * (logs[i] - mean);
            for (int k = 0; k < POINTS; k++) {
                mixed[i * POINTS + k] = versions.get(i).log((k + .5) / POINTS) + away;
            }
        }
        Arrays.sort(mixed);
        double low = Math.max(floor, Math.exp(Bootstrap.quantile(mixed, tail)));
        double high = Math.max(low, Math.exp(Bootstrap.quantile(mixed, 1 - tail)));
        double total = within + added;
        return Optional.of(
                new Part(name, new Range(Math.clamp(people, low, high), low, high), total == 0 ? 1 : within / total));
    }

    /** One version's distribution of N under one engine. */
    private record Spread(double documented, Engine engine) {
        double log(double p) {
            return Math.log(documented + Math.max(0, engine.unseenAt().applyAsDouble(p)));
        }
    }

    /** How much farther Student's limit lies than the normal one, at Rubin's degrees of freedom. */
    private static double stretched(int m, double within, double added) {
        double ratio = added == 0 ? Double.POSITIVE_INFINITY : 1 + within / added;
        double freedom = (m - 1) * ratio * ratio;
        return freedom > 1e6 ? 1 : new TDistribution(freedom).inverseCumulativeProbability(.975) / Normal.Z95;
    }

    private static Range hull(List<Part> parts) {
        List<Part> byPoint = parts.stream()
                .sorted(Comparator.comparingDouble(p -> p.total.point()))
                .toList();
        Range hull = byPoint.get(byPoint.size() / 2).total;
        for (Part p : parts) {
            hull = hull.hull(p.total);
        }
        return hull;
    }

    private static Optional<Reason> linkageMoves(List<Version> given) {
        double[] points = given.stream()
                .map(Version::verdict)
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

    private static List<Reason> mostFrequent(List<Version> results) {
        TreeMap<String, List<Reason>> byRule = new TreeMap<>();
        for (Version r : results) {
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
