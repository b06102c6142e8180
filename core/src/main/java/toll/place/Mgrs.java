package toll.place;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a Military Grid Reference System coordinate on WGS 84 into the centre of its square and the precision that its
 * digits state. Follows NGA.STND.0037 (universal grids, 2014) for the lettering and Karney, "Transverse Mercator with
 * an accuracy of a few nanometers", Journal of Geodesy 85 (2011), for the projection (series to n^4, good to well under
 * a metre). Polar squares (bands A, B, Y, Z) are not read.
 */
public final class Mgrs {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])((?:[0-9]{2}){0,5})");
    private static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";
    private static final String COLUMNS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String ROWS = "ABCDEFGHJKLMNPQRSTUV";
    private static final double SQUARE = 100_000;
    private static final double ROW_CYCLE = 2_000_000;

    private Mgrs() {}

    /**
     * The centre of the square with its precision: ten digits 1 m, eight 10 m, six 100 m, four 1 km, two 10 km, none
     * 100 km. Empty where the text is not such a reference or names a square that does not exist.
     */
    public static Optional<Area> read(String text) {
        Matcher m = FORM.matcher(text.replaceAll("[\\s,]+", "").toUpperCase(Locale.ROOT));
        if (!m.matches()) {
            return Optional.empty();
        }
        int zone = Integer.parseInt(m.group(1));
        int column = COLUMNS.indexOf(m.group(3).charAt(0)) - 8 * ((zone - 1) % 3);
        if (zone < 1 || zone > 60 || column < 0 || column > 7) {
            return Optional.empty();
        }
        int row = Math.floorMod(ROWS.indexOf(m.group(4).charAt(0)) - (zone % 2 == 0 ? 5 : 0), 20);
        String digits = m.group(5);
        int half = digits.length() / 2;
        double cell = SQUARE / Math.pow(10, half);
        double easting = (column + 1) * SQUARE + metres(digits.substring(0, half), cell);
        double inCycle = row * SQUARE + metres(digits.substring(half), cell);
        int band = BANDS.indexOf(m.group(2).charAt(0));
        double south = -80 + 8.0 * band;
        double north = band == BANDS.length() - 1 ? 84 : south + 8;
        // Row letters repeat every 2,000 km; the band says which repetition is meant. A square may begin below its
        // band.
        for (double northing = inCycle - 10_000_000; northing < 10_000_000; northing += ROW_CYCLE) {
            Optional<Point> found = TransverseMercator.inverse(easting, northing, 6.0 * zone - 183);
            if (found.isPresent()
                    && found.get().lat() >= south - 1
                    && found.get().lat() <= north + 1) {
                return Optional.of(new Area(found.get(), precision(half)));
            }
        }
        return Optional.empty();
    }

    private static double metres(String digits, double cell) {
        return (digits.isEmpty() ? 0 : Integer.parseInt(digits)) * cell + cell / 2;
    }

    private static Precision precision(int digits) {
        return switch (digits) {
            case 5 -> Precision.WITHIN_1M;
            case 4 -> Precision.EXACT;
            case 3 -> Precision.WITHIN_100M;
            case 2 -> Precision.NEIGHBOURHOOD;
            case 1 -> Precision.CITY;
            default -> Precision.PROVINCE;
        };
    }
}
