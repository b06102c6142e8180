package toll.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
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
    private static final double WIDTH = 900;
    private static final double TALLEST = 760;
    private static final double FLATTEST = 260;
    private static final double SQUARE = 12;
    private static final int MOST_AREAS = 2_000;
    private static final double METRES_PER_DEGREE = 111_195;

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
        double margin = Math.max(0.3, Math.max(east - west, north - south) * 0.08);
        Frame frame = Frame.around(west - margin, east + margin, south - margin, north + margin);
        Element svg = Drawing.svg(parent, WIDTH, frame.height(), title);
        svg.addClass("areas");
        outlines(svg, frame);
        if (marks.size() > MOST_AREAS) {
            squares(svg, frame, marks, words);
        } else {
            areas(svg, frame, marks);
        }
    }

    /** Every incident by itself, the coarsest first so that the finer ones stay visible. */
    private static void areas(Element svg, Frame frame, List<Mark> marks) {
        marks.stream()
                .sorted(Comparator.comparing(mark -> mark.area().precision()))
                .forEach(mark -> {
                    Point p = mark.area().point();
                    double radius = mark.area().precision().radiusMetres() / METRES_PER_DEGREE * frame.perDegree();
                    Drawing.circle(svg, frame.x(p.lon()), frame.y(p.lat()), Math.max(radius, 3), "t-area")
                            .appendElement("title")
                            .text(mark.label());
                });
    }

    /** Too many to tell apart: how many lie in each square, the darker the more. */
    private static void squares(Element svg, Frame frame, List<Mark> marks, Words words) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        int across = (int) (WIDTH / SQUARE);
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

    private record Frame(double west, double east, double south, double north) {
        /** Widened where it would be taller than a page, or too flat to see, so that the scale stays true. */
        static Frame around(double west, double east, double south, double north) {
            Frame tight = new Frame(west, east, south, north);
            double tall = (north - south) * tight.perDegree();
            if (tall > TALLEST) {
                double more = (east - west) * (tall / TALLEST - 1) / 2;
                return new Frame(west - more, east + more, south, north);
            }
            double more = tall < FLATTEST ? (north - south) * (FLATTEST / tall - 1) / 2 : 0;
            return new Frame(west, east, south - more, north + more);
        }

        /** Pixels a degree of latitude. */
        double perDegree() {
            return WIDTH / ((east - west) * Math.cos(Math.toRadians((south + north) / 2)));
        }

        double height() {
            return (north - south) * perDegree();
        }

        double x(double lon) {
            return (lon - west) / (east - west) * WIDTH;
        }

        double y(double lat) {
            return (north - lat) / (north - south) * height();
        }
    }

    /** An area's name, only where its middle is in the picture, and never cut at the edge. */
    private static void name(Element svg, Frame frame, double x, double y, String name) {
        if (x < 0 || x > WIDTH || y < 14 || y > frame.height() - 4) {
            return;
        }
        double half = name.length() * 3.6;
        String anchor = x < half ? "start" : x > WIDTH - half ? "end" : "middle";
        double at = x < half ? 4 : x > WIDTH - half ? WIDTH - 4 : x;
        Drawing.text(svg, at, y, anchor, "t-place", name);
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
                    name(
                            svg,
                            frame,
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
