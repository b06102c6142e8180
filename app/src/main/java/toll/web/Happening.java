package toll.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import toll.date.When;
import toll.ledger.Entry;
import toll.ledger.Judged;
import toll.ledger.Origin;
import toll.ledger.Record;

/**
 * One line of an event's course: what happened, what was said of it, what was decided, by day.
 *
 * @param what key of the sentence
 * @param who source or recorder
 * @param sequence entry that says so
 */
record Happening(When when, String what, String who, long sequence) {
    /** The course of an event, earliest first; what has no day is left out. */
    static List<Happening> of(EventView event, List<Judged> judgements) {
        List<Happening> all = new ArrayList<>();
        event.incidents().forEach(e -> {
            add(all, e.record().when(), "happened", e);
            add(all, e.record().reported(), "reported", e);
            published(all, e);
        });
        event.strikes().forEach(e -> add(all, e.record().when(), "strike", e));
        event.findings().forEach(e -> {
            add(all, e.record().stated(), "found", e);
            if (e.record().stated().isUnknown()) {
                published(all, e);
            }
        });
        for (Judged judged : judgements) {
            LocalDate day = LocalDate.ofInstant(judged.judgement().time(), ZoneOffset.UTC);
            all.add(new Happening(When.day(day), "decided", judged.judgement().author(), judged.sequence()));
        }
        all.sort(Comparator.comparingLong((Happening h) -> h.when().firstDay())
                .thenComparingInt(h -> List.of("strike", "happened", "reported", "published", "found", "decided")
                        .indexOf(h.what()))
                .thenComparingLong(Happening::sequence));
        return List.copyOf(all);
    }

    private static void add(List<Happening> all, When when, String what, Entry<? extends Record> entry) {
        if (!when.isUnknown()) {
            all.add(new Happening(when, what, entry.record().origin().source(), entry.sequence()));
        }
    }

    private static void published(List<Happening> all, Entry<? extends Record> entry) {
        Origin origin = entry.record().origin();
        add(all, origin.published(), "published", entry);
    }
}
