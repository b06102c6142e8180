package toll.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.screen.ListEntry;
import toll.screen.Regime;
import toll.screen.SanctionsList;

/** One entry of a list as it stands there, field by field, and what its regime means: the measures and criteria with their paragraphs. */
final class ScreenEntry {
    private ScreenEntry() {}

    static void print(List<SanctionsList> lists, String reference, boolean json, PrintWriter out) {
        List<Map<String, Object>> shapes = lists.stream()
                .flatMap(list -> list.entries().stream()
                        .filter(entry -> entry.reference().equalsIgnoreCase(reference))
                        .map(entry -> shape(list, entry)))
                .toList();
        if (shapes.isEmpty()) {
            throw new Failure(Exit.USAGE, "no entry " + reference + " on the lists given");
        }
        if (json) {
            out.println(Json.of(Map.of("entries", shapes)));
            return;
        }
        lists.forEach(list -> list.entries().stream()
                .filter(entry -> entry.reference().equalsIgnoreCase(reference))
                .forEach(entry -> print(list, entry, out)));
    }

    private static void print(SanctionsList list, ListEntry entry, PrintWriter out) {
        out.println(entry.reference() + "  " + entry.primaryName());
        out.println("list     " + list.version());
        entry.fields().forEach((field, values) -> values.forEach(value -> out.println("  " + field + "  " + value)));
        Regime.of(entry).ifPresent(regime -> {
            out.println("regime   " + regime.title());
            regime.measures().forEach(m -> out.println("  measure    " + m.what() + "  [" + m.source() + "]"));
            regime.criteria().forEach(c -> out.println("  criterion  " + c.what() + "  [" + c.source() + "]"));
            out.println("  " + regime.note());
        });
    }

    private static Map<String, Object> shape(SanctionsList list, ListEntry entry) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("reference", entry.reference());
        shape.put("list", HitSink.list(list));
        shape.put("fields", entry.fields());
        shape.put(
                "names",
                entry.names().stream()
                        .map(n -> Map.of(
                                "name",
                                n.text(),
                                "kind",
                                n.kind().name().toLowerCase(Locale.ROOT),
                                "quality",
                                n.quality().name().toLowerCase(Locale.ROOT),
                                "note",
                                n.note()))
                        .toList());
        Regime.of(entry).ifPresent(regime -> {
            Map<String, Object> law = new LinkedHashMap<>();
            law.put("title", regime.title());
            law.put("measures", regime.measures());
            law.put("criteria", regime.criteria());
            law.put("note", regime.note());
            shape.put("regime", law);
        });
        return shape;
    }
}
