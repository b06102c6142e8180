package toll.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.screen.Hit;
import toll.screen.Rescreening;
import toll.screen.SanctionsList;

/** The same names against an earlier and a later version of a list: what appeared, what fell away, what moved. */
final class ScreenAgain {
    private ScreenAgain() {}

    static void print(
            Rescreening again, List<SanctionsList> before, List<SanctionsList> after, boolean json, PrintWriter out) {
        if (json) {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("before", before.stream().map(HitSink::list).toList());
            shape.put("after", after.stream().map(HitSink::list).toList());
            shape.put("appeared", again.appeared().stream().map(HitSink::plain).toList());
            shape.put("fell_away", again.fellAway().stream().map(HitSink::plain).toList());
            shape.put("moved", again.moved().stream().map(HitSink::plain).toList());
            out.println(Json.of(shape));
            return;
        }
        before.forEach(list -> out.println("before   " + list.version()));
        after.forEach(list -> out.println("after    " + list.version()));
        print("appeared", again.appeared(), out);
        print("fell away", again.fellAway(), out);
        print("moved", again.moved(), out);
        out.println(again.appeared().size() + " appeared, " + again.fellAway().size() + " fell away, "
                + again.moved().size() + " in another band");
    }

    private static void print(String what, List<Hit> hits, PrintWriter out) {
        for (Hit hit : hits) {
            out.println(String.format(
                    Locale.ROOT, "%-10s %s  %s  %s", what, hit.band().word(), hit.reference(), hit.listedName()));
            out.println("           " + hit.reason());
        }
    }
}
