package toll.reconcile;

import java.util.List;
import toll.date.When;

/**
 * Which incidents a question is about; an empty list asks nothing of its dimension, several values mean any of them.
 *
 * @param sources ids of sources
 * @param actors ids of actors; matches an incident that names one of them, alone or among others, and never a wider or
 *     narrower actor
 * @param places countries, first-level areas under any known spelling, or names of places
 * @param period days; an incident counts where it surely lies inside, and is told apart where it only may
 * @param grades grades that make the toll instead of the policy's own
 * @param means ids of means; an incident that names one of them
 * @param measure what is counted, or empty for the policy's own
 * @param status class of person, or empty for the policy's own
 */
public record Filter(
        List<String> sources,
        List<String> actors,
        List<String> places,
        When period,
        List<String> grades,
        List<String> means,
        String measure,
        String status) {
    public static final Filter NONE =
            new Filter(List.of(), List.of(), List.of(), When.UNKNOWN, List.of(), List.of(), "", "");

    public Filter {
        sources = List.copyOf(sources);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        grades = List.copyOf(grades);
        means = List.copyOf(means);
    }

    public Filter source(String... ids) {
        return new Filter(List.of(ids), actors, places, period, grades, means, measure, status);
    }

    public Filter actor(String... ids) {
        return new Filter(sources, List.of(ids), places, period, grades, means, measure, status);
    }

    public Filter place(String... names) {
        return new Filter(sources, actors, List.of(names), period, grades, means, measure, status);
    }

    public Filter during(When days) {
        return new Filter(sources, actors, places, days, grades, means, measure, status);
    }

    public Filter grade(String... ids) {
        return new Filter(sources, actors, places, period, List.of(ids), means, measure, status);
    }

    public Filter means(String... ids) {
        return new Filter(sources, actors, places, period, grades, List.of(ids), measure, status);
    }

    public Filter counting(String newMeasure, String newStatus) {
        return new Filter(sources, actors, places, period, grades, means, newMeasure, newStatus);
    }
}
