package toll.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import toll.estimate.Method;
import toll.estimate.Overlaps;
import toll.estimate.Range;
import toll.estimate.Reason;
import toll.estimate.Result;
import toll.estimate.Sensitivity;
import toll.estimate.Strata;
import toll.estimate.Verdict;
import toll.estimate.Wording;

/** An estimate, or a refusal, on one self-contained page: words, overlaps drawn, methods side by side, what it depends on. */
public final class EstimatePage {
    private static final double WIDTH = 900;
    private static final double LABELS = 200;
    private static final double NUMBERS = 210;
    private static final double ROW = 26;

    private EstimatePage() {}

    /** The page's text; the same answer gives the same bytes. */
    public static String html(Result result, Optional<Strata> strata) {
        Page page = new Page("en", "How many are missing?");
        page.body().appendElement("p").text(strata.map(Wording::sentence).orElseGet(() -> Wording.sentence(result)));
        verdict(page, strata.map(Strata::verdict).orElse(result.verdict()));
        warnings(page, strata.map(Strata::warnings).orElse(result.warnings()));
        Element assumption = page.section("assumption", "What is assumed");
        assumption.appendElement("p").text("The estimate assumes " + Wording.assumption(result));
        overlaps(page, result);
        methods(page, result);
        sensitivity(page, result.sensitivity());
        strata.ifPresent(s -> strata(page, s));
        page.body().appendElement("p").text("Seed " + result.seed() + ".");
        return page.html();
    }

    private static void verdict(Page page, Verdict verdict) {
        switch (verdict) {
            case Verdict.Given given ->
                page.body()
                        .appendElement("p")
                        .text("95 %: " + limits(given.total()) + "; 80 %: " + limits(given.eighty()));
            case Verdict.Refused refused -> {
                Element section = page.section("refused", "Why there is no number");
                Element list = section.appendElement("ul");
                refused.reasons().forEach(r -> list.appendElement("li").text(r.toString()));
            }
        }
    }

    private static void warnings(Page page, List<Reason> warnings) {
        if (!warnings.isEmpty()) {
            Element list = page.section("warnings", "To be read with it").appendElement("ul");
            warnings.forEach(w -> list.appendElement("li").text(w.toString()));
        }
    }

