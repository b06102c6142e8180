package toll.link;

import java.util.Map;
import java.util.TreeMap;

/**
 * Estimates the model without labels: expectation-maximisation over the counted patterns (Dempster, Laird and Rubin 1977;
 * Winkler 1988). The shares of levels among all pairs are known, so only m, r and the three proportions are free: u is
 * what is left of all pairs when the matches and relatives found so far are taken out. Pairs that blocking did not give
 * are taken as not matching.
 */
final class Estimation {
    private static final int MOST_ROUNDS = 300;
    private static final double ENOUGH = 1e-7;
    /** Rounds in which the ties between fields are chosen anew. */
    private static final int TREE_ROUNDS = 12;

    private static final double PSEUDO_PAIRS = 6;
    /** How far relatives are like matches at the start, on what relatives share. */
    private static final double RELATED_AGREE = 0.8;

    /** Matches a record below which the class of matches counts as not found. */
    private static final double FEWEST_MATCHES = 0.004;

    private static final double WORTH_BITS = -20;
    private static final double LOWEST_PART_OF_ALL = 0.03;
    private final Patterns patterns;
    private final Shares shares;
    private final Labels labels;
    private final double[][] all;
    private final double[][] priorM;
    private final double[][] priorR;
    private final boolean relatives;

    Estimation(Patterns patterns, Shares shares, Labels labels) {
        this.labels = labels;
        this.patterns = patterns;
        this.shares = shares;
        this.all = shares.all();
        double[][] all = this.all;
        this.priorM = new double[all.length][];
        this.priorR = new double[all.length][];
        boolean anyShared = false;
        for (int f = 0; f < all.length; f++) {
            Field field = patterns.field(f);
            priorM[f] = prior(field, all[f], 0.75);
            priorR[f] = field.personal() ? all[f].clone() : between(priorM[f], all[f], RELATED_AGREE);
            anyShared |= !field.personal();
        }
        this.relatives = anyShared;
    }

    private static double[] between(double[] m, double[] u, double partOfM) {
        double[] between = new double[m.length];
        for (int l = 0; l < m.length; l++) {
            between[l] = partOfM * m[l] + (1 - partOfM) * u[l];
        }
        return between;
    }

    /** Most weight on equality, split as the pairs that are equal by chance and evenly; less and less down the levels. */
    private static double[] prior(Field field, double[] all, double onEquality) {
        int equal = Math.max(1, field.equalLevels());
        double[] prior = new double[all.length];
        double chance = 0;
        for (int l = 0; l < equal; l++) {
            chance += all[l];
        }
        double rest = 0;
        for (int l = 0; l < prior.length; l++) {
            if (l < equal) {
                prior[l] = onEquality * (0.5 / equal + 0.5 * all[l] / chance);
            } else {
                prior[l] = Math.pow(0.6, l - equal);
                rest += prior[l];
            }
        }
        for (int l = equal; l < prior.length; l++) {
            prior[l] *= (1 - onEquality) / rest;
        }
        return prior;
    }

    /** The model before any pair was seen: enough to tell which pairs are worth keeping. */
    Model start() {
        return start(relatives);
    }

    private Model start(boolean relatives) {
        int strata = patterns.strata().size();
        double[] match = new double[strata];
        double[] related = new double[strata];
        for (int s = 0; s < strata; s++) {
            double pairs = patterns.strata().pairs(s);
            match[s] = pairs <= 0 ? 1e-9 : Math.min(0.05, Math.max(1e-9, 1 / Math.sqrt(2 * pairs)));
            related[s] = relatives && pairs > 0 ? match[s] : 0;
        }
        return new Model(priorM, all, priorR, match, related, Dependence.NONE, Care.EVEN);
    }

