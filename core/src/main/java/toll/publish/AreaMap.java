package toll.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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
    private static final double WIDTH = 900;
    private static final double METRES_PER_DEGREE = 111_195;

    private AreaMap() {}

    /** One incident: where, how large a toll, and what a reader sees when pointing at it. */
    public record Mark(Area area, long max, String label) {}

    /** Draws the marks, the largest first so that small ones stay visible. */
    public static void draw(Element parent, String title, List<Mark> marks) {
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
        double margin = Math.max(0.3, Math.max(east - west, north - south) * 0.08);
        Frame frame = new Frame(west - margin, east + margin, south - margin, north + margin);
        Element svg = Drawing.svg(parent, WIDTH, frame.height(), title);
        svg.addClass("areas");
        outlines(svg, frame);
        marks.stream().sorted((a, b) -> Long.compare(b.max(), a.max())).forEach(mark -> {
            Point p = mark.area().point();
            double radius =
                    Math.min(mark.area().precision().radiusMetres(), 75_000) / METRES_PER_DEGREE * frame.perDegree();
            Drawing.circle(svg, frame.x(p.lon()), frame.y(p.lat()), Math.max(radius, 3), "t-area")
                    .appendElement("title")
                    .text(mark.label());
            Drawing.circle(svg, frame.x(p.lon()), frame.y(p.lat()), 1 + Math.sqrt(Math.max(0, mark.max())), "t-mark")
                    .appendElement("title")
                    .text(mark.label());
        });
    }

    private record Frame(double west, double east, double south, double north) {
        /** Pixels a degree of latitude. */
        double perDegree() {
            return WIDTH / ((east - west) * Math.cos(Math.toRadians((south + north) / 2)));
        }

        double height() {
            return Math.clamp((north - south) * perDegree(), 200, 900);
        }

        double x(double lon) {
            return (lon - west) / (east - west) * WIDTH;
        }

        double y(double lat) {
            return (north - lat) / (north - south) * height();
        }
    }

    private static void outlines(Element svg, Frame frame) {
        try (InputStream in = AreaMap.class.getResourceAsStream("basemap.json")) {
            if (in == null) {
                throw new IllegalStateException("the base map is missing from this build");
            }
            for (JsonNode area : JsonMapper.shared().readTree(in).get("areas")) {
                StringBuilder path = new StringBuilder();
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
                        move = 'L';
                    }
                    path.append('Z');
                }
                if (right >= 0 && left <= WIDTH && bottom >= 0 && top <= frame.height()) {
                    svg.appendElement("path").attr("d", path.toString()).attr("class", "t-land");
                    Drawing.text(
                            svg,
                            labelX / points,
                            labelY / points,
                            "middle",
                            "t-place",
                            area.get("name").asString());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
