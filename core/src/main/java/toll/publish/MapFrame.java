package toll.publish;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What part of the earth a map shows, in degrees, and where a point of it stands in the picture. */
record MapFrame(double west, double east, double south, double north) {
    static final double WIDTH = 900;
    static final double METRES_PER_DEGREE = 111_195;

    private static final double TALLEST = 760;
    private static final double FLATTEST = 260;
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 45};
    private static final int[] KILOMETRES = {1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1};

    /** Widened where it would be taller than a page, or too flat to see, so that the scale stays true. */
    static MapFrame around(double west, double east, double south, double north) {
        MapFrame tight = new MapFrame(west, east, south, north);
        double tall = (north - south) * tight.perDegree();
        if (tall > TALLEST) {
            double more = (east - west) * (tall / TALLEST - 1) / 2;
            return new MapFrame(west - more, east + more, south, north);
        }
        double more = tall < FLATTEST ? (north - south) * (FLATTEST / tall - 1) / 2 : 0;
        return new MapFrame(west, east, south - more, north + more);
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

    /** Lines of latitude and longitude with their degrees, so that the place can be found on any other map. */
    void graticule(Element svg) {
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && (east - west) / step < 3; i--) {
            step = STEPS[i];
        }
        for (double lon = Math.ceil(west / step) * step; lon < east; lon += step) {
            Drawing.line(svg, x(lon), 0, x(lon), height(), "t-grid");
            Drawing.text(svg, x(lon) + 3, height() - 4, "start", "t-small", degrees(lon, "E", "W"));
        }
        for (double lat = Math.ceil(south / step) * step; lat < north; lat += step) {
            Drawing.line(svg, 0, y(lat), WIDTH, y(lat), "t-grid");
            Drawing.text(svg, 3, y(lat) - 3, "start", "t-small", degrees(lat, "N", "S"));
        }
    }

    private static String degrees(double value, String plus, String minus) {
        String number = String.format(Locale.ROOT, "%.2f", Math.abs(value)).replaceAll("\\.?0+$", "");
        return number + "° " + (value < 0 ? minus : plus);
    }

    /** A bar of a round number of kilometres, at most a quarter of the picture long. */
    void scale(Element svg, Words words) {
        double perKilometre = perDegree() / METRES_PER_DEGREE * 1_000;
        for (int kilometres : KILOMETRES) {
            double length = kilometres * perKilometre;
            if (length <= WIDTH / 4) {
                double right = WIDTH - 14;
                Drawing.rect(svg, right - length, 14, length, 4, "t-scale");
                Drawing.text(
                        svg, right, 34, "end", "t-small", words.say("picture.kilometres", Numbers.plain(kilometres)));
                return;
            }
        }
    }
}
