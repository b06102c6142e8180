package toll.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * Pairs added one at a time, the most significant first (Chan, Silverman and Vincent 2021): from main effects on, each absent
 * pair is judged by the Poisson probability of the number seen on both lists, given the number the present model expects.
 */
final class Stepwise {
    private final int lists;
    private final double threshold;
    /** Fitters by model, so that a bootstrap does not build the same design again. */
    private final Map<HierarchicalModel, ModelFitter> fitters = new ConcurrentHashMap<>();

    /** @param threshold a pair enters while its probability is below this; the authors use .02 */
    Stepwise(int lists, double threshold) {
        this.lists = lists;
        this.threshold = threshold;
    }

    LogLinearFit best(Counts counts) {
        LogLinearFit now = fit(HierarchicalModel.independence(lists), counts);
        if (!now.stands()) {
            return now;
        }
        List<Integer> absent = new ArrayList<>();
        for (int i = 0; i < lists; i++) {
            for (int j = i + 1; j < lists; j++) {
                absent.add(1 << i | 1 << j);
            }
        }
        while (true) {
            double least = threshold;
            LogLinearFit next = now;
            List<Integer> byEvidence = ranked(absent, now, counts);
            int chosen = 0;
            for (int pair : byEvidence) {
                if (probability(pair, now, counts) >= least) {
                    break;
                }
                LogLinearFit fit = fit(now.model().with(pair), counts);
                if (fit.stands()) {
                    next = fit;
                    chosen = pair;
                    break;
                }
            }
            if (chosen == 0) {
                return now;
            }
            absent.remove(Integer.valueOf(chosen));
            now = next;
        }
    }

    private LogLinearFit fit(HierarchicalModel model, Counts counts) {
        return fitters.computeIfAbsent(model, ModelFitter::new).fit(counts);
    }

    private static List<Integer> ranked(List<Integer> absent, LogLinearFit now, Counts counts) {
        record Judged(int pair, double probability) {}
        return absent.stream()
                .map(pair -> new Judged(pair, probability(pair, now, counts)))
                .sorted((a, b) -> Double.compare(a.probability, b.probability))
                .map(Judged::pair)
                .toList();
    }

    private static double probability(int pair, LogLinearFit now, Counts counts) {
        double expected = 0;
        for (int w = pair; w < now.mu().length; w++) {
            if ((w & pair) == pair) {
                expected += now.mu()[w];
            }
        }
        int seen = (int) counts.margin()[pair];
        if (!(expected > 0)) {
            return 1;
        }
        PoissonDistribution poisson = new PoissonDistribution(expected);
        double atMost = poisson.cumulativeProbability(seen);
        double atLeast = 1 - poisson.cumulativeProbability(seen - 1);
        return Math.min(atMost, atLeast);
    }
}
