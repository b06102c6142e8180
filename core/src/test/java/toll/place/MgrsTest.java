package toll.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MgrsTest {
    /** The example of GeographicLib's GeoConvert (38SMB4488), and landmarks whose references are widely published. */
    @ParameterizedTest
    @CsvSource({
        "38SMB4488, 33.33424, 44.40363, 1, example",
        "18SUJ2348306479, 38.889469, -77.035258, 60, Washington Monument",
        "31UDQ4825111932, 48.858370, 2.294481, 60, Eiffel Tower",
        "56HLH34885089, -33.857, 151.215, 2000, Sydney Harbour",
    })
    void publishedReferencesFallWhereTheyShould(String mgrs, double lat, double lon, double metres, String name) {
        Area read = Mgrs.read(mgrs).orElseThrow();
        assertThat(read.point().metresTo(new Point(lat, lon))).as(name).isLessThan(metres);
    }

    @Test
    void digitsSayHowExactThePlaceIs() {
        assertThat(Mgrs.read("37SFU 81404 07174").orElseThrow().precision()).isEqualTo(Precision.WITHIN_1M);
        assertThat(Mgrs.read("37SEV008784").orElseThrow().precision()).isEqualTo(Precision.WITHIN_100M);
        assertThat(Mgrs.read("37SEV0078").orElseThrow().precision()).isEqualTo(Precision.NEIGHBOURHOOD);
        assertThat(Mgrs.read("37SEV").orElseThrow().precision()).isEqualTo(Precision.PROVINCE);
    }

    /** The square of Raqqa city: 35.95 N, 39.01 E lies in it. */
    @Test
    void aSixDigitReferenceAtRaqqaLiesInRaqqa() {
        assertThat(Mgrs.read("37SEV008784").orElseThrow().point().metresTo(new Point(35.9505639, 39.0094148)))
                .isLessThan(3_000);
    }

    @ParameterizedTest
    @CsvSource({"''", "hello", "37SEV00878", "61SEV008784", "37IEV008784", "37SEV00A784", "1 m", "0SEV008784"})
    void whatIsNoReferenceIsEmpty(String text) {
        assertThat(Mgrs.read(text)).isEmpty();
    }

    /** An independent forward projection (the same published series, other direction) comes back to the same point. */
    @Property(tries = 400)
    void projectingAndReadingBackMeets(
            @ForAll @DoubleRange(min = -79, max = 83) double lat,
            @ForAll @DoubleRange(min = -2.9, max = 2.9) double offset) {
        double[] en = forward(lat, offset);
        Point back = TransverseMercator.inverse(en[0], en[1], 39).orElseThrow();
        assertThat(back.lat()).isCloseTo(lat, within(1e-8));
        assertThat(back.lon()).isCloseTo(39 + offset, within(1e-8));
    }

    /** Forward transverse Mercator by the Redfearn (1948) series: another derivation than the one under test. */
    private static double[] forward(double latDegrees, double lonOffsetDegrees) {
        double a = 6378137;
        double f = 1 / 298.257223563;
        double e2 = f * (2 - f);
        double lat = Math.toRadians(latDegrees);
        double w = Math.toRadians(lonOffsetDegrees);
        double s = Math.sin(lat);
        double c = Math.cos(lat);
        double t = Math.tan(lat);
        double nu = a / Math.sqrt(1 - e2 * s * s);
        double rho = a * (1 - e2) / Math.pow(1 - e2 * s * s, 1.5);
        double psi = nu / rho;
        double m = meridian(a, e2, lat);
        double e = w
                * c
                * nu
                * (1
                        + w * w / 6 * c * c * (psi - t * t)
                        + Math.pow(w * c, 4)
                                / 120
                                * (4 * Math.pow(psi, 3) * (1 - 6 * t * t)
                                        + psi * psi * (1 + 8 * t * t)
                                        - psi * 2 * t * t
                                        + Math.pow(t, 4))
                        + Math.pow(w * c, 6) / 5040 * (61 - 479 * t * t + 179 * Math.pow(t, 4) - Math.pow(t, 6)));
        double n = m
                + nu * s * w * w / 2 * c
                + nu * s * Math.pow(w, 4) / 24 * Math.pow(c, 3) * (4 * psi * psi + psi - t * t)
                + nu
                        * s
                        * Math.pow(w, 6)
                        / 720
                        * Math.pow(c, 5)
                        * (8 * Math.pow(psi, 4) * (11 - 24 * t * t)
                                - 28 * Math.pow(psi, 3) * (1 - 6 * t * t)
                                + psi * psi * (1 - 32 * t * t)
                                - psi * 2 * t * t
                                + Math.pow(t, 4))
                + nu
                        * s
                        * Math.pow(w, 8)
                        / 40320
                        * Math.pow(c, 7)
                        * (1385 - 3111 * t * t + 543 * Math.pow(t, 4) - Math.pow(t, 6));
        return new double[] {500_000 + 0.9996 * e, 0.9996 * n};
    }

    /** Length of the meridian from the equator, by Simpson's rule: slow and independent of any series. */
    private static double meridian(double a, double e2, double lat) {
        int steps = 2000;
        double h = lat / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double s = Math.sin(i * h);
            double y = a * (1 - e2) / Math.pow(1 - e2 * s * s, 1.5);
            sum += (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * y;
        }
        return sum * h / 3;
    }
}
