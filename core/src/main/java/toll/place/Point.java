package toll.place;

/** A point on the WGS 84 ellipsoid, in decimal degrees; latitude -90 to 90, longitude -180 to 180. */
public record Point(double lat, double lon) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Point {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("not on the globe: " + lat + ", " + lon);
        }
        // Minus zero is the same place as zero, and has no other form in JSON.
        lat += 0.0;
        lon += 0.0;
    }

    /** Great-circle distance in metres on the mean sphere (haversine; within 0.6 % of the ellipsoid). */
    public double metresTo(Point that) {
        double dLat = Math.toRadians(that.lat - lat);
        double dLon = Math.toRadians(that.lon - lon);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(that.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
