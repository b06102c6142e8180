package toll.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import toll.name.PartFrequencies;

/**
 * The same names against two versions of the lists: candidates that appeared, that fell away, and whose band changed.
 * Earlier decisions are never rewritten; these are what a reviewer must look at again.
 *
 * @param appeared hits on the later lists only
 * @param fellAway hits on the earlier lists only
 * @param moved hits on both in different bands, the later one
 */
public record Rescreening(List<Hit> appeared, List<Hit> fellAway, List<Hit> moved) {
    public Rescreening {
        appeared = List.copyOf(appeared);
        fellAway = List.copyOf(fellAway);
        moved = List.copyOf(moved);
    }

    /** Screens all names both ways. An entry that was renumbered between the versions is one entry. */
    public static Rescreening of(
            List<ScreenQuery> names,
            List<SanctionsList> before,
            List<SanctionsList> after,
            PartFrequencies population,
            Screener.Options options) {
        Map<String, String> renumbered = new HashMap<>();
        for (SanctionsList earlier : before) {
            for (SanctionsList later : after) {
                if (earlier.name().equals(later.name())) {
                    ListDifference.between(earlier, later)
                            .renumbered()
                            .forEach(p -> renumbered.put(
                                    earlier.name() + "|" + p.before().reference(),
                                    p.after().reference()));
                }
            }
        }
        Screener old = new Screener(ScreenIndex.of(before, population), options);
        Screener now = new Screener(ScreenIndex.of(after, population), options);
        List<Hit> appeared = new ArrayList<>();
        List<Hit> fellAway = new ArrayList<>();
        List<Hit> moved = new ArrayList<>();
        for (ScreenQuery name : names) {
            Map<String, Hit> was = new LinkedHashMap<>();
            for (Hit hit : old.screen(name)) {
                String key = hit.list() + "|" + hit.reference();
                was.put(hit.list() + "|" + renumbered.getOrDefault(key, hit.reference()), hit);
            }
            for (Hit hit : now.screen(name)) {
                Hit earlier = was.remove(hit.list() + "|" + hit.reference());
                if (earlier == null) {
                    appeared.add(hit);
                } else if (earlier.band() != hit.band()) {
                    moved.add(hit);
                }
            }
            fellAway.addAll(was.values());
        }
        return new Rescreening(appeared, fellAway, moved);
    }
}
