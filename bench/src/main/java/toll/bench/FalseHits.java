package toll.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import toll.screen.Band;
import toll.screen.Hit;
import toll.screen.ScreenQuery;
import toll.screen.Screener;

/** How often names of people who are not asked for are found: a share of each population. */
final class FalseHits {
    private final Screener screener;
    private final boolean verbose;

    /** @param verbose prints some of the hits too, for work on the matcher */
    FalseHits(Screener screener, boolean verbose) {
        this.screener = screener;
        this.verbose = verbose;
    }

    void print() throws IOException {
        List<String> ministry = Populations.ministry();
        List<String> vdc = Populations.vdc();
        System.out.printf(
                "%-44s %7s %8s %8s %8s %10s%n", "false hits", "names", "match", "possible", "weak", "namesakes");
        negatives("made names of the world", Populations.made("", 20_000, 11));
        negatives("made names of the United States", Populations.made("us", 20_000, 12));
        negatives("made names as of US legislators", Populations.legislators(20_000, 13));
        negatives("ministry list, calibration half", half(ministry, 0));
        negatives("ministry list, check half", half(ministry, 1));
        negatives("VDC list, calibration half", half(vdc, 0));
        negatives("VDC list, check half", half(vdc, 1));
    }

    private static List<String> half(List<String> names, int which) {
        return names.stream().filter(n -> (n.hashCode() >>> 7 & 1) == which).toList();
    }

    private void negatives(String what, List<String> names) {
        int[] reached = new int[3];
        int namesakes = 0;
        int shown = 0;
        for (String name : names) {
            List<Hit> hits = screener.screen(ScreenQuery.of(1, name));
            if (hits.isEmpty()) {
                continue;
            }
            Band best = hits.stream().map(Hit::band).min(Enum::compareTo).orElseThrow();
            for (int b = best.ordinal(); b < 3; b++) {
                reached[b]++;
            }
            if (best.ordinal() <= Band.POSSIBLE.ordinal()) {
                boolean same = hits.stream()
                        .anyMatch(h -> h.band().ordinal() <= 1
                                && !h.reason().contains(" only ")
                                && !h.reason().contains("contradict")
                                && !h.reason().contains("not the same")
                                && !h.reason().contains("another name of the entry"));
                namesakes += same ? 1 : 0;
                if (verbose && shown++ < 25) {
                    hits.stream()
                            .filter(h -> h.band().ordinal() <= 1)
                            .limit(1)
                            .forEach(h -> System.out.println("    " + h.reason()));
                }
            }
        }
        double n = names.size();
        System.out.printf(
                Locale.ROOT,
                "%-44s %7d %8.4f %8.4f %8.4f %10.2f%n",
                what,
                names.size(),
                reached[0] / n,
                reached[1] / n,
                reached[2] / n,
                reached[1] == 0 ? 0 : namesakes / (double) reached[1]);
    }
}
