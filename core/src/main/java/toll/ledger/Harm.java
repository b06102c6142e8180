package toll.ledger;

import java.util.Optional;
import java.util.OptionalLong;
import toll.count.Count;

/**
 * One range of an incident: how many of which class of person were killed, injured …
 *
 * @param measure killed, injured, strikes
 * @param who civilian, child, woman, man, combatant, people …; empty where the measure is not of people
 * @param count unknown where the range is {@code crossed}
 * @param best the source's own best value beside its range (UCDP), if it gives one
 * @param crossed the two ends as written where the minimum is above the maximum
 */
public record Harm(String measure, String who, Count count, OptionalLong best, Optional<Crossed> crossed) {
    public Harm {
        if (crossed.isPresent() && !count.isUnknown()) {
            throw new IllegalArgumentException("a crossed range is no count: " + count);
        }
    }

    public Harm(String measure, String who, Count count, OptionalLong best) {
        this(measure, who, count, best, Optional.empty());
    }

    public Harm(String measure, String who, Count count) {
        this(measure, who, count, OptionalLong.empty());
    }
}
