package toll.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.link.Explanation;
import toll.link.LinkReport;
import toll.link.Linked;
import toll.link.Role;
import toll.link.Rows;

/**
 * report.html beside the results: one file, no outside request, no script, light and dark. It shows values of the user's
 * own records in the sample pairs, so it is to be kept as safely as the records.
 */
final class LinkPage {
    private static final String STYLE = """
        :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#666;--line:#ddd;--for:#1b7a4b;--against:#b3403a;--bar:#3b6ea5}
        @media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#161616;--soft:#aaa;--line:#3a3a3a;--for:#5cc190;--against:#e58a83;--bar:#7fb0e6}}
        body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:62rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.2rem;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:1.2rem 0 .3rem}
        table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:start;padding:.2rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
        td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}p.note{color:var(--soft)}
        .bar{display:inline-block;height:.8rem;background:var(--bar);vertical-align:middle}.for{background:var(--for)}.against{background:var(--against)}
        .scroll{overflow-x:auto}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:var(--soft)}dd{margin:0}
        @media print{body{max-width:none}}
        """;
    private final StringBuilder out = new StringBuilder();
    private final LinkReport report;
    private final Rows rows;

    private LinkPage(Linked linked) {
        this.report = linked.report();
        this.rows = linked.rows();
    }

    static String of(Linked linked) {
        LinkPage page = new LinkPage(linked);
        page.write();
        return page.out.toString();
    }

    private void write() {
        line("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>Linkage report</title><style>" + STYLE
                + "</style></head><body><main>");
        line("<h1>Who is who: linkage report</h1>");
        line("<p class=\"note\">This page shows values from the linked records. Keep it as safely as the records.</p>");
        summary();
        fields();
        weights();
        samples();
        blocking();
        sizes();
        unlinkable();
        line("</main></body></html>");
    }

    private void summary() {
        line("<h2>In short</h2><dl>");
        entry("Records", number(report.records()));
        entry("Clusters found", number(report.clusters()));
        entry(
                "Different people or things",
                number(report.unique().low()) + " to " + number(report.unique().high())
                        + " (95 %, given the model): records that stand alone may belong with others, where too little is"
                        + " known of them to say with whom");
        entry("Pairs compared", number(report.candidatePairs()));
        entry("Share of true matches thought to be among them", recall());
        line("</dl>");
    }

    private String recall() {
        double estimate = report.recall().estimate();
        return (Double.isNaN(estimate) ? "unknown" : String.format(Locale.ROOT, "%.1f %%", 100 * estimate)) + ": "
                + report.recall().basis();
    }

    private void fields() {
        line("<h2>What each field is worth</h2><p>How often each level of agreement is seen among records of the same"
                + " person (m) and of different people (u), learnt from these records without labels. The weight in bits"
                + " is log<sub>2</sub>(m/u): +1 doubles the odds of a match, &minus;1 halves them.</p>");
        for (LinkReport.FieldLevels field : report.fields()) {
            line("<h3>" + text(field.label()) + "</h3><div class=\"scroll\"><table><tr><th scope=\"col\">level</th>"
                    + "<th scope=\"col\" class=\"n\">m</th><th scope=\"col\" class=\"n\">u</th>"
                    + "<th scope=\"col\" class=\"n\">bits</th><th scope=\"col\">weight</th></tr>");
            for (LinkReport.Level level : field.levels()) {
                line("<tr><td>" + text(level.words()) + "</td><td class=\"n\">" + decimal(level.m(), 4)
                        + "</td><td class=\"n\">" + decimal(level.u(), 6) + "</td><td class=\"n\">"
                        + decimal(level.bits(), 2) + "</td><td>" + bar(level.bits(), 20) + "</td></tr>");
            }
            line("</table></div>");
        }
        if (!report.ties().isEmpty()) {
            line("<p>Fields that tend to agree together even among different records, so that their agreement is not"
                    + " counted twice: " + text(String.join("; ", report.ties())) + ".</p>");
        }
    }

    private void weights() {
        line("<h2>Match weights of the pairs compared</h2><p>Pairs above the line are probably the same, pairs below"
                + " it probably are not. A clear valley between two hills is a good sign. The length of a bar grows with"
                + " the logarithm of the count.</p><table><tr><th scope=\"col\" class=\"n\">bits from</th><th"
                + " scope=\"col\" class=\"n\">pairs</th><th scope=\"col\">how many</th></tr>");
        for (Map.Entry<Integer, Long> entry : report.weights().entrySet()) {
            String side = entry.getKey() >= 0 ? "for" : "against";
            line("<tr><td class=\"n\">" + entry.getKey() + "</td><td class=\"n\">" + number(entry.getValue())
                    + "</td><td><span class=\"bar " + side + "\" style=\"width:"
                    + decimal(1 + 2.5 * Math.log(1 + entry.getValue()), 1) + "rem\"></span></td></tr>");
        }
        line("</table>");
    }

