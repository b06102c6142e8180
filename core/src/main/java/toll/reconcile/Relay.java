package toll.reconcile;

import java.util.List;
import toll.ledger.Entry;
import toll.ledger.Figure;

/**
 * A relayed figure held against its origin: quoted as, published as.
 *
 * @param byNumber whether the origin was found by its source and number, not by a stated reference
 * @param changes in what the quotation differs from the origin, the number among it; empty where it is faithful
 */
public record Relay(Entry<Figure> quoted, Entry<Figure> origin, boolean byNumber, List<Change> changes) {
    public Relay {
        changes = List.copyOf(changes);
    }

    /**
     * One change on the way.
     *
     * @param sentence quoted as X, published as Y
     */
    public record Change(String dimension, String quoted, String published, String sentence) {}
}
