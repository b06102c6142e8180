package toll.publish;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The gap between two tolls as a waterfall: a row a step, two lanes a row, the minima above and the maxima below. The
 * bars of each lane join end to end, so that the picture adds up as the numbers do.
 */
public final class Waterfall {
    private static final double WIDTH = 900;
    private static final double LABELS = 380;
    private static final double NUMBERS = 130;
    private static final double ROW = 34;
    private static final double LANE = 10;
    /** Characters that one line of a label holds. */
    private static final int LINE = 53;

    private Waterfall() {}

    /**
     * One bar.
     *
     * @param label what it stands for
     * @param min what it adds to the minimum; negative takes away
     * @param max what it adds to the maximum
     * @param total whether it is a toll, drawn from zero, and not a step
     * @param lineage key of its number's lineage in the paper
     */
    public record Bar(String label, long min, long max, boolean total, String lineage) {
        String shown() {
            return total ? Numbers.range(min, max) : Numbers.signed(min, max);
        }
    }

    /** Draws the bars into {@code parent}, in their order. */
    public static void draw(Element parent, String title, List<Bar> bars, Words words) {
        double height = ROW * bars.size() + 30;
        Element svg = Drawing.svg(parent, WIDTH, height, title);
        svg.addClass("waterfall");
        long[] reach = reach(bars);
        double plot = WIDTH - LABELS - NUMBERS;
        double scale = plot / Math.max(1, reach[1] - reach[0]);
        double zero = LABELS + (0 - reach[0]) * scale;
        Drawing.line(svg, zero, 4, zero, height - 26, "t-axis");
        long low = 0;
        long high = 0;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * ROW + 6;
            long lowFrom = bar.total() ? 0 : low;
            long highFrom = bar.total() ? 0 : high;
            low = lowFrom + bar.min();
            high = highFrom + bar.max();
            label(svg, bar, y);
            lane(svg, zero, scale, lowFrom, low, y, bar.total() ? "t-min" : bar.min() < 0 ? "t-neg" : "t-pos");
            lane(
                    svg,
                    zero,
                    scale,
                    highFrom,
                    high,
                    y + LANE + 1,
                    (bar.total() ? "t-max" : bar.max() < 0 ? "t-neg" : "t-pos") + " t-light");
            Element number = Drawing.text(
                    svg, WIDTH - 2, y + 15, "end", bar.total() ? "t-number t-strong" : "t-number", bar.shown());
            if (!bar.lineage().isEmpty()) {
                number.attr("data-lineage", bar.lineage());
            }
        }
        double legend = height - 10;
        Drawing.rect(svg, LABELS, legend - 9, 14, 9, "t-min");
        Drawing.text(svg, LABELS + 20, legend, "start", "t-small", words.say("picture.minimum"));
        Drawing.rect(svg, LABELS + 90, legend - 9, 14, 9, "t-max t-light");
        Drawing.text(svg, LABELS + 110, legend, "start", "t-small", words.say("picture.maximum"));
    }

    /** On one line, or on two smaller ones where it is long. */
    private static void label(Element svg, Bar bar, double y) {
        String style = bar.total() ? "t-label t-strong" : "t-label";
        List<String> lines = lines(bar.label());
        if (lines.size() == 1) {
            Drawing.text(svg, LABELS - 12, y + 15, "end", style, lines.getFirst());
        } else {
            Drawing.text(svg, LABELS - 12, y + 8, "end", style + " t-tight", lines.get(0));
            Drawing.text(svg, LABELS - 12, y + 22, "end", style + " t-tight", lines.get(1));
        }
    }

    private static List<String> lines(String label) {
        if (label.length() <= LINE) {
            return List.of(label);
        }
        int cut = label.lastIndexOf(' ', LINE);
        int at = cut < LINE / 2 ? LINE : cut;
        String rest = label.substring(at).strip();
        return List.of(label.substring(0, at), rest.length() <= LINE ? rest : rest.substring(0, LINE - 1) + "…");
    }

    private static void lane(Element svg, double zero, double scale, long from, long to, double y, String style) {
        double x = zero + Math.min(from, to) * scale;
        Drawing.rect(svg, x, y, Math.max(Math.abs(to - from) * scale, from == to ? 1 : 0.5), LANE, style);
    }

    private static long[] reach(List<Bar> bars) {
        long least = 0;
        long most = 0;
        long low = 0;
        long high = 0;
        for (Bar bar : bars) {
            low = (bar.total() ? 0 : low) + bar.min();
            high = (bar.total() ? 0 : high) + bar.max();
            least = Math.min(least, Math.min(low, high));
            most = Math.max(most, Math.max(low, high));
        }
        return new long[] {least, most};
    }
}
