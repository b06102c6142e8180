package toll.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import toll.screen.Band;
import toll.screen.Hit;
import toll.screen.ListEntry;
import toll.screen.ListedName;
import toll.screen.ScreenQuery;
import toll.screen.Screener;

/** How often names are found that are asked for. */
final class ScreenReport {
    private static final int SHOWN = Integer.getInteger("toll.shown", 14);

    private final boolean verbose;

    /** @param verbose prints misses too, for work on the matcher */
    ScreenReport(boolean verbose) {
        this.verbose = verbose;
    }

    /** A name asked for, and the entry it belongs to. */
    record Asked(ListEntry entry, String text) {}

    /** One line of the table. */
    void print(String what, List<Asked> asked, IntFunction<Screener> screeners) {
        int first = 0;
        int match = 0;
        int possible = 0;
        int weak = 0;
        int shown = 0;
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            List<Hit> hits = screeners.apply(i).screen(ScreenQuery.of(1, one.text()));
            boolean rank1 = !hits.isEmpty()
                    && hits.getFirst().reference().equals(one.entry().reference())
                    && (hits.size() == 1
                            || hits.get(1).score() < hits.getFirst().score());
            first += rank1 ? 1 : 0;
            Band band = hits.stream()
                    .filter(h -> h.reference().equals(one.entry().reference()))
                    .map(Hit::band)
                    .findFirst()
                    .orElse(null);
            match += band == Band.MATCH ? 1 : 0;
            possible += band == Band.MATCH || band == Band.POSSIBLE ? 1 : 0;
            weak += band != null ? 1 : 0;
            if (verbose
                    && (!rank1 || what.contains("variants") && (band == null || band == Band.WEAK))
                    && shown++ < SHOWN) {
                System.out.println("   MISS " + one.text() + " | " + one.entry().reference() + " "
                        + one.entry().names().stream().map(ListedName::text).toList() + " own band " + band + " own: "
                        + hits.stream()
                                .filter(h -> h.reference().equals(one.entry().reference()))
                                .map(Hit::reason)
                                .findFirst()
                                .orElse("-")
                        + " first: "
                        + (hits.isEmpty() ? "-" : hits.getFirst().reason()));
            }
        }
        double n = Math.max(1, asked.size());
        System.out.printf(
                Locale.ROOT,
                "%-44s %6d  rank-1 %.4f  match %.4f  possible+ %.4f  any %.4f%n",
                what,
                asked.size(),
                first / n,
                match / n,
                possible / n,
                weak / n);
    }
}
