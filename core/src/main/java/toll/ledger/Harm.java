package toll.ledger;

import java.util.OptionalLong;
import toll.count.Count;

/**
 * One range of an incident: how many of which class of person were killed, injured …
 *
 * @param measure killed, injured, strikes
 * @param who civilian, child, woman, man, combatant, people …; empty where the measure is not of people
 * @param best the source's own best value beside its range (UCDP), if it gives one
 */
public record Harm(String measure, String who, Count count, OptionalLong best) {
    public Harm(String measure, String who, Count count) {
        this(measure, who, count, OptionalLong.empty());
    }
}