    /**
     * The model under which the patterns seen are likeliest. Where the third class takes all that agrees, leaving next to
     * nothing to call a match, the records do not show such a class and two are fitted.
     *
     * @param seen pairs compared
     * @param scale how many pairs each of them stands for
     */
    Model fit(Map<Candidates.Seen, Long> seen, double scale) {
        TreeMap<Long, Long> byPattern = new TreeMap<>();
        seen.forEach((s, n) -> byPattern.merge(s.pattern(), n, Long::sum));
        long[] pattern = byPattern.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] count = byPattern.values().stream().mapToDouble(n -> n * scale).toArray();
        Model three = fit(pattern, count, relatives);
        Model even = relatives && matches(three) < FEWEST_MATCHES * records() + 1 ? fit(pattern, count, false) : three;
        long[] worth = java.util.Arrays.stream(pattern)
                .filter(p -> even.bits(p) > WORTH_BITS)
                .toArray();
        double[] matches = new double[worth.length];
        for (int i = 0, k = 0; i < pattern.length && k < worth.length; i++) {
            if (pattern[i] == worth[k]) {
                matches[k++] = count[i] * Model.probability(even.bits(pattern[i]));
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            int at = java.util.Arrays.binarySearch(worth, labels.pattern(i));
            if (at >= 0) {
                double more = (labels.same(i) ? 1 : 0) - Model.probability(even.bits(worth[at]));
                matches[at] = Math.max(0, matches[at] + more);
            }
        }
        return new CareEstimation(patterns, priorM, worth, matches).from(even, all);
    }

    /** The model with what the clusters found say about matches; u, relatives and ties stay. */
    Model taught(Model model, Hindsight hindsight) {
        double[] match = new double[model.match().length];
        for (int i = 0; i < hindsight.patterns().length; i++) {
            match[Patterns.stratum(hindsight.patterns()[i])] += hindsight.matches()[i];
        }
        for (int s = 0; s < match.length; s++) {
            double pairs = patterns.strata().pairs(s);
            match[s] = pairs <= 0 ? model.match()[s] : Math.min(0.5, (match[s] + 0.5) / (pairs + 1));
        }
        Model more = new Model(model.m(), model.u(), model.r(), match, model.related(), model.together(), model.care());
        return new CareEstimation(patterns, priorM, hindsight.patterns(), hindsight.matches()).from(more, all);
    }

    private double matches(Model model) {
        double sum = 0;
        for (int s = 0; s < model.match().length; s++) {
            sum += model.match()[s] * Math.max(0, patterns.strata().pairs(s));
        }
        return sum;
    }

    private double records() {
        return Math.sqrt(2 * patterns.strata().allPairs());
    }

