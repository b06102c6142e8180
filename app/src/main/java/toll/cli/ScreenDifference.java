package toll.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import toll.screen.ListDifference;
import toll.screen.ListEntry;
import toll.screen.SanctionsList;

/** What changed between two versions of a list, printed or as JSON. */
final class ScreenDifference {
    private ScreenDifference() {}

    static void print(SanctionsList before, SanctionsList after, boolean json, PrintWriter print) {
        ListDifference difference = ListDifference.between(before, after);
        if (json) {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("before", HitSink.list(before));
            shape.put("after", HitSink.list(after));
            shape.put(
                    "added",
                    difference.added().stream().map(ScreenDifference::entry).toList());
            shape.put(
                    "removed",
                    difference.removed().stream().map(ScreenDifference::entry).toList());
            shape.put(
                    "renumbered",
                    difference.renumbered().stream()
                            .map(p -> Map.of(
                                    "before",
                                    p.before().reference(),
                                    "after",
                                    p.after().reference()))
                            .toList());
            shape.put(
                    "changed",
                    difference.changed().stream()
                            .map(c -> {
                                Map<String, Object> one = new LinkedHashMap<>();
                                one.put("reference", c.after().reference());
                                one.put("fields", c.fields());
                                return one;
                            })
                            .toList());
            print.println(Json.of(shape));
            return;
        }
        print.println(before.version() + " -> " + after.version());
        difference.added().forEach(e -> print.println("added       " + e.reference() + "  " + e.primaryName()));
        difference.removed().forEach(e -> print.println("removed     " + e.reference() + "  " + e.primaryName()));
        difference
                .renumbered()
                .forEach(p -> print.println("renumbered  " + p.before().reference() + " -> "
                        + p.after().reference()));
        difference
                .changed()
                .forEach(c -> print.println("changed     " + c.after().reference() + "  "
                        + c.fields().stream()
                                .map(ListDifference.FieldChange::field)
                                .toList()));
        print.println(String.format(
                Locale.ROOT,
                "%d added, %d removed, %d renumbered, %d changed",
                difference.added().size(),
                difference.removed().size(),
                difference.renumbered().size(),
                difference.changed().size()));
    }

    private static Map<String, Object> entry(ListEntry entry) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("reference", entry.reference());
        one.put("listed_name", entry.primaryName());
        one.put("regime", entry.regime());
        return one;
    }
}
