package toll.reconcile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a source covers, taken from its own records: the actors it speaks of, the countries, and the days from its first
 * record to its last. What it never records is not proof that it does not look; it is where its records end.
 */
record Coverage(Set<String> actors, Set<String> countries, long first, long last) {
    /** How an event lies outside. */
    enum Outside {
        ACTOR,
        PLACE,
        PERIOD,
        NO
    }

    static Coverage of(Columns columns, List<Integer> rows) {
        Set<String> actors = new TreeSet<>();
        Set<String> countries = new TreeSet<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int row : rows) {
            actors.addAll(columns.actorSets.value(columns.actors.at(row)));
            String country = columns.places.get(columns.place.at(row)).country();
            if (!country.isEmpty()) {
                countries.add(country);
            }
            if (columns.firstDay.at(row) != Columns.NO_DAY) {
                first = Math.min(first, columns.firstDay.at(row));
            }
            if (columns.lastDay.at(row) != Columns.NO_LAST_DAY) {
                last = Math.max(last, columns.lastDay.at(row));
            }
        }
        return new Coverage(actors, countries, first, last);
    }

    /** Whether an event, told by these rows of another source, lies outside, and in what. */
    Outside outside(Columns columns, List<Integer> rows) {
        boolean actor = false;
        boolean named = false;
        boolean place = false;
        boolean placed = false;
        boolean day = false;
        for (int row : rows) {
            List<String> who = columns.actorSets.value(columns.actors.at(row));
            named |= !who.isEmpty();
            actor |= who.stream().anyMatch(actors::contains);
            String country = columns.places.get(columns.place.at(row)).country();
            placed |= !country.isEmpty();
            place |= countries.contains(country);
            day |= (columns.firstDay.at(row) == Columns.NO_DAY || columns.firstDay.at(row) <= last)
                    && (columns.lastDay.at(row) == Columns.NO_LAST_DAY || columns.lastDay.at(row) >= first);
        }
        if (named && !actor && !actors.isEmpty()) {
            return Outside.ACTOR;
        }
        if (placed && !place && !countries.isEmpty()) {
            return Outside.PLACE;
        }
        return day || first > last ? Outside.NO : Outside.PERIOD;
    }
}
