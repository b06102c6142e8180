package toll.ledger;

import java.util.List;
import toll.count.Count;
import toll.date.When;
import toll.place.Where;

/**
 * A belligerent's verdict on an allegation. "Not yet assessed" is the absence of a Finding.
 *
 * @param actor the belligerent
 * @param about codes of the incidents it answers, as cited; evidence, and sometimes wrong
 * @param when the day of the alleged event, as the belligerent gives it
 * @param verdict credible, non-credible, duplicate or open
 * @param reasons the stated reasons: no-strikes, insufficient-evidence, no-civilian-harm, duplicate-of …
 * @param killed deaths conceded; unknown where it concedes none in words
 * @param injured injuries conceded
 * @param stated when the belligerent said so
 */
public record Finding(
        Origin origin,
        String actor,
        List<String> about,
        When when,
        Where where,
        String verdict,
        List<String> reasons,
        Count killed,
        Count injured,
        When stated)
        implements Record {
    public Finding {
        about = List.copyOf(about);
        reasons = List.copyOf(reasons);
    }
}
