package toll.intake.prose;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import toll.place.Where;

/**
 * A text and the claims read from it, headline first.
 *
 * @param text the text as given; all spans count its UTF-16 code units
 * @param wider the wider places of each place named in a claim, from coarse to fine
 */
public record Reading(
        String text, LocalDate published, Language language, List<Claim> claims, Map<String, List<String>> wider) {
    public Reading {
        claims = List.copyOf(claims);
        wider = java.util.Collections.unmodifiableMap(new TreeMap<>(wider));
    }

    /** A place that a claim names, with the administrative names above it. */
    Where place(String name) {
        return Where.named(name, wider.getOrDefault(name, List.of()).toArray(String[]::new));
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
