package toll.publish;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** Tolls by month as columns: the minimum full, what reaches up to the maximum light above it. */
public final class Months {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 190;
    private static final double LEFT = 46;
    private static final double BOTTOM = 26;
    /** So wide a column has room for its own month. */
    private static final double NAMED = 60;

    private Months() {}

    /**
     * One month's toll.
     *
     * @param lineage key of its number's lineage in the paper
     */
    public record Column(long min, long max, String lineage) {
        String shown() {
            return Numbers.range(min, max);
        }
    }

    /** Draws the months from the first to the last, those without an entry as zero. */
    public static void draw(Element parent, String title, SortedMap<YearMonth, Column> given, Words words) {
        Element svg = Drawing.svg(parent, WIDTH, HEIGHT, title);
        svg.addClass("months");
        if (given.isEmpty()) {
            Drawing.text(svg, WIDTH / 2, HEIGHT / 2, "middle", "t-small", words.say("picture.no-dated"));
            return;
        }
        SortedMap<YearMonth, Column> all = new TreeMap<>(given);
        for (YearMonth m = given.firstKey(); m.isBefore(given.lastKey()); m = m.plusMonths(1)) {
            all.putIfAbsent(m, new Column(0, 0, ""));
        }
        long most =
                Math.max(1, all.values().stream().mapToLong(Column::max).max().orElse(1));
        double scale = (HEIGHT - BOTTOM - 14) / most;
        double step = (WIDTH - LEFT) / all.size();
        double base = HEIGHT - BOTTOM;
        long every = every(most);
        for (long tick = every; tick <= most; tick += every) {
            Drawing.line(svg, LEFT, base - tick * scale, WIDTH, base - tick * scale, "t-grid");
            Drawing.text(svg, LEFT - 6, base - tick * scale + 4, "end", "t-small", Numbers.plain(tick));
        }
        int i = 0;
        for (var entry : all.entrySet()) {
            double x = LEFT + i * step;
            Column c = entry.getValue();
            double width = Math.max(1, step * 0.78);
            Element bar =
                    Drawing.rect(svg, x, base - c.max() * scale, width, (c.max() - c.min()) * scale, "t-max t-light");
            bar.appendElement("title").text(entry.getKey() + ": " + Numbers.range(c.min(), c.max()));
            Drawing.rect(svg, x, base - c.min() * scale, width, c.min() * scale, "t-min")
                    .appendElement("title")
                    .text(entry.getKey() + ": " + Numbers.range(c.min(), c.max()));
            if (step >= NAMED) {
                Drawing.text(
                        svg,
                        x + width / 2,
                        base + 18,
                        "middle",
                        "t-small",
                        entry.getKey().toString());
            } else if (entry.getKey().getMonthValue() == 1 || i == 0) {
                Drawing.line(svg, x, base, x, base + 5, "t-axis");
                Drawing.text(
                        svg,
                        x,
                        base + 18,
                        "start",
                        "t-small",
                        String.valueOf(entry.getKey().getYear()));
            }
            i++;
        }
        Drawing.line(svg, LEFT, base, WIDTH, base, "t-axis");
    }

    /** A round distance of the lines across, so that two to five of them fit: 1, 2 or 5 times a power of ten. */
    private static long every(long most) {
        long every = 1;
        for (int i = 0; every * 5 < most; i++) {
            every = i % 3 == 1 ? every / 2 * 5 : every * 2;
        }
        return every;
    }
}
