package toll.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.term.Saying;

/**
 * May two figures be set side by side?
 *
 * @param a the first figure as asked for; where it relays another in the ledger, {@code heldA} is that origin
 * @param heldA the figure whose scope was held against the other's
 * @param limits by dimension, what both must be restricted to; empty unless the verdict is restrict
 * @param relays the quotations followed to their origin
 */
public record Comparison(
        Entry<Figure> a,
        Entry<Figure> b,
        Entry<Figure> heldA,
        Entry<Figure> heldB,
        Verdict verdict,
        List<Difference> differences,
        Map<String, Saying> limits,
        List<Relay> relays) {
    /** The answer. */
    public enum Verdict {
        COMPARABLE,
        RESTRICT,
        NOT_COMPARABLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Comparison {
        differences = List.copyOf(differences);
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        relays = List.copyOf(relays);
    }

    /** By dimension, what both must be restricted to, in English. */
    public Map<String, String> restriction() {
        Map<String, String> english = new LinkedHashMap<>();
        limits.forEach((dimension, limit) -> english.put(dimension, limit.english()));
        return Collections.unmodifiableMap(english);
    }
}
