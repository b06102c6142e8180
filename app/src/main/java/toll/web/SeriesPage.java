package toll.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.ledger.Report;
import toll.reconcile.Series;
import toll.reconcile.SeriesReader;

/** Does their own ledger add up? A belligerent's reports in order, each sum that must hold, and each break. */
final class SeriesPage {
    private SeriesPage() {}

    static void show(Visit visit) {
        Moment moment = visit.moment();
        List<String> sources = moment.all(Report.class).stream()
                .map(e -> e.record().origin().source())
                .distinct()
                .sorted()
                .toList();
        String asked = visit.address().get("source");
        if (!asked.isEmpty() && !sources.contains(asked)) {
            throw Fault.absent();
        }
        String source = asked.isEmpty() && !sources.isEmpty() ? sources.get(0) : asked;
        Optional<Series> series = source.isEmpty()
                ? Optional.empty()
                : Optional.of(moment.answer(List.of("series", source), m -> SeriesReader.read(m.view(), source)));
        visit.page("series", "nav.series", Map.of("sources", sources, "source", source, "series", series));
    }
}
