package toll.estimate;

import java.util.ArrayList;
import java.util.List;
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
 * @param withoutDoubt the same with the linkage taken as it is
 * @param documented in all strata
 * @param documentedOnly people in strata that were refused, who enter the sum as documented only
 * @param warnings on the sum
 * @param linkage how the sum moves between versions of the linkage, whose doubt it then carries; empty where there are none
 */
public record Strata(
        SortedMap<String, Result> parts,
        Verdict verdict,
        Verdict withoutDoubt,
        long documented,
        long documentedOnly,
        List<Reason> warnings,
        Optional<Replicates> linkage) {
    /** The same without versions of the linkage. */
    public static Strata of(SortedMap<String, CaptureTable> tables, Result pooled, Settings settings, Workers workers) {
        return of(tables, List.of(), pooled, settings, settings, workers);
    }

    /**
     * Estimates all strata and adds them.
     *
     * @param versions of the linkage: the tables of the strata under each; {@value Replicates#FEWEST} at least, or none
     * @param pooled the answer when strata are not told apart, for comparison
     * @param each how the tables of versions are estimated: there are many
     */
    public static Strata of(
            SortedMap<String, CaptureTable> tables,
            List<SortedMap<String, CaptureTable>> versions,
            Result pooled,
            Settings settings,
            Settings each,
            Workers workers) {
        TreeMap<String, Result> parts = new TreeMap<>();
        tables.forEach((key, table) -> parts.put(
                key, new Estimation(settings.withSeed(Variates.seedOf(settings.seed(), key)), workers).of(table)));
        long documented = parts.values().stream().mapToLong(Result::documented).sum();
        TreeMap<String, Result> given = new TreeMap<>(parts);
        given.values().removeIf(r -> r.verdict() instanceof Verdict.Refused);
        long only = documented
                - given.values().stream().mapToLong(Result::documented).sum();
        List<Reason> warnings = new ArrayList<>();
        if (given.isEmpty()) {
            Verdict none = new Verdict.Refused(List.of(
                    new Reason("R4", "too-few-people", "none of the " + parts.size() + " strata could be estimated.")));
            return new Strata(parts, none, none, documented, only, warnings, Optional.empty());
        }
        if (only > 0) {
            warnings.add(new Reason(
                    "W13",
                    "strata-documented-only",
                    (parts.size() - given.size()) + " of " + parts.size() + " strata ("
                            + parts.keySet().stream()
                                    .filter(key -> !given.containsKey(key))
                                    .collect(Collectors.joining(", "))
                            + ") could not be estimated; their " + only + " documented people are all that they add."));
        }
        Version sum = StrataSum.of(given.values(), documented, settings.seed());
        Optional<Replicates> linkage = sum.verdict() instanceof Verdict.Given && !versions.isEmpty()
                ? Optional.of(
                        Replicates.joined(StrataSum.versions(given, versions, parts.keySet(), each, workers), settings))
                : Optional.empty();
        Verdict alone = alone(sum, given, settings);
        Verdict verdict = linkage.map(Replicates::verdict).orElse(alone);
        Warnings.allowed(verdict).ifPresent(warnings::add);
        if (verdict instanceof Verdict.Given total
                && pooled.verdict() instanceof Verdict.Given whole
                && !total.total().meets(whole.total())) {
            warnings.add(new Reason(
                    "W14",
                    "strata-and-whole-differ",
                    Refusals.words(
                            "without strata the interval would be %.0f to %.0f, apart from that of the sum.",
                            whole.total().low(), whole.total().high())));
        }
        return new Strata(parts, verdict, alone, documented, only, List.copyOf(warnings), linkage);
    }

    /** The sum with what is allowed for in its parts: errors of linkage are of one kind in all, so that factors are averaged. */
    private static Verdict alone(Version sum, SortedMap<String, Result> given, Settings settings) {
        double people = 0;
        double down = 0;
        double up = 0;
        for (Result part : given.values()) {
            if (part.verdict() instanceof Verdict.Given one) {
                double point = one.total().point();
                people += point;
                down += point * one.allowed().map(Verdict.Allowed::down).orElse(1.);
                up += point * one.allowed().map(Verdict.Allowed::up).orElse(1.);
            }
        }
        Allowance.Widening widening = new Allowance.Widening(down / people, up / people);
        return settings.declared().beyond(settings.unstated().on(sum.verdict(), widening, sum.documented()));
    }
}
