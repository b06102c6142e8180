package toll.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions, in the order in which people ask them; each is the path of its page. */
final class Menu {
    static final List<String> READING =
            List.of("", "figures", "tally", "gap", "events", "victims", "series", "estimate", "screen", "prove");
    private static final List<String> RECORDING = List.of("intake", "claims", "refusals", "jobs");

    private Menu() {}

    static List<String> working(Page page) {
        List<String> all = new ArrayList<>();
        if (page.visitor().may(Role.REVIEWER)) {
            all.add("review");
        }
        all.addAll(RECORDING);
        if (page.visitor().may(Role.ADMIN)) {
            all.add("accounts");
        }
        return all;
    }

    /** The mark of the page one is on; an absent attribute elsewhere. */
    static @Nullable String current(Page page, String item) {
        boolean here = item.isEmpty() ? page.address().path().equals("/") : page.here("/" + item);
        return here ? "page" : null;
    }
}
