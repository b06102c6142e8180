package toll.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sum of strata, draw by draw, engine by engine. */
final class StrataSum {
    private static final int DRAWS = 4_000;

    private StrataSum() {}

    /**
     * @param given strata that have an estimate
     * @param documented in all strata, those without an estimate included
     */
    static Version of(Collection<Result> given, long documented, long seed) {
        return of(given.stream().map(Version::of).toList(), documented, seed);
    }

    private static Version of(List<Version> given, long documented, long seed) {
        List<Engine> sums = given.getFirst().engines().stream()
                .map(Engine::name)
                .filter(name -> given.stream().allMatch(v -> v.engine(name).isPresent()))
                .map(name -> sum(name, given, documented, seed))
                .toList();
        Verdict verdict = sums.isEmpty()
                ? new Verdict.Refused(List.of(new Reason(
                        "R6",
                        "engines-incompatible",
                        "no estimator could be used in all strata that have an estimate.")))
                : new Verdict.Given(hull(sums, documented, .025), hull(sums, documented, .1));
        return new Version(verdict, documented, documented, sums);
    }

    private static Engine sum(String name, List<Version> given, long documented, long seed) {
        double[] unseen = new double[DRAWS];
        for (int s = 0; s < given.size(); s++) {
            Engine engine = given.get(s).engine(name).orElseThrow();
            Variates random = new Variates(Variates.seedOf(seed, "strata " + name), s);
            for (int d = 0; d < DRAWS; d++) {
                unseen[d] += engine.unseenAt().applyAsDouble(random.open());
            }
        }
        Arrays.sort(unseen);
        return new Engine(name, Bootstrap.quantile(unseen, .5), p -> Bootstrap.quantile(unseen, p), true, List.of());
    }

    private static Range hull(List<Engine> sums, long documented, double tail) {
        double[] middles = sums.stream().mapToDouble(Engine::unseen).sorted().toArray();
        double middle = documented + Bootstrap.quantile(middles, .5);
        Range hull = new Range(middle, middle, middle);
        for (Engine sum : sums) {
            hull = hull.hull(sum.total(documented, tail));
        }
        return hull;
    }

    /**
     * The sum under each version of the linkage. A stratum that is refused in a version has there what the table itself gives;
     * one that the table itself refuses adds its documented in all.
     *
     * @param given strata of the table itself that have an estimate
     * @param versions the tables of the strata under each
     */
    static List<Version> versions(
            SortedMap<String, Result> given,
            List<SortedMap<String, CaptureTable>> versions,
            Set<String> keys,
            Settings each,
            Workers workers) {
        List<Version> sums = new ArrayList<>();
        for (int v = 0; v < versions.size(); v++) {
            SequencedMap<String, Version> parts = new TreeMap<>();
            long documented = 0;
            for (String key : keys) {
                Optional<CaptureTable> table =
                        Optional.ofNullable(versions.get(v).get(key));
                Optional<Result> usual = Optional.ofNullable(given.get(key));
                if (usual.isEmpty()) {
                    documented += table.map(CaptureTable::documented).orElse(0L);
                    continue;
                }
                Settings own = each.withSeed(Variates.seedOf(each.seed(), "replicate " + v + " " + key));
                Version part = table.map(t -> Version.of(new Estimation(own, workers).of(t)))
                        .filter(p -> p.verdict() instanceof Verdict.Given)
                        .orElseGet(() -> Version.of(usual.get()));
                documented += part.documented();
                parts.put(key, part);
            }
            sums.add(of(List.copyOf(parts.values()), documented, Variates.seedOf(each.seed(), "sum " + v)));
        }
        return sums;
    }
}
