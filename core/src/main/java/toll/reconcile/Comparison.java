package toll.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.ledger.Entry;
import toll.ledger.Figure;

/**
 * May two figures be set side by side?
 *
 * @param a the first figure as asked for; where it relays another in the ledger, {@code heldA} is that origin
 * @param heldA the figure whose scope was held against the other's
 * @param restriction by dimension, what both must be restricted to; empty unless the verdict is restrict
 * @param relays the quotations followed to their origin
 */
public record Comparison(
        Entry<Figure> a,
        Entry<Figure> b,
        Entry<Figure> heldA,
        Entry<Figure> heldB,
        Verdict verdict,
        List<Difference> differences,
        Map<String, String> restriction,
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
        restriction = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(restriction));
        relays = List.copyOf(relays);
    }
}
