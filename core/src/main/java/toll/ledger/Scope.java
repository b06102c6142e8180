package toll.ledger;

import java.util.List;
import toll.date.When;
import toll.place.Where;

/**
 * What a figure counts. Terms are ids of the vocabularies in {@code term/}; empty means that the source does not say,
 * which is not "all".
 *
 * @param measure killed, injured, missing, displaced, reports, incidents, strikes, engagements, munitions …
 * @param unit what one of them is, where the source says (a raid, a barrel bomb, a report), or empty
 * @param status of the people counted: civilian, child, woman, man, combatant, people …
 * @param actors who did it, as the source says
 * @param means airstrike, artillery, barrel-bomb …
 * @param places the areas counted; several are a union
 * @param period the days counted
 * @param basis documented, estimated or conceded
 * @param standard by what standard it was found: more-likely-than-not, two-independent-sources …
 */
public record Scope(
        String measure,
        String unit,
        String status,
        List<String> actors,
        List<String> means,
        List<Where> places,
        When period,
        String basis,
        String standard) {
    public Scope {
        if (measure.isEmpty()) {
            throw new IllegalArgumentException("a scope needs a measure");
        }
        actors = List.copyOf(actors);
        means = List.copyOf(means);
        places = List.copyOf(places);
    }
}
