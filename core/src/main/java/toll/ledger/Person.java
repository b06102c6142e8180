package toll.ledger;

import java.util.List;
import toll.count.Count;
import toll.date.When;
import toll.place.Where;

/**
 * One source's record of one victim. Empty text and unknown values mean that the source is silent.
 *
 * @param incidents codes of the incidents in which the source places the person
 * @param name as written, in the source's first script
 * @param otherName as written, in another script
 * @param fate killed, injured, missing, detained …
 * @param status civilian, combatant …; {@code contested} where the source says that it is
 * @param sex man, woman or empty
 * @param ageClass adult, child or empty
 * @param age in years; about, between and unknown as the source has it
 * @param officialId number in an official list: evidence, never proof
 * @param family the source's mark for people of one family, or empty
 * @param cites identifiers of records in other lists that the source cites for this person
 */
public record Person(
        Origin origin,
        List<String> incidents,
        String name,
        String otherName,
        String fate,
        String status,
        String sex,
        String ageClass,
        Count age,
        When born,
        When died,
        Where where,
        String occupation,
        String officialId,
        String family,
        List<String> cites)
        implements Record {
    public Person {
        incidents = List.copyOf(incidents);
        cites = List.copyOf(cites);
    }
}
