package toll.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the blocking rules that a long list follows: of all rules by which the rows that taught the model met others,
 * those that give nearly all of the expected matches for the fewest pairs (greedy cover). What the others would have added
 * is known: it is what they gave among the rows that taught.
 */
final class RuleChoice {
    /** Expected matches left out, as a share of those that all rules give. */
    private static final double LOST = 0.0005;

    /** Pairs of less probability do not count. */
    private static final double LEAST_BITS = -10;

    /** What following one rule costs for every row, in pairs looked at. */
    private static final double COST_OF_RULE = 0.5;

    /**
     * What one piece of rows that taught shows.
     *
     * @param expected for each pair the probability that it is a match
     * @param rules for each pair the rules that gave it, each once
     * @param pairs for each rule the pairs it gave
     */
    private record Shown(List<Double> expected, List<int[]> rules, Map<Integer, Long> pairs) {}

    /**
     * What one thread keeps for itself.
     *
     * @param places for each row 1 more than its place among the partners at hand, or 0
     */
    private record Own(int[] places, PatternBits bits) {}

    private final List<int[]> given = new ArrayList<>();
    private final List<Double> expected = new ArrayList<>();
    private final TreeMap<Integer, Long> pairs = new TreeMap<>();
    private final double rows;

    private RuleChoice(double rows) {
        this.rows = rows;
    }

    /** The rules to follow, in the order chosen; none for a list that taught as a whole. */
    static List<Integer> of(Rows rows, Blocks blocks, Candidates.Teaching teaching, Model model, Workers workers) {
        if (teaching.every() == 1) {
            return List.of();
        }
        RuleChoice choice = new RuleChoice(rows.size() / teaching.scale());
        for (Shown shown : workers.each(
                teaching.stretches().size(),
                () -> new Own(new int[rows.size()], new PatternBits(model)),
                (piece, own) -> shown(teaching.stretches().get(piece), blocks, own))) {
            choice.given.addAll(shown.rules());
            choice.expected.addAll(shown.expected());
            shown.pairs().forEach((rule, n) -> choice.pairs.merge(rule, n, Long::sum));
        }
        return choice.chosen();
    }

    private static Shown shown(Candidates.Stretch stretch, Blocks blocks, Own own) {
        int[] places = own.places();
        Shown shown = new Shown(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        int at = 0;
        while (at < stretch.a().length) {
            int row = stretch.a()[at];
            int until = at;
            List<IntList> rules = new ArrayList<>();
            for (; until < stretch.a().length && stretch.a()[until] == row; until++) {
                double bits = own.bits().of(stretch.pattern()[until]);
                if (bits >= LEAST_BITS) {
                    rules.add(new IntList());
                    places[stretch.b()[until]] = rules.size();
                    shown.expected().add(Model.probability(bits));
                }
            }
            gather(row, blocks, places, rules, shown.pairs());
            for (IntList each : rules) {
                shown.rules()
                        .add(java.util.Arrays.stream(each.toArray()).distinct().toArray());
            }
            for (; at < until; at++) {
                places[stretch.b()[at]] = 0;
            }
        }
        return shown;
    }

    private static void gather(int row, Blocks blocks, int[] places, List<IntList> rules, Map<Integer, Long> pairs) {
        for (int i = 0; i < blocks.blocksOf(row); i++) {
            int block = blocks.block(row, i);
            int rule = blocks.rule(block);
            long later = 0;
            for (int at = blocks.end(block) - 1; blocks.row(at) > row; at--) {
                later++;
                int place = places[blocks.row(at)];
                if (place > 0) {
                    rules.get(place - 1).add(rule);
                }
            }
            pairs.merge(rule, later, Long::sum);
        }
    }

    private List<Integer> chosen() {
        double left = 0;
        for (double p : expected) {
            left += p;
        }
        double mayLose = LOST * left;
        boolean[] covered = new boolean[given.size()];
        List<Integer> chosen = new ArrayList<>();
        while (left > mayLose) {
            int best = best(covered);
            if (best == 0) {
                break;
            }
            chosen.add(best);
            left -= cover(best, covered);
        }
        return needed(chosen, mayLose);
    }

    /** Those without which too much would be left out: what was chosen early may be given by later rules together. */
    private List<Integer> needed(List<Integer> chosen, double mayLose) {
        int[] times = new int[given.size()];
        double lost = 0;
        for (int i = 0; i < times.length; i++) {
            for (int rule : given.get(i)) {
                times[i] += chosen.contains(rule) ? 1 : 0;
            }
            lost += times[i] == 0 ? expected.get(i) : 0;
        }
        List<Integer> byPairs = new ArrayList<>(chosen);
        byPairs.sort(java.util.Comparator.comparingLong(rule -> -pairs.getOrDefault(rule, 0L)));
        List<Integer> needed = new ArrayList<>(chosen);
        for (int rule : byPairs) {
            double more = 0;
            for (int i = 0; i < times.length; i++) {
                more += times[i] == 1 && gives(i, rule) ? expected.get(i) : 0;
            }
            if (lost + more <= mayLose) {
                lost += more;
                needed.remove((Integer) rule);
                for (int i = 0; i < times.length; i++) {
                    times[i] -= gives(i, rule) ? 1 : 0;
                }
            }
        }
        return List.copyOf(needed);
    }

    private boolean gives(int pair, int rule) {
        for (int each : given.get(pair)) {
            if (each == rule) {
                return true;
            }
        }
        return false;
    }

    /** The rule that gives most matches not yet given for its cost; 0 when none gives any. The first among equals. */
    private int best(boolean[] covered) {
        TreeMap<Integer, double[]> gain = new TreeMap<>();
        for (int i = 0; i < covered.length; i++) {
            if (!covered[i]) {
                for (int rule : given.get(i)) {
                    gain.computeIfAbsent(rule, r -> new double[1])[0] += expected.get(i);
                }
            }
        }
        int best = 0;
        double most = 0;
        for (Map.Entry<Integer, double[]> each : gain.entrySet()) {
            double worth = each.getValue()[0] / (pairs.getOrDefault(each.getKey(), 0L) + COST_OF_RULE * rows);
            if (worth > most) {
                most = worth;
                best = each.getKey();
            }
        }
        return best;
    }

    private double cover(int rule, boolean[] covered) {
        double more = 0;
        for (int i = 0; i < covered.length; i++) {
            for (int each : covered[i] ? new int[0] : given.get(i)) {
                if (each == rule) {
                    covered[i] = true;
                    more += expected.get(i);
                }
            }
        }
        return more;
    }
}
