package toll.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Estimates by stratum, and their sum draw by draw: limits are never added. A stratum that is refused adds only its
 * documented people. Strata are to be chosen before anything is estimated, by what drives recording: place, period, sex and
 * age, actor.
 *
 * @param parts the answer for each stratum, by key
 * @param verdict on the sum
 * @param documented in all strata
 * @param documentedOnly people in strata that were refused, who enter the sum as documented only
 * @param warnings on the sum
 */
public record Strata(
        SortedMap<String, Result> parts, Verdict verdict, long documented, long documentedOnly, List<Reason> warnings) {
    private static final int DRAWS = 4_000;

    /** @param pooled the answer when strata are not told apart, for comparison */
    public static Strata of(SortedMap<String, CaptureTable> tables, Result pooled, Settings settings, Workers workers) {
        TreeMap<String, Result> parts = new TreeMap<>();
        tables.forEach((key, table) -> parts.put(
                key, new Estimation(settings.withSeed(Variates.seedOf(settings.seed(), key)), workers).of(table)));
        long documented = parts.values().stream().mapToLong(Result::documented).sum();
        List<Result> given = parts.values().stream()
                .filter(r -> r.verdict() instanceof Verdict.Given)
                .toList();
        long only = documented - given.stream().mapToLong(Result::documented).sum();
        List<Reason> warnings = new ArrayList<>();
        if (given.isEmpty()) {
            return new Strata(
                    parts,
                    new Verdict.Refused(List.of(new Reason(
                            "R4", "too-few-people", "none of the " + parts.size() + " strata could be estimated."))),
                    documented,
                    only,
                    warnings);
        }
        if (only > 0) {
            warnings.add(new Reason(
                    "W13",
                    "strata-documented-only",
                    (parts.size() - given.size()) + " of " + parts.size() + " strata ("
                            + parts.entrySet().stream()
                                    .filter(e -> e.getValue().verdict() instanceof Verdict.Refused)
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.joining(", "))
                            + ") could not be estimated; their " + only + " documented people are all that they add."));
        }
        Verdict verdict = settings.declared().beyond(sum(given, documented, settings));
        if (verdict instanceof Verdict.Given sum
                && pooled.verdict() instanceof Verdict.Given whole
                && !sum.total().meets(whole.total())) {
            warnings.add(new Reason(
                    "W14",
                    "strata-and-whole-differ",
                    Refusals.words(
                            "without strata the interval would be %.0f to %.0f, apart from that of the sum.",
                            whole.total().low(), whole.total().high())));
        }
        return new Strata(parts, verdict, documented, only, List.copyOf(warnings));
    }

    private static Verdict sum(List<Result> given, long documented, Settings settings) {
        List<String> names = given.getFirst().engines().stream()
                .map(Engine::name)
                .filter(name -> given.stream().allMatch(r -> engine(r, name).isPresent()))
                .toList();
        if (names.isEmpty()) {
            return new Verdict.Refused(List.of(new Reason(
                    "R6", "engines-incompatible", "no estimator could be used in all strata that have an estimate.")));
        }
        List<double[]> sums = new ArrayList<>();
        for (String name : names) {
            double[] sum = new double[DRAWS];
            Arrays.fill(sum, documented);
            for (int s = 0; s < given.size(); s++) {
                Engine engine = engine(given.get(s), name).orElseThrow();
                Variates random = new Variates(Variates.seedOf(settings.seed(), "strata " + name), s);
                for (int d = 0; d < DRAWS; d++) {
                    sum[d] += engine.unseenAt().applyAsDouble(random.open());
                }
            }
            Arrays.sort(sum);
            sums.add(sum);
        }
        return new Verdict.Given(hull(sums, .025), hull(sums, .1));
    }

    private static Optional<Engine> engine(Result result, String name) {
        return result.engines().stream()
                .filter(e -> e.counts() && e.name().equals(name))
                .findFirst();
    }

    private static Range hull(List<double[]> sums, double tail) {
        double[] medians = sums.stream()
                .mapToDouble(s -> Bootstrap.quantile(s, .5))
                .sorted()
                .toArray();
        return new Range(
                Bootstrap.quantile(medians, .5),
                sums.stream()
                        .mapToDouble(s -> Bootstrap.quantile(s, tail))
                        .min()
                        .orElseThrow(),
                sums.stream()
                        .mapToDouble(s -> Bootstrap.quantile(s, 1 - tail))
                        .max()
                        .orElseThrow());
    }
}
