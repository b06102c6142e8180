package toll.web;

import java.util.List;
import java.util.Map;
import toll.ledger.Entry;
import toll.ledger.Record;
import toll.reconcile.Sum;

/** The records behind a number, a page at a time; each leads on to its proof. */
final class Behind {
    static final int ROWS = 100;

    private Behind() {}

    static void show(Visit visit, Moment moment, List<Long> sequences, Sum sum) {
        Slice slice = Slice.of(visit.address(), sequences.size(), ROWS);
        List<Entry<Record>> entries = TallyPage.entries(moment, sequences.subList(slice.first(), slice.last()));
        visit.page(
                "behind",
                "behind.title",
                Map.of("sum", sum, "entries", entries, "events", moment.events(), "slice", slice));
    }
}
