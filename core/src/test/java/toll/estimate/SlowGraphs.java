package toll.estimate;

import java.util.List;
import org.hipparchus.special.Gamma;

/** The posterior of one graph and one n0, cell by cell, as the paper writes it: the oracle of the fast sum. */
final class SlowGraphs {
    private SlowGraphs() {}

    static double logPosterior(CaptureTable table, DecomposableGraph graph, int unseen, double delta) {
        double n = table.documented() + unseen;
        return over(table, graph.cliques(), unseen, delta)
                - over(table, graph.separators(), unseen, delta)
                + Gamma.logGamma(n + 1)
                - Gamma.logGamma(unseen + 1.);
    }

    private static double over(CaptureTable table, List<Integer> sets, int unseen, double delta) {
        int lists = table.lists().size();
        double sum = 0;
        for (int set : sets) {
            double d = delta * Math.pow(2, lists - Integer.bitCount(set));
            double cells = 0;
            for (int marginal = set; ; marginal = (marginal - 1) & set) {
                double count = marginal == 0 ? unseen : 0;
                for (CaptureTable.Capture c : table.captures()) {
                    count += (c.lists() & set) == marginal ? c.count() : 0;
                }
                sum += Gamma.logGamma(count + d) - Gamma.logGamma(d);
                cells += d;
                if (marginal == 0) {
                    break;
                }
            }
            sum += Gamma.logGamma(cells) - Gamma.logGamma(table.documented() + unseen + cells);
        }
        return sum;
    }
}
