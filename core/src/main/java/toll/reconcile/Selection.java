package toll.reconcile;

import java.util.List;

/** Which rows a filter passes, each as surely inside its period, possibly inside, or outside. */
final class Selection {
    /** Where a row stands. */
    enum Place {
        INSIDE,
        STRADDLES,
        OUTSIDE
    }

    /** Why a row is outside a filter: the first dimension, in this order, that it fails. */
    enum Why {
        SOURCE,
        ACTOR,
        MEANS,
        PLACE,
        PERIOD,
        NONE
    }

    private final Columns columns;
    private final boolean findings;
    private final boolean[] sources;
    private final boolean[] actors;
    private final boolean[] means;
    private final boolean[] places;
    private final boolean always;
    private final long from;
    private final long to;

    Selection(Columns columns, Filter filter) {
        this.columns = columns;
        this.findings = !filter.sources().isEmpty() && filter.sources().stream().noneMatch(columns::hasIncidents);
        sources = new boolean[columns.sources.size()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = filter.sources().isEmpty() || filter.sources().contains(columns.sources.value(i));
        }
        actors = sets(columns.actorSets, filter.actors());
        means = sets(columns.meansSets, filter.means());
        places = new boolean[columns.places.size()];
        for (int i = 0; i < places.length; i++) {
            PlaceKey key = columns.places.get(i);
            places[i] = filter.places().isEmpty()
                    || filter.places().stream().anyMatch(asked -> key.matches(asked, columns.admin));
        }
        always = filter.period().isUnknown();
        from = filter.period().firstDay();
        to = filter.period().lastDay();
    }

    private static boolean[] sets(Coded<List<String>> dictionary, List<String> asked) {
        boolean[] pass = new boolean[dictionary.size()];
        for (int i = 0; i < pass.length; i++) {
            pass[i] = asked.isEmpty() || dictionary.value(i).stream().anyMatch(asked::contains);
        }
        return pass;
    }

    /** Whether the sources asked for are counted by their findings. */
    boolean findings() {
        return findings;
    }

    int first() {
        return findings ? columns.incidents() : 0;
    }

    int last() {
        return findings ? columns.rows() : columns.incidents();
    }

    Place of(int row) {
        if (!sources[columns.source.at(row)]
                || !actors[columns.actors.at(row)]
                || !means[columns.means.at(row)]
                || !places[columns.place.at(row)]) {
            return Place.OUTSIDE;
        }
        return period(row);
    }

    private Place period(int row) {
        if (always) {
            return Place.INSIDE;
        }
        long first = columns.firstDay.at(row);
        long last = columns.lastDay.at(row);
        boolean firstKnown = first != Columns.NO_DAY;
        boolean lastKnown = last != Columns.NO_LAST_DAY;
        if ((firstKnown && first > to) || (lastKnown && last < from)) {
            return Place.OUTSIDE;
        }
        boolean startsInside = from == Long.MIN_VALUE || (firstKnown && first >= from);
        boolean endsInside = to == Long.MAX_VALUE || (lastKnown && last <= to);
        return startsInside && endsInside ? Place.INSIDE : Place.STRADDLES;
    }

    Why why(int row) {
        if (!sources[columns.source.at(row)]) {
            return Why.SOURCE;
        }
        if (!actors[columns.actors.at(row)]) {
            return Why.ACTOR;
        }
        if (!means[columns.means.at(row)]) {
            return Why.MEANS;
        }
        if (!places[columns.place.at(row)]) {
            return Why.PLACE;
        }
        return period(row) == Place.INSIDE ? Why.NONE : Why.PERIOD;
    }
}
