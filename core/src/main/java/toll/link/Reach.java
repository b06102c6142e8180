package toll.link;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which pairs of long lists are looked at more closely: under the model learnt from some of the rows, and at a line set so
 * that next to no match is lost.
 *
 * @param model learnt from pairs compared in full
 * @param plausible least bits that a pair may have by equality alone: which fields hold equal values, which do not, and how
 *     often unequal values are those of one person
 */
record Reach(Model model, double plausible) {
    /** Pairs of less, before the rarity of values, are not kept: odds of one to a million. */
    static final double LEAST_BITS = -20;

    /** Matches lost because equality alone speaks against them, as a share of those found without such a line. */
    private static final double LOST = 0.002;

    /** Whether every key is followed and every pair that one gives looked at: no line was set, as in short lists. */
    boolean whole() {
        return plausible == Double.NEGATIVE_INFINITY;
    }

    /** Sets the line by the pairs that taught the model. */
    static Reach of(Patterns patterns, Model model, Candidates.Teaching teaching) {
        if (teaching.every() == 1) {
            return new Reach(model, Double.NEGATIVE_INFINITY);
        }
        TreeMap<Double, Double> matches = new TreeMap<>();
        ReachTable table = new ReachTable(patterns, new Reach(model, Double.NEGATIVE_INFINITY));
        double all = 0;
        for (Map.Entry<Candidates.Seen, Long> seen : teaching.counts().entrySet()) {
            long pattern = seen.getKey().pattern();
            double expected = seen.getValue() * Model.probability(model.bits(pattern));
            all += expected;
            matches.merge(table.byEquality(pattern), expected, Double::sum);
        }
        double lost = 0;
        for (Map.Entry<Double, Double> entry : matches.entrySet()) {
            lost += entry.getValue();
            if (lost > LOST * all) {
                return new Reach(model, entry.getKey());
            }
        }
        return new Reach(model, Double.NEGATIVE_INFINITY);
    }
}
