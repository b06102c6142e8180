package toll.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * Exact Bayesian averaging over all decomposable graphs with a hyper-Dirichlet prior (Madigan and York 1997): the posterior of
 * n0 on a grid, no chains. Three to six lists.
 *
 * @param delta prior count of each of the 2^L cells
 * @param prior of the population
 * @param saturated whether the saturated graph, which carries no information on n0, takes part
 */
record DecomposableAveraging(double delta, PopulationPrior prior, boolean saturated) {
    static final int FEWEST_LISTS = 3;
    static final int MOST_LISTS = 6;
    /** A graph whose best value lies this far (in log) below the best of all adds less than 1e-17 of the whole. */
    private static final double NEGLIGIBLE = 60;

    /** The same while graphs are weighed only at some points of the grid, which may miss the peak by a little. */
    private static final double SURELY_NEGLIGIBLE = 200;

    private static final Map<Integer, List<DecomposableGraph>> GRAPHS = new ConcurrentHashMap<>();

    /** Delta 2^-L, prior 1/N, the saturated graph left out. */
    static DecomposableAveraging standard(int lists) {
        return new DecomposableAveraging(Math.pow(2, -lists), PopulationPrior.RECIPROCAL, false);
    }

    /** A graph with its posterior probability among those that took part. */
    record Weighed(DecomposableGraph graph, double probability) {}

    /**
     * The answer.
     *
     * @param unseen posterior of n0
     * @param graphs by probability, most probable first
     * @param saturatedWeight the probability the saturated graph would have had, had it taken part
     */
    record Answer(GridPosterior unseen, List<Weighed> graphs, double saturatedWeight) {}

    /** The posterior on a grid that is widened until its end no longer matters, at most three times. */
    Answer of(CaptureTable table, Workers workers) {
        double most = Math.max(50. * table.documented(), 3 * (Chao.of(table).corrected() - table.documented()));
        Answer answer = of(table, UnseenGrid.upTo(most), workers);
        for (int widened = 0; widened < 3 && answer.unseen.endMass() > GridPosterior.MOST_AT_END; widened++) {
            most *= 4;
            answer = of(table, UnseenGrid.upTo(most), workers);
        }
        return answer;
    }

    Answer of(CaptureTable table, UnseenGrid grid, Workers workers) {
        int lists = table.lists().size();
        if (lists < FEWEST_LISTS || lists > MOST_LISTS) {
            throw new IllegalArgumentException("decomposable graphs are for three to six lists, not " + lists);
        }
        List<DecomposableGraph> graphs = GRAPHS.computeIfAbsent(lists, DecomposableGraph::all);
        double[][] marginal = marginals(table, grid, workers);
        double[] common = common(table.documented(), lists, grid);
        double[] best = new double[graphs.size()];
        int[] probes = probes(grid);
        workers.each(graphs.size(), g -> best[g] = probe(graphs.get(g), marginal, common, probes));
        double top = Arrays.stream(best).max().orElseThrow();
        int[] kept = IntStream.range(0, graphs.size())
                .filter(g -> best[g] > top - SURELY_NEGLIGIBLE || graphs.get(g).saturated())
                .toArray();
        return average(graphs, kept, marginal, common, grid, workers);
    }

