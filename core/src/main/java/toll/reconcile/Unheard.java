package toll.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A value of a filter that no record has: more likely a slip of the pen than a toll of 0, so it is said.
 *
 * @param dimension source, actor, means, grade or place
 * @param asked what was asked for
 * @param there what there is, in ascending order; empty for places, of which there may be thousands
 */
public record Unheard(String dimension, String asked, List<String> there) {
    /** What is asked for and stands nowhere in the incidents and findings of these columns, in the filter's order. */
    public static List<Unheard> of(Columns columns, Filter filter) {
        List<Unheard> unheard = new ArrayList<>();
        check("source", filter.sources(), columns.sources.values().stream(), unheard);
        check("actor", filter.actors(), columns.actorSets.values().stream().flatMap(List::stream), unheard);
        check("means", filter.means(), columns.meansSets.values().stream().flatMap(List::stream), unheard);
        check("grade", filter.grades(), columns.grades.values().stream(), unheard);
        for (String place : filter.places()) {
            if (columns.places.stream().noneMatch(key -> key.matches(place, columns.admin))) {
                unheard.add(new Unheard("place", place, List.of()));
            }
        }
        return unheard;
    }

    private static void check(
            String dimension, Collection<String> asked, Stream<String> present, List<Unheard> unheard) {
        if (asked.isEmpty()) {
            return;
        }
        TreeSet<String> there = new TreeSet<>(present.filter(s -> !s.isEmpty()).toList());
        for (String one : asked) {
            if (!there.contains(one)) {
                unheard.add(new Unheard(dimension, one, List.copyOf(there)));
            }
        }
    }

    public String sentence() {
        return "no incident and no finding in the ledger has the " + dimension + " \"" + asked + "\""
                + (there.isEmpty() ? "" : "; there are: " + String.join(", ", there));
    }
}
