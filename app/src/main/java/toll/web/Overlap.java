package toll.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import toll.estimate.CaptureTable;
import toll.estimate.Method;
import toll.estimate.Result;
import toll.estimate.Strata;
import toll.estimate.Verdict;

/** How overlaps and intervals are drawn: who is on exactly which lists, and what each method gives. */
final class Overlap {
    private static final int SHOWN = 24;

    /** @param on by list, whether these people are on it */
    record Group(List<Boolean> on, long people) {}

    /** The groups, the largest first; what is beyond the first in one sum. */
    record Groups(List<Group> shown, int others, long inOthers, long largest) {}

    private Overlap() {}

    static Groups groups(CaptureTable table) {
        List<Group> all = new ArrayList<>();
        table.counts().forEach((mask, people) -> {
            List<Boolean> on = new ArrayList<>();
            for (int j = 0; j < table.lists().size(); j++) {
                on.add((mask >> j & 1) == 1);
            }
            if (people > 0) {
                all.add(new Group(List.copyOf(on), people));
            }
        });
        all.sort(Comparator.comparingLong(Group::people).reversed());
        List<Group> shown = all.subList(0, Math.min(SHOWN, all.size()));
        List<Group> rest = all.subList(shown.size(), all.size());
        return new Groups(
                List.copyOf(shown),
                rest.size(),
                rest.stream().mapToLong(Group::people).sum(),
                all.isEmpty() ? 0 : all.get(0).people());
    }

    /** The scale on which intervals stand beside each other, from nothing to a little above what most of them reach. */
    static double scale(Result result) {
        double widest = result.documented();
        if (result.verdict() instanceof Verdict.Given given) {
            // One method that runs away does not make the others unreadable: its line leaves the drawing.
            widest = Math.max(widest, given.total().high() * 1.25);
        } else {
            for (Method method : result.methods()) {
                widest = Math.max(widest, method.total().point() * 1.25);
            }
        }
        return Math.max(1, widest);
    }

    /** The scale on which the strata stand beside each other. */
    static double scale(Strata strata) {
        return strata.parts().values().stream()
                .mapToDouble(r -> r.verdict() instanceof Verdict.Given given
                        ? given.total().high()
                        : r.documented())
                .max()
                .orElse(1);
    }

    /** A place on the drawing, in hundredths. */
    static String at(double people, double scale) {
        return String.format(Locale.ROOT, "%.2f", Math.max(0, Math.min(100, 100 * people / scale)));
    }

    static String width(double low, double high, double scale) {
        double from = Math.max(0, Math.min(100, 100 * low / scale));
        double to = Math.max(0, Math.min(100, 100 * high / scale));
        return String.format(Locale.ROOT, "%.2f", Math.max(.5, to - from));
    }
}
