package toll.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import toll.count.Count;
import toll.date.When;
import toll.place.Where;

/**
 * One source's account of one event.
 *
 * @param codes the source's codes for it, today's first, then earlier ones; each still resolves
 * @param reported when it was first reported, where that is known
 * @param actors who is suspected or known to have done it, as the source says; several where it names several
 * @param means how, as term ids
 * @param strikeStatus declared, likely, contested, single-source; or empty. Another axis than the grade
 * @param grade confirmed, fair, weak, contested, discounted, or the source's own; empty where it gives none
 * @param harmReported whether harm to civilians is reported: yes, no, or empty where the source does not say
 * @param harms ranges by class; no two with the same measure and class
 * @param origins number of independent origins behind it, where that is known
 */
public record Incident(
        Origin origin,
        List<String> codes,
        When when,
        When reported,
        Where where,
        List<String> actors,
        List<String> means,
        String strikeStatus,
        String grade,
        String harmReported,
        List<Harm> harms,
        OptionalInt origins)
        implements Record {
    public Incident {
        codes = List.copyOf(codes);
        actors = List.copyOf(actors);
        means = List.copyOf(means);
        harms = List.copyOf(harms);
        for (int i = 0; i < harms.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (harms.get(i).measure().equals(harms.get(j).measure())
                        && harms.get(i).who().equals(harms.get(j).who())) {
                    throw new IllegalArgumentException("two ranges for "
                            + harms.get(i).measure() + " " + harms.get(i).who());
                }
            }
        }
    }

    /** The range for this measure and class, or empty where the source gives none. */
    public Optional<Count> count(String measure, String who) {
        for (Harm harm : harms) {
            if (harm.measure().equals(measure) && harm.who().equals(who)) {
                return Optional.of(harm.count());
            }
        }
        return Optional.empty();
    }
}