    private static void overlaps(Page page, Result result) {
        Element section = page.section("overlaps", "How the lists overlap");
        List<String> names = result.table().lists();
        Overlaps o = result.overlaps();
        double most = o.sizes().stream().mapToLong(s -> s).max().orElse(1);
        double plot = WIDTH - LABELS - NUMBERS;
        Element svg = Drawing.svg(section, WIDTH, ROW * names.size() + 34, "Size of each list, and who is only there");
        for (int j = 0; j < names.size(); j++) {
            double y = j * ROW + 4;
            double size = plot * o.sizes().get(j) / most;
            Drawing.text(svg, LABELS - 10, y + 14, "end", "t-label", names.get(j));
            Drawing.rect(svg, LABELS, y, size, 16, "t-max t-light");
            Drawing.rect(svg, LABELS, y, plot * o.alone().get(j) / most, 16, "t-min");
            Drawing.text(
                    svg,
                    WIDTH - 2,
                    y + 14,
                    "end",
                    "t-number",
                    Numbers.plain(o.sizes().get(j)) + ", only there "
                            + Numbers.plain(o.alone().get(j)));
        }
        legend(svg, ROW * names.size() + 24, "only on this list", "on others too");
        matrix(section, names, o);
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < o.onExactly().size(); k++) {
            rows.add(List.of(String.valueOf(k + 1), Numbers.plain(o.onExactly().get(k))));
        }
        Page.table(section, "People on exactly so many lists", List.of("lists", "people"), List.of(0, 1), rows);
        section.appendElement("p")
                .text(String.format(
                        Locale.ROOT,
                        "Sample coverage %.2f: the mean share of a list that another also" + " holds.",
                        o.coverage()));
    }

    /** Each pair as a square whose side grows with the share of the smaller list that the other holds. */
    private static void matrix(Element section, List<String> names, Overlaps o) {
        if (names.size() < 2) {
            return;
        }
        double cell = Math.min(64, (WIDTH - LABELS) / names.size());
        Element svg = Drawing.svg(
                section, WIDTH, cell * names.size() + 24, "People on both of two lists; the square is the shared part");
        for (int j = 0; j < names.size(); j++) {
            Drawing.text(svg, LABELS - 10, j * cell + cell / 2 + 5, "end", "t-label", names.get(j));
            Drawing.text(
                    svg,
                    LABELS + j * cell + cell / 2,
                    cell * names.size() + 16,
                    "middle",
                    "t-small",
                    shortened(names.get(j)));
        }
        for (Overlaps.Pair p : o.pairs()) {
            double smaller =
                    Math.max(1, Math.min(o.sizes().get(p.a()), o.sizes().get(p.b())));
            double side = (cell - 6) * Math.sqrt(p.both() / smaller);
            double x = LABELS + p.a() * cell + cell / 2;
            double y = p.b() * cell + cell / 2;
            Drawing.rect(svg, x - side / 2, y - side / 2, side, side, "t-max t-light");
            Drawing.text(svg, x, y + 5, "middle", "t-small", Numbers.plain(p.both()));
        }
    }

    private static String shortened(String name) {
        return name.length() <= 10 ? name : name.substring(0, 9) + "…";
    }

    private static void legend(Element svg, double y, String first, String second) {
        Drawing.rect(svg, LABELS, y - 9, 14, 9, "t-min");
        Drawing.text(svg, LABELS + 20, y, "start", "t-small", first);
        Drawing.rect(svg, LABELS + 180, y - 9, 14, 9, "t-max t-light");
        Drawing.text(svg, LABELS + 200, y, "start", "t-small", second);
    }

    /** Intervals on one scale of logarithms, the documented as a line. */
    private static void methods(Page page, Result result) {
        List<Method> methods = result.methods();
        if (methods.isEmpty()) {
            return;
        }
        Element section = page.section("methods", "What each method gives");
        double n = Math.max(1, result.documented());
        double high = methods.stream().mapToDouble(m -> m.total().high()).max().orElse(n);
        double far = Math.log(Math.min(Math.max(high, n * 1.01), 50 * n) / n);
        double plot = WIDTH - LABELS - NUMBERS;
        Element svg = Drawing.svg(
                section, WIDTH, ROW * methods.size() + 30, "Estimates with 95 % intervals, on a scale of ratios");
        for (int i = 0; i < methods.size(); i++) {
            Range t = methods.get(i).total();
            double y = i * ROW + 14;
            Drawing.text(
                    svg, LABELS - 10, y + 5, "end", "t-label", methods.get(i).name());
            Drawing.line(svg, at(t.low(), n, far, plot), y, at(t.high(), n, far, plot), y, "t-axis");
            Drawing.circle(svg, at(t.point(), n, far, plot), y, 5, "t-max");
            Drawing.text(svg, WIDTH - 2, y + 5, "end", "t-number", limits(t));
        }
        Drawing.line(svg, LABELS, 2, LABELS, ROW * methods.size() + 6, "t-axis");
        Drawing.text(
                svg,
                LABELS,
                ROW * methods.size() + 22,
                "start",
                "t-small",
                "documented: " + Numbers.plain(result.documented()));
        Page.table(
                section,
                "Methods",
                List.of("method", "estimate, 95 %", "how"),
                List.of(),
                methods.stream()
                        .map(m -> List.of(m.name(), limits(m.total()), m.how()))
                        .toList());
        Page.table(
                section,
                "Log-linear models that fit about equally well",
                List.of("model", "total", "BIC", "weight"),
                List.of(1, 2, 3),
                result.models().stream()
                        .limit(20)
                        .map(m -> List.of(
                                m.model(),
                                Numbers.plain(Math.round(m.total())),
                                String.format(Locale.ROOT, "%.2f", m.bic()),
                                String.format(Locale.ROOT, "%.3f", m.weight())))
                        .toList());
    }

    private static double at(double total, double n, double far, double plot) {
        double share = Math.log(Math.max(total, n) / n) / far;
        return LABELS + plot * Math.min(1, share);
    }

    private static void sensitivity(Page page, Sensitivity s) {
        if (s.oddsRatios().isEmpty()) {
            return;
        }
        Element section = page.section("sensitivity", "What it depends on");
        Page.table(
                section,
                "Hindcast: each list's known size, estimated from the others",
                List.of("list", "known", "estimate, 95 %", "outcome"),
                List.of(1),
                s.hindcasts().stream()
                        .map(h -> List.of(
                                h.list(),
                                Numbers.plain(h.known()),
                                h.estimate().map(EstimatePage::limits).orElse("no estimate"),
                                h.holds() ? "holds" : h.missed() ? "missed" : "not possible"))
                        .toList());
        Page.table(
                section,
                "Without one list",
                List.of("list left out", "total, 95 %"),
                List.of(),
                s.leaveOneOut().stream()
                        .map(l -> List.of(
                                l.list(), l.total().map(EstimatePage::limits).orElse("no estimate")))
                        .toList());
        Page.table(
                section,
                "If those missed by every list were more or fewer than assumed",
                List.of("factor", "total"),
                List.of(0, 1),
                s.oddsRatios().stream()
                        .map(o -> List.of(String.valueOf(o.ratio()), Numbers.plain(Math.round(o.total()))))
                        .toList());
        Page.table(
                section,
                "If links behind the table were wrong, and it were corrected for that",
                List.of("error", "total, 95 %"),
                List.of(),
                s.linkage().stream()
                        .map(l -> List.of(
                                String.format(
                                        Locale.ROOT,
                                        "%.0f in 100 %s",
                                        100 * l.rate(),
                                        l.error().equals("missed")
                                                ? "of those on several lists split in two"
                                                : "of those recorded joined to another"),
                                l.total().map(EstimatePage::limits).orElse("no estimate")))
                        .toList());
        Page.table(
                section,
                "If no list could reach some of all people",
                List.of("share", "total"),
                List.of(0, 1),
                s.unreachable().stream()
                        .map(u -> List.of(
                                String.format(Locale.ROOT, "%.0f in 100", 100 * u.share()),
                                Numbers.plain(Math.round(u.total()))))
                        .toList());
        Page.table(
                section,
                "Under other priors, decomposable graphs",
                List.of("prior", "total, 95 %"),
                List.of(),
                s.priors().stream()
                        .map(p -> List.of(p.prior(), limits(p.total())))
                        .toList());
    }

    private static void strata(Page page, Strata strata) {
        Element section = page.section("strata", "By stratum");
        List<List<String>> rows = new ArrayList<>();
        strata.parts()
                .forEach((key, r) -> rows.add(List.of(
                        key,
                        Numbers.plain(r.documented()),
                        switch (r.verdict()) {
                            case Verdict.Given given -> limits(given.total());
                            case Verdict.Refused refused ->
                                "refused: " + refused.reasons().getFirst();
                        })));
        Page.table(section, "Strata", List.of("stratum", "documented", "total, 95 %"), List.of(1), rows);
    }

    private static String limits(Range r) {
        return Numbers.plain(Math.round(r.point())) + " [" + Numbers.plain(Math.round(r.low())) + ", "
                + Numbers.plain(Math.round(r.high())) + "]";
    }
}