    private void samples() {
        line("<h2>Sample pairs, from certain to doubtful</h2><p>Each weight is the sum of its steps.</p>");
        for (LinkReport.Sample sample : report.samples()) {
            double bits = sample.explanation().bits();
            line("<h3>" + name(sample.a()) + " and " + name(sample.b()) + ": " + decimal(bits, 1)
                    + " bits, probability "
                    + decimal(Linked.probability(bits), 3) + ", "
                    + (sample.together() ? "put together" : "kept apart") + "</h3>");
            values(sample.a(), sample.b());
            line("<table><tr><th scope=\"col\" class=\"n\">bits</th><th scope=\"col\">step</th><th"
                    + " scope=\"col\">why</th></tr>");
            for (Explanation.Step step : sample.explanation().steps()) {
                line("<tr><td class=\"n\">" + decimal(step.bits(), 2) + "</td><td>" + bar(step.bits(), 20) + "</td><td"
                        + " dir=\"auto\">" + text(step.sentence()) + "</td></tr>");
            }
            line("</table>");
        }
    }

    private void values(int a, int b) {
        line("<div class=\"scroll\"><table><tr>");
        List<Role> roles = rows.roles();
        for (Role role : roles) {
            line("<th scope=\"col\">" + text(role.toString()) + "</th>");
        }
        line("</tr>");
        for (int row : new int[] {a, b}) {
            line("<tr>");
            for (Role role : roles) {
                line("<td dir=\"auto\">"
                        + text(shortened(rows.written(row, role).orElse(""))) + "</td>");
            }
            line("</tr>");
        }
        line("</table></div>");
    }

    private void blocking() {
        line("<h2>How the pairs were found</h2><p>Comparing every record with every other would take too long, so"
                + " records are compared when they share a key. A key that few records share serves alone; one"
                + " that many share is joined with a second and a third.</p><table><tr><th"
                + " scope=\"col\">key</th><th scope=\"col\" class=\"n\">groups</th><th scope=\"col\""
                + " class=\"n\">pairs in them</th><th scope=\"col\" class=\"n\">records in groups too large to"
                + " compare</th></tr>");
        for (LinkReport.Rule rule : report.rules()) {
            line("<tr><td>" + text(rule.name()) + "</td><td class=\"n\">" + number(rule.blocks())
                    + "</td><td class=\"n\">" + number(rule.pairs()) + "</td><td class=\"n\">" + number(rule.givenUp())
                    + "</td></tr>");
        }
        line("</table>");
    }

    private void sizes() {
        line("<h2>Cluster sizes</h2><table><tr><th scope=\"col\" class=\"n\">records</th><th scope=\"col\" class=\"n\">"
                + "clusters of that size</th></tr>");
        report.sizes()
                .forEach((size, n) -> line(
                        "<tr><td class=\"n\">" + number(size) + "</td><td class=\"n\">" + number(n) + "</td></tr>"));
        line("</table>");
    }

    private void unlinkable() {
        line("<h2>Records that cannot be linked</h2><p>" + number(report.silent())
                + " records say nothing in any field. " + number(report.weak())
                + " more say so little, or only what is so common, that even a copy of themselves would not be"
                + " recognised.</p>");
    }

    private void entry(String term, String said) {
        line("<dt>" + text(term) + "</dt><dd>" + text(said) + "</dd>");
    }

    private String name(int row) {
        return "<bdi>" + text(shortened(rows.id(row))) + "</bdi>"
                + (rows.sources().size() > 1 ? " of " + text(rows.sources().get(rows.source(row))) : "");
    }

    private static String bar(double bits, double most) {
        double width = Math.min(most, Math.abs(bits)) / most * 10;
        return "<span class=\"bar " + (bits >= 0 ? "for" : "against") + "\" style=\"width:" + decimal(width, 2)
                + "rem\" aria-hidden=\"true\"></span>";
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= 120
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 120)) + "…";
    }

    private static String decimal(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String text(String value) {
        StringBuilder safe = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)
                    && !(Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1)))
                    && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(value.charAt(i - 1)))) {
                safe.append('\uFFFD');
                continue;
            }
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    private void line(String html) {
        out.append(html).append('\n');
    }
}
