package toll.place;

import java.util.Optional;

/** The inverse of the universal transverse Mercator projection on WGS 84; the series of Krueger (1912) to n^4. */
final class TransverseMercator {
    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257223563;
    private static final double SCALE = 0.9996;
    private static final double N = F / (2 - F);
    private static final double RECTIFYING = A / (1 + N) * (1 + N * N / 4 + Math.pow(N, 4) / 64);
    private static final double[] BETA = {
        N / 2 - 2 * N * N / 3 + 37 * Math.pow(N, 3) / 96 - Math.pow(N, 4) / 360,
        N * N / 48 + Math.pow(N, 3) / 15 - 437 * Math.pow(N, 4) / 1440,
        17 * Math.pow(N, 3) / 480 - 37 * Math.pow(N, 4) / 840,
        4397 * Math.pow(N, 4) / 161280
    };
    private static final double[] DELTA = {
        2 * N - 2 * N * N / 3 - 2 * Math.pow(N, 3) + 116 * Math.pow(N, 4) / 45,
        7 * N * N / 3 - 8 * Math.pow(N, 3) / 5 - 227 * Math.pow(N, 4) / 45,
        56 * Math.pow(N, 3) / 15 - 136 * Math.pow(N, 4) / 35,
        4279 * Math.pow(N, 4) / 630
    };

    private TransverseMercator() {}

    /**
     * The point at {@code easting} (500,000 on the central meridian) and {@code northing} metres from the equator
     * (negative in the south); empty where they leave the globe.
     */
    static Optional<Point> inverse(double easting, double northing, double centralMeridian) {
        double xi = northing / (SCALE * RECTIFYING);
        double eta = (easting - 500_000) / (SCALE * RECTIFYING);
        double xi0 = xi;
        double eta0 = eta;
        for (int j = 0; j < BETA.length; j++) {
            int twice = 2 * (j + 1);
            xi0 -= BETA[j] * Math.sin(twice * xi) * Math.cosh(twice * eta);
            eta0 -= BETA[j] * Math.cos(twice * xi) * Math.sinh(twice * eta);
        }
        double conformal = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
        double lat = conformal;
        for (int j = 0; j < DELTA.length; j++) {
            lat += DELTA[j] * Math.sin(2 * (j + 1) * conformal);
        }
        double lon = centralMeridian + Math.toDegrees(Math.atan2(Math.sinh(eta0), Math.cos(xi0)));
        double latDegrees = Math.toDegrees(lat);
        return Math.abs(latDegrees) <= 90 && Math.abs(lon) <= 180
                ? Optional.of(new Point(latDegrees, lon))
                : Optional.empty();
    }
}
