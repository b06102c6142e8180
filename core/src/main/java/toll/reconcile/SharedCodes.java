package toll.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Codes that records of two sources and more carry. Only they say something about two records: each source's own codes
 * differ from every other's because they are its own, and not because the events do.
 */
final class SharedCodes {
    private static final String SEVERAL = "\n";
    private final Map<String, String> sourceOf = new HashMap<>();

    /** Takes the codes of one record. */
    void add(String source, List<String> codes) {
        for (String code : codes) {
            sourceOf.merge(normal(code), source, (a, b) -> a.equals(b) ? a : SEVERAL);
        }
    }

    /** Those of these codes that other sources carry too, each once, as a cell of the engine. */
    String cell(List<String> codes) {
        List<String> shared = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (SEVERAL.equals(sourceOf.get(normal(code))) && seen.add(normal(code))) {
                shared.add(code.strip());
            }
        }
        return String.join("; ", shared);
    }

    private static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
