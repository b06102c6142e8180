package toll.place;

import java.util.Locale;
import java.util.Map;
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

    /** Words of Airwars' location accuracy and of its belligerents' rows that differ from the names here. */
    private static final Map<String, Precision> ALSO = Map.ofEntries(
            Map.entry("exact_location", EXACT),
            Map.entry("exact_location_other", EXACT),
            Map.entry("exact_location_airwars", EXACT),
            Map.entry("exact_location_coalition", EXACT),
            Map.entry("nearby_landmark", LANDMARK),
            Map.entry("neighbourhood_area", NEIGHBOURHOOD),
            Map.entry("neighborhood", NEIGHBOURHOOD),
            Map.entry("neighborhood_area", NEIGHBOURHOOD),
            Map.entry("province_governorate", PROVINCE),
            Map.entry("governorate", PROVINCE),
            Map.entry("within_100m_via_coalition", WITHIN_100M),
            Map.entry("within_1m_via_coalition", WITHIN_1M),
            Map.entry("100_m", WITHIN_100M),
            Map.entry("1_m", WITHIN_1M));

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

    /** The level of this name, or of the word that Airwars uses for it; empty where it is neither. */
    public static Optional<Precision> ofWord(String word) {
        String name = word.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        for (Precision level : values()) {
            if (level.word().equals(name)) {
                return Optional.of(level);
            }
        }
        return Optional.ofNullable(ALSO.get(name));
    }
}
