package toll.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer of {@code estimate} for a person at a terminal: words first, then the tables behind them. */
final class EstimateText {
    private static final int WIDTH = 100;
    private static final String ODDS = "total_if_odds_ratio_";

    private EstimateText() {}

    static void print(EstimateJson answer, PrintWriter out) {
        wrap(out, "", answer.sentence());
        out.println();
        answer.reasons().forEach(r -> wrap(out, "refused: ", r));
        answer.warnings().forEach(w -> wrap(out, "warning: ", w));
        answer.notes().forEach(n -> wrap(out, "note: ", n));
        if (answer.total() != null) {
            out.println();
            out.println("95 %  " + limits(answer.total())
                    + (answer.eighty() == null ? "" : "    80 %  " + limits(answer.eighty())));
            wrap(out, "It assumes ", answer.assumption());
        }
        if (answer.linkage() != null) {
            wrap(out, "", answer.linkage().sentence());
        }
        overlaps(answer, out);
        methods(answer, out);
        models(answer, out);
        sensitivity(answer, out);
        for (EstimateJson.StratumJson s : answer.strata()) {
            out.println();
            out.println("Stratum " + s.stratum());
            wrap(out, "  ", s.estimate().sentence());
        }
        if (answer.pooled() != null && answer.pooled().total() != null) {
            out.println();
            out.println("Without strata  " + limits(answer.pooled().total()));
        }
        if (answer.seed() != null) {
            out.println();
            out.println("seed " + answer.seed());
        }
    }

    private static void overlaps(EstimateJson answer, PrintWriter out) {
        EstimateJson.Diagnostics d = answer.diagnostics();
        if (d == null) {
            return;
        }
        out.println();
        out.println("Lists");
        d.lists()
                .forEach(l ->
                        out.printf(Locale.ROOT, "  %-24s %,12d   only there %,12d%n", l.name(), l.size(), l.alone()));
        if (!d.pairs().isEmpty() && d.pairs().size() <= 66) {
            out.println("Overlaps (what the two alone would give, if independent)");
            d.pairs()
                    .forEach(p -> out.printf(
                            Locale.ROOT,
                            "  %-32s %,12d   %14s%n",
                            p.a() + " and " + p.b(),
                            p.both(),
                            p.chapman() == null ? "too few" : String.format(Locale.ROOT, "%,.0f", p.chapman())));
        }
        StringBuilder exactly = new StringBuilder();
        for (int k = 0; k < d.onExactly().size(); k++) {
            exactly.append(String.format(
                    Locale.ROOT,
                    "%s%d: %,d",
                    k == 0 ? "" : "  ",
                    k + 1,
                    d.onExactly().get(k)));
        }
        out.println("On exactly so many lists  " + exactly);
        out.printf(Locale.ROOT, "Sample coverage  %.2f%n", d.coverage());
    }

    private static void methods(EstimateJson answer, PrintWriter out) {
        if (answer.methods().isEmpty()) {
            return;
        }
        out.println();
        out.println("Methods, side by side (95 %)");
        answer.methods().forEach(m -> {
            out.printf(Locale.ROOT, "  %-20s %,14.0f   [%,.0f, %,.0f]%n", m.name(), m.point(), m.low(), m.high());
            wrap(out, "      ", m.how());
            m.figures().forEach((name, value) -> {
                if (name.startsWith(ODDS)) {
                    out.printf(
                            Locale.ROOT,
                            "      if those on neither are %s times as many  %,.0f%n",
                            name.substring(ODDS.length()),
                            value);
                }
            });
        });
    }

    private static void models(EstimateJson answer, PrintWriter out) {
        if (answer.models().size() > 1) {
            out.println();
            out.println("Log-linear models that fit about equally well");
            answer.models().stream()
                    .limit(12)
                    .forEach(m -> out.printf(
                            Locale.ROOT,
                            "  %-28s %,14.0f   BIC %.2f   weight %.3f%n",
                            m.model(),
                            m.total(),
                            m.bic(),
                            m.weight()));
        }
    }

    private static void sensitivity(EstimateJson answer, PrintWriter out) {
        if (!answer.hindcast().isEmpty()) {
            out.println();
            out.println("Hindcast: each list's known size, estimated from the others");
            answer.hindcast()
                    .forEach(h -> out.printf(
                            Locale.ROOT,
                            "  %-24s known %,10d   %s   %s%n",
                            h.list(),
                            h.known(),
                            h.estimate() == null ? "no estimate" : limits(h.estimate()),
                            h.outcome()));
        }
        EstimateJson.SensitivityJson s = answer.sensitivity();
        if (s == null || s.oddsRatio().isEmpty()) {
            return;
        }
        out.println("Without one list");
        s.leaveOneOut()
                .forEach(l -> out.printf(
                        Locale.ROOT, "  %-24s %s%n", l.list(), l.total() == null ? "no estimate" : limits(l.total())));
        out.println("If those missed by every list were more or fewer than assumed, by this factor");
        s.oddsRatio().forEach(o -> out.printf(Locale.ROOT, "  x %-6s %,14.0f%n", o.ratio(), o.total()));
        out.println("If the links behind the table were wrong, and it were corrected for that");
        s.linkage()
                .forEach(l -> out.printf(
                        Locale.ROOT,
                        "  %.0f in 100 %-24s %s%n",
                        100 * l.rate(),
                        l.error().equals("missed") ? "split in two" : "joined to another",
                        l.total() == null ? "no estimate" : limits(l.total())));
        out.println("If no list could reach some of all people");
        s.unreachable().forEach(u -> out.printf(Locale.ROOT, "  %.0f in 100 %,14.0f%n", 100 * u.share(), u.total()));
        if (!s.priors().isEmpty()) {
            out.println("Under other priors (decomposable graphs)");
            s.priors().forEach(p -> out.printf(Locale.ROOT, "  %-44s %s%n", p.prior(), limits(p.total())));
        }
    }

    private static String limits(EstimateJson.@Nullable Limits l) {
        return l == null ? "" : String.format(Locale.ROOT, "%,.0f [%,.0f, %,.0f]", l.point(), l.low(), l.high());
    }

    private static void wrap(PrintWriter out, String lead, String text) {
        StringBuilder line = new StringBuilder(lead);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() + 1 > WIDTH && line.length() > lead.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(lead.length()));
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
