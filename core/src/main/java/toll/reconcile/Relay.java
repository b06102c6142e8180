package toll.reconcile;

import java.util.List;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.term.Saying;

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

    /** One change on the way. */
    public record Change(String dimension, Saying quotedAs, Saying publishedAs) {
        /** As quoted, in English. */
        public String quoted() {
            return quotedAs.english();
        }

        /** As published, in English. */
        public String published() {
            return publishedAs.english();
        }

        /** Quoted as X, published as Y. */
        public Saying said() {
            return Saying.of("relay.changed", Saying.of("relay." + dimension), quotedAs, publishedAs);
        }

        /** Quoted as X, published as Y, in English. */
        public String sentence() {
            return said().english();
        }
    }
}
