package toll.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import toll.ledger.Entry;
import toll.ledger.Figure;
import toll.reconcile.AdminNames;
import toll.reconcile.Comparability;
import toll.reconcile.Comparison;

/** May these be set side by side? Each chosen figure against the first, with every dimension in which they differ. */
final class ComparePage {
    private static final int MOST = 8;

    private ComparePage() {}

    static void show(Visit visit) {
        Moment moment = visit.moment();
        List<String> ids = visit.address().all("id");
        if (ids.size() < 2 || ids.size() > MOST) {
            throw new Fault(400, "fault.compare");
        }
        List<Entry<Figure>> chosen = new ArrayList<>();
        for (String id : ids) {
            if (!id.matches("[0-9]{1,18}")) {
                throw Fault.unreadable();
            }
            chosen.add(FiguresPage.figure(moment, Long.parseLong(id)));
        }
        Comparability judge = moment.keep(
                Comparability.class, () -> new Comparability(visit.desk().words(), AdminNames.shipped()));
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            for (int j = i + 1; j < chosen.size(); j++) {
                comparisons.add(judge.compare(moment.view(), chosen.get(i), chosen.get(j)));
            }
        }
        visit.page("compare", "compare.title", Map.of("chosen", chosen, "comparisons", comparisons));
    }
}