    private Answer average(
            List<DecomposableGraph> graphs,
            int[] kept,
            double[][] marginal,
            double[] common,
            UnseenGrid grid,
            Workers workers) {
        int points = grid.size();
        double[] peaks = new double[kept.length];
        workers.each(kept.length, i -> {
            double top = Double.NEGATIVE_INFINITY;
            for (double v : values(graphs.get(kept[i]), marginal, common)) {
                top = Math.max(top, v);
            }
            peaks[i] = top;
        });
        double peak = Arrays.stream(peaks).max().orElseThrow();
        double[] mass = new double[kept.length];
        // Chunks of graphs, summed in order: the same bytes at any number of threads.
        int chunk = 64;
        int chunks = (kept.length + chunk - 1) / chunk;
        double[][] sums = new double[chunks][points];
        workers.each(chunks, c -> {
            for (int i = c * chunk; i < Math.min(kept.length, (c + 1) * chunk); i++) {
                if (peaks[i] < peak - NEGLIGIBLE) {
                    continue;
                }
                double[] v = values(graphs.get(kept[i]), marginal, common);
                boolean in = saturated || !graphs.get(kept[i]).saturated();
                double sum = 0;
                for (int k = 0; k < points; k++) {
                    double d = v[k] - peak;
                    if (d > -NEGLIGIBLE) {
                        double e = Math.exp(d) * grid.width()[k];
                        sum += e;
                        sums[c][k] += in ? e : 0;
                    }
                }
                mass[i] = sum;
            }
        });
        double[] density = new double[points];
        for (double[] part : sums) {
            for (int k = 0; k < points; k++) {
                density[k] += part[k];
            }
        }
        double all = Arrays.stream(mass).sum();
        double saturatedMass = 0;
        for (int i = 0; i < kept.length; i++) {
            saturatedMass += graphs.get(kept[i]).saturated() ? mass[i] : 0;
        }
        double counted = saturated ? all : all - saturatedMass;
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (saturated || !graphs.get(kept[i]).saturated()) {
                weighed.add(new Weighed(graphs.get(kept[i]), mass[i] / counted));
            }
        }
        weighed.sort(Comparator.comparingDouble((Weighed w) -> -w.probability()));
        return new Answer(GridPosterior.of(grid, density), weighed, saturatedMass / all);
    }

    /** Points a fiftieth apart, and all small ones: a posterior of n0 is not much narrower. */
    private static int[] probes(UnseenGrid grid) {
        double[] last = {-1};
        return IntStream.range(0, grid.size())
                .filter(k -> {
                    boolean taken = grid.at()[k] <= 50 || grid.at()[k] >= 1.02 * last[0];
                    last[0] = taken ? grid.at()[k] : last[0];
                    return taken;
                })
                .toArray();
    }

    private static double probe(DecomposableGraph graph, double[][] marginal, double[] common, int[] probes) {
        double best = Double.NEGATIVE_INFINITY;
        for (int k : probes) {
            double v = common[k];
            for (int c : graph.cliques()) {
                v += marginal[c][k];
            }
            for (int s : graph.separators()) {
                v -= marginal[s][k];
            }
            best = Math.max(best, v);
        }
        return best;
    }

    private static double[] values(DecomposableGraph graph, double[][] marginal, double[] common) {
        double[] v = common.clone();
        for (int c : graph.cliques()) {
            double[] m = marginal[c];
            for (int k = 0; k < v.length; k++) {
                v[k] += m[k];
            }
        }
        for (int s : graph.separators()) {
            double[] m = marginal[s];
            for (int k = 0; k < v.length; k++) {
                v[k] -= m[k];
            }
        }
        return v;
    }

    /** log(N!) - log(n0!) + log p(N): what all graphs share. The constant of the observed cells is left out. */
    private double[] common(long documented, int lists, UnseenGrid grid) {
        double[] v = new double[grid.size()];
        for (int k = 0; k < v.length; k++) {
            double n = documented + grid.at()[k];
            v[k] = Gamma.logGamma(n + 1)
                    - Gamma.logGamma(grid.at()[k] + 1)
                    + prior.logDensity().applyAsDouble(n);
        }
        return v;
    }

    /** For each set of lists, the Dirichlet-multinomial likelihood of its marginal table, along the grid. */
    private double[][] marginals(CaptureTable table, UnseenGrid grid, Workers workers) {
        int lists = table.lists().size();
        double[][] marginal = new double[1 << lists][];
        double total = Math.pow(2, lists) * delta;
        double[] shared = new double[grid.size()];
        for (int k = 0; k < shared.length; k++) {
            shared[k] = Gamma.logGamma(total) - Gamma.logGamma(table.documented() + grid.at()[k] + total);
        }
        workers.each(marginal.length - 1, i -> {
            int set = i + 1;
            double[] cells = new double[1 << lists];
            for (CaptureTable.Capture c : table.captures()) {
                cells[c.lists() & set] += c.count();
            }
            int size = Integer.bitCount(set);
            double d = delta * Math.pow(2, lists - size);
            double fixed = -Math.pow(2, size) * Gamma.logGamma(d);
            for (int w = 1; w < cells.length; w++) {
                fixed += (w & set) == w ? Gamma.logGamma(cells[w] + d) : 0;
            }
            double[] v = new double[grid.size()];
            for (int k = 0; k < v.length; k++) {
                v[k] = fixed + shared[k] + Gamma.logGamma(cells[0] + grid.at()[k] + d);
            }
            marginal[set] = v;
        });
        return marginal;
    }
}
