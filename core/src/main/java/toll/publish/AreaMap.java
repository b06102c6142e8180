package toll.publish;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import toll.place.Area;
import toll.place.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Incidents on a plain map: each is drawn as the area it is known to, never as a bare point; the local outlines are
 * Natural Earth's (public domain). Equirectangular, true to scale at the middle of what is shown.
 */
public final class AreaMap {
    private static final double SQUARE = 12;
    private static final int MOST_AREAS = 2_000;
    /** Degrees around the outermost incidents. */
    private static final double LEAST_MARGIN = 0.15;
    /** How much of the ground the areas that lie upon each other may hide. */
    private static final double COVER = 0.6;

    /** A place known no better than this is not drawn: an area as large as a country says nothing on a map. */
    static final double COARSEST_METRES = 75_000;

    private AreaMap() {}

    /** One incident: where, how large a toll, and what a reader sees when pointing at it. */
    public record Mark(Area area, long max, String label) {}

    /** Draws the marks, the largest first so that small ones stay visible. */
    public static void draw(Element parent, String title, List<Mark> marks, Words words) {
        if (marks.isEmpty()) {
            return;
        }
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (Mark mark : marks) {
            Point p = mark.area().point();
            west = Math.min(west, p.lon());
            east = Math.max(east, p.lon());
            south = Math.min(south, p.lat());
            north = Math.max(north, p.lat());
        }
        double margin = Math.max(LEAST_MARGIN, Math.max(east - west, north - south) * 0.08);
        MapFrame frame = MapFrame.around(west - margin, east + margin, south - margin, north + margin);
        Element svg = Drawing.svg(parent, MapFrame.WIDTH, frame.height(), title);
        svg.addClass("areas");
        outlines(svg, frame);
        frame.graticule(svg);
        if (marks.size() > MOST_AREAS) {
            squares(svg, frame, marks, words);
        } else {
            areas(svg, frame, marks);
        }
        frame.scale(svg, words);
    }

    /** Every incident by itself, the coarsest first so that the finer ones stay visible; fainter where many lie upon each other. */
    private static void areas(Element svg, MapFrame frame, List<Mark> marks) {
        marks.stream()
                .sorted(Comparator.comparing(mark -> mark.area().precision()))
                .forEach(mark -> {
                    Point p = mark.area().point();
                    double radius =
                            mark.area().precision().radiusMetres() / MapFrame.METRES_PER_DEGREE * frame.perDegree();
                    double shareOfOne = 1.0 / upon(mark, marks);
                    Drawing.circle(svg, frame.x(p.lon()), frame.y(p.lat()), Math.max(radius, 3), "t-area")
                            .attr("fill-opacity", faint(0.1, shareOfOne))
                            .attr("stroke-opacity", faint(0.35, shareOfOne))
                            .appendElement("title")
                            .text(mark.label());
                });
    }

    /** How many areas hold the middle of this one, itself among them. */
    private static long upon(Mark mark, List<Mark> marks) {
        return marks.stream()
                .filter(other -> other.area().point().metresTo(mark.area().point())
                        <= other.area().precision().radiusMetres())
                .count();
    }

    /** So much that all that lie upon each other cover no more than {@link #COVER}. */
    private static String faint(double most, double shareOfOne) {
        return String.format(Locale.ROOT, "%.4f", Math.min(most, 1 - Math.pow(1 - COVER, shareOfOne)));
    }

    /** Too many to tell apart: how many lie in each square, the darker the more. */
    private static void squares(Element svg, MapFrame frame, List<Mark> marks, Words words) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        int across = (int) (MapFrame.WIDTH / SQUARE);
        for (Mark mark : marks) {
            Point p = mark.area().point();
            int column = (int) (frame.x(p.lon()) / SQUARE);
            int row = (int) (frame.y(p.lat()) / SQUARE);
            counts.merge(row * across + column, 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        counts.forEach((square, count) -> {
            double shade = 0.15 + 0.75 * Math.log1p(count) / Math.log1p(most);
            Drawing.rect(
                            svg,
                            square % across * SQUARE,
                            Math.floorDiv(square, across) * SQUARE,
                            SQUARE - 1,
                            SQUARE - 1,
                            "t-mark")
                    .attr("fill-opacity", Drawing.n(shade))
                    .appendElement("title")
                    .text(words.say("picture.incidents", Numbers.plain(count)));
        });
    }

    /** An area's name at its middle, or as near to it as the picture shows the area; never cut at the edge. */
    private static void name(Element svg, MapFrame frame, Path2D area, double x, double y, String name) {
        double half = name.length() * 3.6;
        double inX = Math.clamp(x, half + 4, MapFrame.WIDTH - half - 4);
        double inY = Math.clamp(y, 46, frame.height() - 24);
        boolean whole = inX == x && inY == y;
        if (whole || area.contains(inX, inY)) {
            Drawing.text(svg, inX, inY, "middle", "t-place", name);
        }
    }

    private static void outlines(Element svg, MapFrame frame) {
        try (InputStream in = AreaMap.class.getResourceAsStream("basemap.json")) {
            if (in == null) {
                throw new IllegalStateException("the base map is missing from this build");
            }
            for (JsonNode area : JsonMapper.shared().readTree(in).get("areas")) {
                StringBuilder path = new StringBuilder();
                Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
                double left = Double.POSITIVE_INFINITY;
                double right = Double.NEGATIVE_INFINITY;
                double top = Double.POSITIVE_INFINITY;
                double bottom = Double.NEGATIVE_INFINITY;
                double labelX = 0;
                double labelY = 0;
                int points = 0;
                for (JsonNode ring : area.get("rings")) {
                    char move = 'M';
                    for (JsonNode point : ring) {
                        double x = frame.x(point.get(0).asDouble());
                        double y = frame.y(point.get(1).asDouble());
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                        labelX += x;
                        labelY += y;
                        points++;
                        path.append(move).append(Drawing.n(x)).append(' ').append(Drawing.n(y));
                        if (move == 'M') {
                            shape.moveTo(x, y);
                        } else {
                            shape.lineTo(x, y);
                        }
                        move = 'L';
                    }
                    path.append('Z');
                    shape.closePath();
                }
                if (right >= 0 && left <= MapFrame.WIDTH && bottom >= 0 && top <= frame.height()) {
                    svg.appendElement("path").attr("d", path.toString()).attr("class", "t-land");
                    name(
                            svg,
                            frame,
                            shape,
                            labelX / points,
                            labelY / points,
                            area.get("name").asString());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
