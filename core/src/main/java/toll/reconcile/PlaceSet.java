package toll.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import toll.place.Where;
import toll.term.Saying;

/** A union of places as a figure states it, each in normal form from coarse to fine. */
record PlaceSet(List<Path> paths) {
    /** One place; empty parts say nothing. */
    record Path(String country, String area, String locality) {
        boolean holds(Path that) {
            return country.equals(that.country)
                    && (area.isEmpty() || area.equals(that.area))
                    && (locality.isEmpty() || locality.equals(that.locality));
        }

        String words() {
            return !locality.isEmpty() ? locality : !area.isEmpty() ? area : country;
        }
    }

    static PlaceSet of(List<Where> places, AdminNames admin) {
        List<Path> paths = new ArrayList<>();
        for (Where where : places) {
            Path path = path(where, admin);
            if (!where.isUnknown() && !paths.contains(path)) {
                paths.add(path);
            }
        }
        return new PlaceSet(paths);
    }

    private static Path path(Where where, AdminNames admin) {
        List<String> parts = new ArrayList<>(where.chain());
        parts.add(where.name().isEmpty() ? where.otherName() : where.name());
        String country = "";
        String area = "";
        String locality = "";
        for (String part : parts) {
            Optional<String> named = admin.country(part);
            Optional<AdminNames.Area> known = admin.area(part);
            if (named.isPresent()) {
                country = named.get();
            } else if (known.isPresent()) {
                area = known.get().name();
                country = known.get().country();
            } else if (!part.isBlank()) {
                locality = AdminNames.core(part);
            }
        }
        return new Path(country, area, locality);
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    boolean holds(PlaceSet that) {
        return that.paths.stream().allMatch(p -> paths.stream().anyMatch(q -> q.holds(p)));
    }

    /** The places that lie in both. */
    PlaceSet meet(PlaceSet that) {
        List<Path> both = new ArrayList<>();
        for (Path p : paths) {
            for (Path q : that.paths) {
                Path narrow = p.holds(q) ? q : q.holds(p) ? p : null;
                if (narrow != null && !both.contains(narrow)) {
                    both.add(narrow);
                }
            }
        }
        return new PlaceSet(both);
    }

    Saying words(AdminNames admin) {
        return paths.isEmpty()
                ? Saying.of("not-stated")
                : Saying.commas(
                        paths.stream().map(path -> admin.label(path.words())).toList());
    }
}
