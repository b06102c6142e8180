package toll.intake;

import java.util.List;
import java.util.Optional;
import toll.place.Area;
import toll.place.Mgrs;
import toll.place.Point;
import toll.place.Precision;
import toll.place.Where;

/** A place out of its columns: names, chain, and a point with its precision or a grid reference. */
final class PlaceCell {
    private final List<TextCell> name;
    private final List<TextCell> otherName;
    private final List<TextCell> chain;
    private final List<TextCell> lat;
    private final List<TextCell> lon;
    private final List<TextCell> precision;
    private final List<TextCell> mgrs;
    private final Cache<Optional<Precision>> precisions = new Cache<>();
    private final Cache<Optional<Area>> references = new Cache<>();

    PlaceCell(RecordSpec.Place spec, Binding binding) {
        name = TextCell.of(spec.name(), binding);
        otherName = TextCell.of(spec.otherName(), binding);
        chain = TextCell.of(spec.chain(), binding);
        lat = TextCell.of(spec.lat(), binding);
        lon = TextCell.of(spec.lon(), binding);
        precision = TextCell.of(spec.precision(), binding);
        mgrs = TextCell.of(spec.mgrs(), binding);
    }

    Where read(RowView row) {
        Optional<Area> area = point(row);
        if (area.isEmpty() && !mgrs.isEmpty()) {
            area = reference(row);
        }
        String first = TextCell.text(name, row);
        String other = TextCell.text(otherName, row);
        List<String> wider = TextCell.list(chain, row);
        return first.isEmpty() && other.isEmpty() && wider.isEmpty() && area.isEmpty()
                ? Where.UNKNOWN
                : new Where(first, other, wider, area);
    }

    private Optional<Area> point(RowView row) {
        String y = TextCell.text(lat, row);
        String x = TextCell.text(lon, row);
        if (y.isEmpty() && x.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Area(new Point(Double.parseDouble(y), Double.parseDouble(x)), level(row)));
        } catch (IllegalArgumentException noPoint) {
            row.refuse(
                    lat.getFirst().column(),
                    "a latitude and a longitude in decimal degrees",
                    y + ", " + x,
                    "Correct the coordinates at their source");
            row.keep(lon.getFirst().column());
            return Optional.empty();
        }
    }

    private Precision level(RowView row) {
        String word = TextCell.text(precision, row);
        if (word.isEmpty()) {
            return Precision.UNKNOWN;
        }
        Optional<Precision> level = precisions.get(word, Precision::ofWord);
        if (level.isEmpty()) {
            row.refuse(
                    precision.getFirst().column(),
                    "a level of precision (docs/decisions/place-radii.md)",
                    word,
                    "Add the word to the profile's map of precision");
        }
        return level.orElse(Precision.UNKNOWN);
    }

    private Optional<Area> reference(RowView row) {
        String text = TextCell.text(mgrs, row);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Area> read = references.get(text, Mgrs::read);
        if (read.isEmpty()) {
            row.refuse(
                    mgrs.getFirst().column(),
                    "a grid reference such as 37SFU805225",
                    text,
                    "Correct the reference at its source");
        }
        return read;
    }
}
