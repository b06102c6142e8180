package toll.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.View;

/** A belligerent's last word on each event. */
final class StandingFindings {
    private StandingFindings() {}

    private record Answer(String source, long event) {}

    /** For each source and event the finding stated last, the later in the ledger among equals; in ledger order. */
    static List<Entry<Finding>> of(View view, Events events) {
        Map<Answer, Entry<Finding>> last = new HashMap<>();
        List<Entry<Finding>> all = view.all(Finding.class);
        for (Entry<Finding> entry : all) {
            Answer answer = new Answer(entry.record().origin().source(), events.of(entry.sequence()));
            Entry<Finding> before = last.get(answer);
            if (before == null || stated(entry) >= stated(before)) {
                last.put(answer, entry);
            }
        }
        List<Entry<Finding>> standing = new ArrayList<>();
        for (Entry<Finding> entry : all) {
            Answer answer = new Answer(entry.record().origin().source(), events.of(entry.sequence()));
            if (entry.equals(last.get(answer))) {
                standing.add(entry);
            }
        }
        return standing;
    }

    /**
     * For each event of this source the finding that gives the reasons of the one that stands: itself where it states
     * any, else the last with the same verdict that does.
     */
    static Map<Long, Entry<Finding>> reasoned(View view, Events events, String source) {
        Map<Long, Entry<Finding>> standing = new HashMap<>();
        for (Entry<Finding> entry : of(view, events)) {
            if (entry.record().origin().source().equals(source)) {
                standing.put(events.of(entry.sequence()), entry);
            }
        }
        Map<Long, Entry<Finding>> reasoned = new HashMap<>();
        for (Entry<Finding> entry : view.all(Finding.class)) {
            long event = events.of(entry.sequence());
            Entry<Finding> last = standing.get(event);
            if (last != null
                    && entry.record().origin().source().equals(source)
                    && !entry.record().reasons().isEmpty()
                    && entry.record().verdict().equals(last.record().verdict())) {
                Entry<Finding> before = reasoned.get(event);
                if (entry.equals(last) || before == null || (!before.equals(last) && stated(entry) >= stated(before))) {
                    reasoned.put(event, entry);
                }
            }
        }
        return reasoned;
    }

    /** The last day on which it may have been stated; the earliest of all where that is not known. */
    private static long stated(Entry<Finding> entry) {
        long day = entry.record().stated().lastDay();
        return day == Long.MAX_VALUE ? Long.MIN_VALUE : day;
    }
}
