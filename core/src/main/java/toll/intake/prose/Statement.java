package toll.intake.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import toll.count.Count;
import toll.date.When;

/**
 * One line of a belligerent's report on an allegation, as it states it.
 *
 * @param when the day of the alleged event; unknown where the line gives none
 * @param place as written after "near" or "in", or empty; {@code country} likewise
 * @param channel how the allegation came in, as written: "Airwars report", "self-report"
 * @param verdict credible, non-credible, duplicate or empty where the words decide nothing
 * @param reasons ids of the vocabulary of reasons
 * @param killed deaths conceded, {@code injured} injuries conceded; unknown where the line names none
 * @param codes codes cited, others' and its own; {@code grid} MGRS references
 */
public record Statement(
        When when,
        String place,
        String country,
        String channel,
        String verdict,
        List<String> reasons,
        Count killed,
        Count injured,
        List<String> codes,
        List<String> grid) {
    public Statement {
        reasons = List.copyOf(reasons);
        codes = List.copyOf(codes);
        grid = List.copyOf(grid);
    }

    /** The statement as {@code claims --json} writes it. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("date", when.isUnknown() ? null : when.toString());
        all.put("place", place.isEmpty() ? null : place);
        all.put("country", country.isEmpty() ? null : country);
        all.put("channel", channel.isEmpty() ? null : channel);
        all.put("finding", verdict.isEmpty() ? null : verdict);
        all.put("reason", reasons);
        all.put("killed", killed.isUnknown() ? null : Claim.written(killed));
        all.put("injured", injured.isUnknown() ? null : Claim.written(injured));
        all.put("codes", codes);
        all.put("grid", grid);
        return all;
    }
}
