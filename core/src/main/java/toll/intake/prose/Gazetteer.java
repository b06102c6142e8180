package toll.intake.prose;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places by name. A file has four columns divided by tabs: name in English, name in Arabic, the wider place (as
 * named in the first column; empty for a country), further spellings divided by {@code |}.
 */
public final class Gazetteer {
    /** One place; {@code within} is the English name of the wider place, or empty. */
    public record Place(String en, String ar, String within, List<String> spellings) {
        public Place {
            spellings = List.copyOf(spellings);
        }

        List<String> names() {
            List<String> names = new ArrayList<>(List.of(en, ar));
            names.addAll(spellings);
            return names.stream().filter(n -> !n.isBlank()).toList();
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();

    static Gazetteer empty() {
        return new Gazetteer();
    }

    /** @throws IllegalArgumentException with name and line where a line has no English name */
    public static Gazetteer read(String name, Reader lines) throws IOException {
        Gazetteer gazetteer = new Gazetteer();
        for (ListLine line : ListLine.of(name, lines)) {
            if (line.cell(0).isEmpty()) {
                throw line.fault("expected a name in the first column");
            }
            List<String> spellings = line.cell(3).isEmpty() ? List.of() : line.parts(3);
            gazetteer.add(new Place(line.cell(0), line.cell(1), line.cell(2), spellings));
        }
        return gazetteer;
    }

    void addAll(Gazetteer that) {
        that.places.forEach(this::add);
    }

    private void add(Place place) {
        byName.putIfAbsent(place.en(), places.size());
        places.add(place);
    }

    /** The first place of this English name. */
    Optional<Place> named(String en) {
        Integer index = byName.get(en);
        return index == null ? Optional.empty() : Optional.of(places.get(index));
    }

    /** Whether {@code place} lies within the place called {@code wider}. */
    boolean inside(Place place, String wider) {
        Place at = place;
        for (int steps = 0; steps < 6; steps++) {
            if (at.within().equals(wider)) {
                return true;
            }
            Optional<Place> up = named(at.within());
            if (up.isEmpty()) {
                return false;
            }
            at = up.get();
        }
        return false;
    }

    /** The wider places of the place of this English name, from coarse to fine. */
    List<String> wider(String en) {
        List<String> chain = new ArrayList<>();
        Optional<Place> at = named(en);
        for (int steps = 0; steps < 6 && at.isPresent() && !at.get().within().isEmpty(); steps++) {
            chain.add(0, at.get().within());
            at = named(at.get().within());
        }
        return chain;
    }

    int size() {
        return places.size();
    }

    Place place(int index) {
        return places.get(index);
    }
}