    private Model fit(long[] pattern, double[] count, boolean relatives) {
        Together together = new Together(patterns, shares, pattern, count);
        Model model = start(relatives);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Dependence ties = round < TREE_ROUNDS ? together.under(model) : model.together();
            Model next = round(model, pattern, count, ties, relatives);
            double change = change(model, next);
            model = next;
            if (change < ENOUGH && round >= TREE_ROUNDS) {
                break;
            }
        }
        return model;
    }

    private Model round(Model model, long[] pattern, double[] count, Dependence ties, boolean relatives) {
        int fields = all.length;
        double[][] m = zeros();
        double[][] r = zeros();
        int strata = model.match().length;
        double[] match = new double[strata];
        double[] related = new double[strata];
        for (int i = 0; i < pattern.length; i++) {
            int s = Patterns.stratum(pattern[i]);
            double pm = model.match()[s];
            double pr = model.related()[s];
            double pu = 1 - pm - pr;
            for (int f = 0; f < fields; f++) {
                int level = Patterns.level(pattern[i], f);
                if (level != Field.MISSING) {
                    pm *= model.m()[f][level];
                    pr *= model.r()[f][level];
                    pu *= model.u()[f][level];
                }
            }
            pu *= Math.pow(2, model.together().bits(pattern[i]));
            double sum = pm + pr + pu;
            if (sum <= 0) {
                continue;
            }
            double wm = count[i] * pm / sum;
            double wr = count[i] * pr / sum;
            match[s] += wm;
            related[s] += wr;
            for (int f = 0; f < fields; f++) {
                int level = Patterns.level(pattern[i], f);
                if (level != Field.MISSING) {
                    m[f][level] += wm;
                    r[f][level] += wr;
                }
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            long judged = labels.pattern(i);
            double more = (labels.same(i) ? 1 : 0) - Model.probability(model.bits(judged));
            match[Patterns.stratum(judged)] += more;
            for (int f = 0; f < fields; f++) {
                int level = Patterns.level(judged, f);
                if (level != Field.MISSING) {
                    m[f][level] = Math.max(0, m[f][level] + more);
                }
            }
        }
        for (int f = 0; f < fields; f++) {
            smooth(m[f], priorM[f]);
            if (patterns.field(f).personal()) {
                r[f] = seldomer(r[f], model.u()[f], model.m()[f]);
            } else {
                smooth(r[f], priorR[f]);
            }
            Monotone.down(
                    m[f],
                    all[f],
                    patterns.field(f).equalLevels(),
                    patterns.field(f).orderedFrom());
        }
        double allMatch = 0;
        double allRelated = 0;
        double allPairs = 0;
        for (int s = 0; s < strata; s++) {
            double pairs = patterns.strata().pairs(s);
            allMatch += match[s];
            allRelated += related[s];
            allPairs += pairs;
            match[s] = pairs <= 0 ? 1e-9 : Math.min(0.5, (Math.max(0, match[s]) + 0.5) / (pairs + 1));
            related[s] = !relatives || pairs <= 0 ? 0 : Math.min(0.4, (related[s] + 0.5) / (pairs + 1));
        }
        double[][] u = rest(m, r, allMatch / Math.max(1, allPairs), relatives ? allRelated / Math.max(1, allPairs) : 0);
        return new Model(m, u, r, match, related, ties, Care.EVEN);
    }

    /** Relatives agree in what is personal at most as often as strangers do, and may do so less: brothers differ in name. */
    private static double[] seldomer(double[] counts, double[] u, double[] m) {
        double[] r = counts.clone();
        smooth(r, u);
        double over = 0;
        double free = 0;
        for (int l = 0; l < r.length; l++) {
            if (m[l] > u[l] && r[l] > u[l]) {
                over += r[l] - u[l];
                r[l] = u[l];
            } else if (m[l] <= u[l]) {
                free += r[l];
            }
        }
        for (int l = 0; l < r.length; l++) {
            if (m[l] <= u[l] && free > 0) {
                r[l] += over * r[l] / free;
            }
        }
        return r;
    }

    private double[][] zeros() {
        double[][] zeros = new double[all.length][];
        for (int f = 0; f < all.length; f++) {
            zeros[f] = new double[all[f].length];
        }
        return zeros;
    }

    /** Pairs that the prior counts for among so many. */
    static double pseudo(double pairs) {
        return PSEUDO_PAIRS + 0.002 * pairs;
    }

    private static void smooth(double[] counts, double[] prior) {
        double sum = 0;
        for (double c : counts) {
            sum += c;
        }
        double pseudo = pseudo(sum);
        for (int l = 0; l < counts.length; l++) {
            counts[l] = (counts[l] + pseudo * prior[l]) / (sum + pseudo);
        }
    }

    private double[][] rest(double[][] m, double[][] r, double match, double related) {
        double[][] u = zeros();
        for (int f = 0; f < all.length; f++) {
            double sum = 0;
            for (int l = 0; l < u[f].length; l++) {
                double left = all[f][l] - match * m[f][l] - related * r[f][l];
                u[f][l] = Math.max(left, LOWEST_PART_OF_ALL * all[f][l]);
                sum += u[f][l];
            }
            for (int l = 0; l < u[f].length; l++) {
                u[f][l] /= sum;
            }
        }
        return u;
    }

    private static double change(Model a, Model b) {
        double most = 0;
        for (int f = 0; f < a.m().length; f++) {
            for (int l = 0; l < a.m()[f].length; l++) {
                most = Math.max(most, Math.abs(a.m()[f][l] - b.m()[f][l]));
            }
        }
        for (int s = 0; s < a.match().length; s++) {
            most = Math.max(most, Math.abs(a.match()[s] - b.match()[s]) / Math.max(1e-9, a.match()[s]) * 1e-3);
        }
        return most;
    }
}
