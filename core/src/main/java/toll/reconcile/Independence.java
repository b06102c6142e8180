package toll.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import toll.ledger.Incident;
import toll.ledger.Origin;

/**
 * Groups accounts of an event by origin, as far as the ledger knows their sources: the same first speaker, or words that
 * are nearly the same. The number of accounts is not the number of independent origins.
 */
public final class Independence {
    /** Share of runs of five words in common from which two texts are taken for one (Broder's resemblance). */
    static final double NEARLY_THE_SAME = 0.6;

    private static final int RUN = 5;

    private Independence() {}

    /** The accounts in groups of one origin, groups and accounts in the order given. */
    public static List<List<Incident>> groups(List<Incident> accounts) {
        int[] group = new int[accounts.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++) {
                if (oneOrigin(accounts.get(i).origin(), accounts.get(j).origin())) {
                    int from = group[i];
                    int to = group[j];
                    for (int k = 0; k <= i; k++) {
                        group[k] = group[k] == from ? to : group[k];
                    }
                }
            }
        }
        Map<Integer, List<Incident>> groups = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], g -> new ArrayList<>()).add(accounts.get(i));
        }
        return List.copyOf(groups.values());
    }

    /** Independent origins: for each group what its source itself says, at least one. */
    public static int origins(List<Incident> accounts) {
        return groups(accounts).stream()
                .mapToInt(group -> Math.max(
                        1,
                        group.stream()
                                .mapToInt(a -> a.origins().orElse(1))
                                .max()
                                .orElse(1)))
                .sum();
    }

    private static boolean oneOrigin(Origin a, Origin b) {
        return a.source().equals(b.source()) || resemblance(a.words(), b.words()) >= NEARLY_THE_SAME;
    }

    /** Runs of five words in common, as a share of all; 0 where a text is shorter than one run. */
    static double resemblance(String a, String b) {
        Set<String> x = runs(a);
        Set<String> y = runs(b);
        if (x.isEmpty() || y.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(x);
        both.retainAll(y);
        return both.size() / (double) (x.size() + y.size() - both.size());
    }

    private static Set<String> runs(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{M}\\p{N}]+");
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", List.of(words).subList(i, i + RUN)));
        }
        return runs;
    }
}
