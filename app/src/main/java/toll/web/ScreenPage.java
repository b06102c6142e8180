package toll.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.date.Edtf;
import toll.date.When;
import toll.screen.Hit;
import toll.screen.ScreenQuery;
import toll.screen.Screener;
import toll.screen.Sex;

/**
 * Is this name listed? A name against the lists in the project's folder {@code lists/}. The name travels in the form, never
 * in an address, and is kept nowhere.
 */
final class ScreenPage {
    private static final int LONGEST = 300;

    private ScreenPage() {}

    static void show(Visit visit) throws IOException {
        if (visit.navigates() && !visit.desk().lists().areReady()) {
            visit.wait("reading.lists");
            return;
        }
        page(visit, "", "", Optional.empty());
    }

    static void answer(Visit visit) throws IOException {
        String name = visit.field("name");
        String born = visit.field("born");
        ScreenLists.Loaded here = visit.desk().lists().now();
        if (name.isEmpty() || name.length() > LONGEST || here.lists().isEmpty()) {
            throw Fault.unreadable();
        }
        When when = born.isEmpty() ? When.UNKNOWN : Edtf.read(born).orElseThrow(Fault::unreadable);
        ScreenQuery query = new ScreenQuery(1, name, when, "", "", "", Sex.UNKNOWN, ScreenQuery.Kind.ANY);
        page(visit, name, born, Optional.of(new Screener(here.index(), Screener.Options.USUAL).screen(query)));
    }

    private static void page(Visit visit, String name, String born, Optional<List<Hit>> hits) throws IOException {
        visit.page(
                "screen",
                "nav.screen",
                Map.of("lists", visit.desk().lists().now(), "name", name, "born", born, "hits", hits));
    }
}
