package toll.place;

import java.util.Locale;
import java.util.Optional;

/**
 * How exactly a source knows the place, coarse to fine, with the radius in metres that its point then stands for.
 * The levels are those of Airwars' location accuracy; the radii are Toll's (see docs/decisions/place-radii.md).
 */
public enum Precision {
    UNKNOWN(Double.POSITIVE_INFINITY),
    COUNTRY(500_000),
    PROVINCE(75_000),
    DISTRICT(30_000),
    SUBDISTRICT(15_000),
    CITY(10_000),
    TOWN(3_000),
    VILLAGE(3_000),
    NEIGHBOURHOOD(1_000),
    LANDMARK(500),
    STREET(250),
    WITHIN_100M(100),
    EXACT(10),
    WITHIN_1M(1);

    private final double radiusMetres;

    Precision(double radiusMetres) {
        this.radiusMetres = radiusMetres;
    }

    /** Radius around the point that surely holds the place, in metres; infinite where nothing is known. */
    public double radiusMetres() {
        return radiusMetres;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Precision> ofWord(String word) {
        try {
            return Optional.of(valueOf(word.strip().toUpperCase(Locale.ROOT).replace(' ', '_')));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
