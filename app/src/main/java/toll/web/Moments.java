package toll.web;

import java.util.LinkedHashMap;
import java.util.Map;
import toll.ledger.Ledger;
import toll.ledger.View;

/** The moments asked for last, so that a page and the next one read the ledger once. */
final class Moments {
    private static final int KEPT = 4;

    private final Ledger ledger;
    private final Map<String, Moment> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Moment> eldest) {
            return size() > KEPT;
        }
    };

    Moments(Ledger ledger) {
        this.ledger = ledger;
    }

    Moment now() {
        return of(ledger.now());
    }

    /**
     * The moment that an address names.
     *
     * @param at a sequence number, or empty for now
     * @param root the first digits of the root that stood then, or empty
     * @throws Fault where this ledger has no such number, or another root there
     */
    Moment named(String at, String root) {
        if (at.isEmpty()) {
            return now();
        }
        long sequence;
        try {
            sequence = Long.parseLong(at);
        } catch (NumberFormatException notNumber) {
            throw Fault.unreadable();
        }
        View now = ledger.now();
        if (sequence < 0 || sequence > now.size()) {
            throw new Fault(404, "fault.at");
        }
        Moment moment = sequence == now.size() ? of(now) : of(ledger.asOf(sequence));
        if (!moment.root().startsWith(root)) {
            throw new Fault(409, "fault.root");
        }
        return moment;
    }

    private synchronized Moment of(View view) {
        return kept.computeIfAbsent(view.size() + " " + view.root(), k -> new Moment(view));
    }
}
