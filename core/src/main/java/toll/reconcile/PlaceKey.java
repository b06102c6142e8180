package toll.reconcile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import toll.place.Where;

/**
 * What a toll needs of a place.
 *
 * @param country the country's name, or empty where it is not stated
 * @param area the first-level area under its usual name, as written where it is not a known one; or empty
 * @param locality the named place as written, or empty
 * @param names every name of the place and its chain, without marks and articles, for a filter
 */
record PlaceKey(String country, String area, String locality, Set<String> names) {
    static final PlaceKey UNKNOWN = new PlaceKey("", "", "", Set.of());

    static PlaceKey of(Where where, AdminNames admin) {
        if (where.isUnknown()) {
            return UNKNOWN;
        }
        String country = "";
        String area = "";
        String unknownArea = "";
        for (String link : where.chain()) {
            Optional<String> named = admin.country(link);
            if (named.isPresent()) {
                country = country.isEmpty() ? named.get() : country;
                continue;
            }
            Optional<AdminNames.Area> known = admin.area(link);
            if (known.isPresent()) {
                area = area.isEmpty() ? known.get().name() : area;
                country = country.isEmpty() ? known.get().country() : country;
            } else if (unknownArea.isEmpty()) {
                unknownArea = link.strip();
            }
        }
        Set<String> names = new LinkedHashSet<>();
        for (String part : parts(where)) {
            String core = AdminNames.core(part);
            if (!core.isEmpty()) {
                names.add(core);
            }
        }
        String locality = where.name().isEmpty() ? where.otherName() : where.name();
        return new PlaceKey(country, area.isEmpty() ? unknownArea : area, locality.strip(), names);
    }

    /** The names one by one: whole, and cut at commas. */
    private static Set<String> parts(Where where) {
        Set<String> parts = new LinkedHashSet<>();
        for (String name : List.of(where.name(), where.otherName())) {
            parts.add(name);
            parts.addAll(List.of(name.split("[,،;/]")));
        }
        parts.addAll(where.chain());
        return parts;
    }

    /** Whether the place asked for is this one or holds it. */
    boolean matches(String asked, AdminNames admin) {
        Optional<String> whole = admin.country(asked);
        if (whole.isPresent()) {
            return whole.get().equals(country);
        }
        Optional<AdminNames.Area> known = admin.area(asked);
        if (known.isPresent()) {
            return known.get().name().equals(area);
        }
        return names.contains(AdminNames.core(asked));
    }
}
