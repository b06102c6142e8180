package toll.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything the rules look at once the engines have run.
 *
 * @param table what was estimated from
 * @param engines in the order loglinear, dga, lcmcr, heterogeneity, as far as they could run
 */
record Evidence(
        CaptureTable table,
        Overlaps overlaps,
        List<Engine> engines,
        Optional<LogLinear> logLinear,
        Optional<DecomposableAveraging.Answer> graphs,
        Optional<LatentClass> classes,
        Optional<Families> families,
        boolean dependenceCanBeFitted) {

    /** The engines that make the headline. */
    List<Engine> counting() {
        return engines.stream().filter(Engine::counts).toList();
    }

    /** The engines whose distribution is a posterior: those whose modes rule R8 reads. */
    List<Engine> posteriors() {
        return engines.stream()
                .filter(e -> e.name().equals("dga") || e.name().equals("lcmcr"))
                .toList();
    }

    /** The smallest interval that holds those of all engines that count, about the middle one of their points. */
    Range headline(double tail) {
        double n = table.documented();
        List<Engine> byPoint = counting().stream()
                .sorted(Comparator.comparingDouble(Engine::unseen))
                .toList();
        int size = byPoint.size();
        double middle = size % 2 == 1
                ? byPoint.get(size / 2).unseen()
                : Math.sqrt(byPoint.get(size / 2).unseen()
                        * byPoint.get(size / 2 - 1).unseen());
        Range first = byPoint.getFirst().total(n, tail);
        Range hull = new Range(n + middle, Math.min(first.low(), n + middle), Math.max(first.high(), n + middle));
        for (Engine engine : byPoint) {
            hull = hull.hull(engine.total(n, tail));
        }
        return hull;
    }

    /** Smallest, middle and largest median of n0 among the latent-class chains. */
    Range chainMedians() {
        double[] medians = classes.stream()
                .flatMapToDouble(l -> IntStream.range(0, l.draws().length).mapToDouble(l::chainMedian))
                .sorted()
                .toArray();
        return medians.length == 0
                ? new Range(0, 0, 0)
                : new Range(Bootstrap.quantile(medians, .5), medians[0], medians[medians.length - 1]);
    }
}
