package toll.publish;

import java.util.Optional;
import toll.count.Count;
import toll.ledger.Incident;
import toll.place.Area;

/** Incidents as marks on a map. */
final class Marks {
    private Marks() {}

    static AreaMap.Mark of(Incident incident, Area area) {
        Optional<Count> killed = incident.count("killed", "civilian");
        String range = killed.map(c -> Numbers.of(c.min(), c.max())).orElse("?");
        return new AreaMap.Mark(
                area,
                killed.map(c -> c.max().orElse(c.min().orElse(0))).orElse(0L),
                String.join(" ", incident.codes()) + " · " + incident.when().edtf() + " · "
                        + incident.where().name() + " · " + range);
    }
}
