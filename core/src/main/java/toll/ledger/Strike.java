package toll.ledger;

import java.util.List;
import toll.count.Count;
import toll.date.When;
import toll.place.Where;

/**
 * One line of a belligerent's strike log.
 *
 * @param actor whose log it is
 * @param strikes how many strikes the line reports
 * @param description what the line says was hit, as written
 */
public record Strike(
        Origin origin, String actor, When when, Where where, List<String> means, Count strikes, String description)
        implements Record {
    public Strike {
        means = List.copyOf(means);
    }
}
