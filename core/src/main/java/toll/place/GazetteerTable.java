package toll.place;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one kind of place table is laid out. A table is recognised by its columns; {@link #KNOWN} is the visible list.
 *
 * @param name what the table is called in messages
 * @param level what its rows are
 * @param code column of the code, or empty where rows are numbered
 * @param names columns of names, the one to show first
 * @param within columns of the codes of wider places, coarse to fine; or of their names where there are no codes
 * @param lat column of the latitude
 * @param lon column of the longitude
 */
public record GazetteerTable(
        String name, Precision level, String code, List<String> names, List<String> within, String lat, String lon) {
    /** Administrative levels 0 to 3 and city neighbourhoods as OCHA publishes them for Syria; IOM DTM places of Iraq. */
    public static final List<GazetteerTable> KNOWN = List.of(
            new GazetteerTable(
                    "OCHA neighbourhoods",
                    Precision.NEIGHBOURHOOD,
                    "PCODE",
                    List.of("NAME_EN", "NAME_AR", "NAM_EN_REF", "NAM_AR_REF"),
                    List.of("ADM0_PCODE", "ADM1_PCODE", "ADM2_PCODE", "ADM3_PCODE", "ADM4_PCODE"),
                    "LATITUDE",
                    "LONGITUDE"),
            ocha(3, Precision.SUBDISTRICT),
            ocha(2, Precision.DISTRICT),
            ocha(1, Precision.PROVINCE),
            ocha(0, Precision.COUNTRY),
            new GazetteerTable(
                    "IOM DTM places",
                    Precision.VILLAGE,
                    "",
                    List.of("name_en", "name_ar"),
                    List.of("governorate", "district"),
                    "lat",
                    "lon"));

    public GazetteerTable {
        names = List.copyOf(names);
        within = List.copyOf(within);
    }

    private static GazetteerTable ocha(int adm, Precision level) {
        List<String> within = new ArrayList<>();
        for (int wider = 0; wider < adm; wider++) {
            within.add("ADM" + wider + "_PCODE");
        }
        List<String> names =
                adm == 0 ? List.of("NAM_EN_REF", "NAME_EN", "NAME_AR") : List.of("NAME_EN", "NAME_AR", "NAM_EN_REF");
        return new GazetteerTable(
                "OCHA administrative level " + adm, level, "PCODE", names, within, "_cent_lat", "_cent_lon");
    }

    /**
     * The places of these tables together. A place that stands in several keeps its first row; wider places that are
     * only named (not coded) are added from their names.
     *
     * @throws IllegalArgumentException where a file has the columns of no table of {@link #KNOWN}
     */
    public static ListGazetteer load(List<Path> files) throws IOException {
        List<Gazetteer.Place> places = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (Path file : files) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                    .detectBomHeader(true)
                    .ofNamedCsvRecord(file)) {
                for (NamedCsvRecord row : rows) {
                    table(file, row).add(row, codes, places);
                }
            } catch (UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
        }
        return new ListGazetteer(places);
    }

    private static GazetteerTable table(Path file, NamedCsvRecord row) {
        return KNOWN.stream()
                .filter(t -> t.fits(row.getHeader()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file.getFileName()
                        + ": not a place table of a known layout; its columns are " + row.getHeader()));
    }

    private boolean fits(List<String> header) {
        List<String> needed = new ArrayList<>(within);
        needed.add(names.getFirst());
        needed.add(lat);
        needed.add(lon);
        return header.containsAll(needed);
    }

    private void add(NamedCsvRecord row, Set<String> codes, List<Gazetteer.Place> places) {
        List<String> called = new ArrayList<>();
        for (String column : names) {
            String written = cell(row, column);
            if (!written.isEmpty() && !called.contains(written)) {
                called.add(written);
            }
        }
        List<String> wider = code.isEmpty() ? named(row, codes, places) : coded(row);
        String key = code.isEmpty() ? name + " line " + row.getStartingLineNumber() : cell(row, code);
        if (!called.isEmpty() && !key.isEmpty() && codes.add(key)) {
            places.add(new Gazetteer.Place(key, called, level, wider, centre(row)));
        }
    }

    private List<String> coded(NamedCsvRecord row) {
        return within.stream()
                .map(column -> cell(row, column))
                .filter(c -> !c.isEmpty())
                .toList();
    }

    /** Wider places that the table only names: one place for each chain of names. */
    private List<String> named(NamedCsvRecord row, Set<String> codes, List<Gazetteer.Place> places) {
        List<String> chain = new ArrayList<>();
        Precision[] levels = {Precision.PROVINCE, Precision.DISTRICT, Precision.SUBDISTRICT};
        for (int i = 0; i < within.size(); i++) {
            String called = cell(row, within.get(i));
            if (called.isEmpty()) {
                break;
            }
            String key = (chain.isEmpty() ? "" : chain.getLast() + "/") + called;
            if (codes.add(key)) {
                places.add(new Gazetteer.Place(key, List.of(called), levels[i], chain, Optional.empty()));
            }
            chain.add(key);
        }
        return chain;
    }

    private Optional<Point> centre(NamedCsvRecord row) {
        try {
            return Optional.of(new Point(Double.parseDouble(cell(row, lat)), Double.parseDouble(cell(row, lon))));
        } catch (IllegalArgumentException noPoint) {
            return Optional.empty();
        }
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }
}
