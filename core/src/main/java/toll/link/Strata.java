package toll.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which two sources a pair comes from. How likely two records are the same before anything is compared differs between
 * pairs of sources: a list without duplicates has almost no matches inside.
 */
final class Strata {
    private static final int MOST_SOURCES = 7;
    private final Rows rows;
    private final boolean bySource;
    private final double[] pairs;
    private final List<String> labels;

    Strata(Rows rows) {
        this.rows = rows;
        int sources = rows.sources().size();
        this.bySource = sources <= MOST_SOURCES;
        int n = bySource ? sources * sources : 2;
        double[] counts = new double[sources];
        for (int row = 0; row < rows.size(); row++) {
            counts[rows.source(row)]++;
        }
        this.pairs = new double[n];
        this.labels = new ArrayList<>(java.util.Collections.nCopies(n, ""));
        for (int s = 0; s < sources; s++) {
            for (int t = s; t < sources; t++) {
                int stratum = stratum(s, t);
                pairs[stratum] += s == t ? counts[s] * (counts[s] - 1) / 2 : counts[s] * counts[t];
                labels.set(
                        stratum,
                        bySource
                                ? sources == 1
                                        ? "all records"
                                        : s == t
                                                ? "within " + rows.sources().get(s)
                                                : rows.sources().get(s) + " and "
                                                        + rows.sources().get(t)
                                : s == t ? "within one source" : "between two sources");
            }
        }
        if (rows.hasUniqueGroups()) {
            subtractApart();
        }
    }

    private void subtractApart() {
        Map<Integer, Map<Integer, Integer>> bySourceInGroup = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int group = rows.uniqueGroup(row);
            if (group >= 0) {
                bySourceInGroup.computeIfAbsent(group, g -> new HashMap<>()).merge(rows.source(row), 1, Integer::sum);
            }
        }
        for (Map<Integer, Integer> inGroup : bySourceInGroup.values()) {
            for (Map.Entry<Integer, Integer> x : inGroup.entrySet()) {
                for (Map.Entry<Integer, Integer> y : inGroup.entrySet()) {
                    if (x.getKey() < y.getKey()) {
                        pairs[stratum(x.getKey(), y.getKey())] -= (double) x.getValue() * y.getValue();
                    } else if (x.getKey().equals(y.getKey())) {
                        pairs[stratum(x.getKey(), x.getKey())] -= x.getValue() * (x.getValue() - 1.0) / 2;
                    }
                }
            }
        }
    }

    private int stratum(int s, int t) {
        return bySource ? Math.min(s, t) * rows.sources().size() + Math.max(s, t) : s == t ? 0 : 1;
    }

    int of(int a, int b) {
        return stratum(rows.source(a), rows.source(b));
    }

    /** The stratum of pairs of two sources. */
    int between(int source, int other) {
        return stratum(source, other);
    }

    int size() {
        return pairs.length;
    }

    /** Pairs of records that could be the same; 0 where the stratum is empty. */
    double pairs(int stratum) {
        return pairs[stratum];
    }

    double allPairs() {
        double sum = 0;
        for (double p : pairs) {
            sum += p;
        }
        return sum;
    }

    String label(int stratum) {
        return labels.get(stratum);
    }
}
