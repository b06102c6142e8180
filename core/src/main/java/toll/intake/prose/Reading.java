package toll.intake.prose;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text and the claims read from it, headline first.
 *
 * @param text the text as given; all spans count its UTF-16 code units
 */
public record Reading(String text, LocalDate published, Language language, List<Claim> claims) {
    public Reading {
        claims = List.copyOf(claims);
    }

    /** The answer in the contract's shape. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("published", published.toString());
        all.put("language", language.code());
        all.put("offsets", "UTF-16 code units of the text as given");
        all.put("claims", claims.stream().map(Claim::fields).toList());
        return all;
    }
}
