package toll.web;

import java.util.Map;

/** Long work: how far it has come, and a way to stop it. */
final class JobsPage {
    private JobsPage() {}

    static void list(Visit visit) {
        boolean busy = visit.desk().jobs().all().stream().anyMatch(j -> !j.isOver());
        visit.page("jobs", "nav.jobs", Map.of("jobs", visit.desk().jobs().all(), "busy", busy));
    }

    static void cancel(Visit visit) {
        visit.desk().jobs().named(visit.number("id")).orElseThrow(Fault::absent).cancel();
        visit.leadTo(visit.address().to("/jobs").with("done", "cancelled"));
    }
}
