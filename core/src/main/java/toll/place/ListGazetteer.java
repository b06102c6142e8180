package toll.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A gazetteer held in memory; what it answers follows the order in which the places were given. */
public final class ListGazetteer implements Gazetteer {
    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<String, List<Place>> byName = new HashMap<>();

    /** @throws IllegalArgumentException where a code stands twice */
    public ListGazetteer(Collection<Place> places) {
        for (Place place : places) {
            if (byCode.put(place.code(), place) != null) {
                throw new IllegalArgumentException("the code " + place.code() + " stands twice in the gazetteer");
            }
            Set<String> keys = new LinkedHashSet<>();
            place.names().forEach(name -> keys.add(PlaceName.fold(name)));
            keys.remove("");
            keys.forEach(key ->
                    byName.computeIfAbsent(key, none -> new ArrayList<>()).add(place));
        }
        byName.values().forEach(list -> list.sort(Comparator.comparing(Place::level)));
    }

    /** How many places it holds. */
    public int size() {
        return byCode.size();
    }

    @Override
    public List<Place> find(String name) {
        return List.copyOf(byName.getOrDefault(PlaceName.fold(name), List.of()));
    }

    @Override
    public Optional<Place> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public Optional<Place> resolve(Where where) {
        List<String> names = new ArrayList<>(where.chain());
        names.add(where.name());
        names.add(where.otherName());
        List<Place> known = List.of();
        for (String name : names) {
            List<Place> here = find(name);
            if (here.isEmpty()) {
                continue;
            }
            List<Place> wider = known;
            List<Place> inside = here.stream()
                    .filter(p -> wider.isEmpty() || wider.stream().anyMatch(w -> within(p, w) || within(w, p)))
                    .toList();
            known = inside.isEmpty() ? known : inside;
        }
        return finest(known);
    }

    /** The one place that lies in all the others of the list, if there is one. */
    private Optional<Place> finest(List<Place> places) {
        return places.stream()
                .filter(p -> places.stream().allMatch(w -> within(p, w)))
                .findFirst();
    }
}
