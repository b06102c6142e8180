package toll.compare;

import java.util.List;
import java.util.Optional;

/** Positions with the radius within which the truth may lie: compared by the gap between the areas, not by points. */
public final class AreaComparison implements Comparison<AreaComparison.Area> {
    /**
     * A circle on the earth.
     *
     * @param lat degrees north, -90 to 90
     * @param lon degrees east, -180 to 180
     * @param radiusKm kilometres within which the place lies, not negative
     */
    public record Area(double lat, double lon, double radiusKm) {
        public Area {
            if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && radiusKm >= 0)) {
                throw new IllegalArgumentException("not a position: " + lat + ", " + lon + ", radius " + radiusKm);
            }
        }

        /** Great-circle distance between the centres, in kilometres (haversine, mean radius 6371.0088 km). */
        public double distanceKm(Area other) {
            double p = Math.toRadians(lat);
            double q = Math.toRadians(other.lat);
            double dp = Math.sin((q - p) / 2);
            double dl = Math.sin(Math.toRadians(other.lon - lon) / 2);
            double h = dp * dp + Math.cos(p) * Math.cos(q) * dl * dl;
            return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
        }

        /** Kilometres between the edges of the two areas; 0 when they overlap. */
        public double gapKm(Area other) {
            return Math.max(0, distanceKm(other) - radiusKm - other.radiusKm);
        }
    }

    private static final List<String> LEVELS = List.of(
            "the same position",
            "areas that overlap, or less than 1 km apart",
            "areas less than 5 km apart",
            "areas less than 20 km apart",
            "areas less than 60 km apart",
            "areas far apart");

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    /** Reads "lat lon" or "lat lon radius in km", separated by blanks, commas or semicolons. */
    @Override
    public Optional<Area> read(String written) {
        String[] part = written.strip().split("[\\s,;]+");
        if (written.length() > 100 || part.length < 2 || part.length > 3) {
            return Optional.empty();
        }
        try {
            double lat = Double.parseDouble(part[0]);
            double lon = Double.parseDouble(part[1]);
            double radius = part.length == 3 ? Double.parseDouble(part[2]) : 0;
            return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && radius >= 0 && radius < 20_100
                    ? Optional.of(new Area(lat, lon, radius))
                    : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    @Override
    public int level(Area a, Area b) {
        if (a.equals(b)) {
            return 0;
        }
        double gap = a.gapKm(b);
        return gap < 1 ? 1 : gap < 5 ? 2 : gap < 20 ? 3 : gap < 60 ? 4 : 5;
    }
}
