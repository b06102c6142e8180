package toll.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Unmodifiable maps in key order, so that the same content has the same bytes. */
final class Sorted {
    private Sorted() {}

    static Map<String, String> copy(Map<String, String> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
