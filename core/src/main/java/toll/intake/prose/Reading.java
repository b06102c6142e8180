package toll.intake.prose;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import toll.place.Where;

/**
 * A text and the claims read from it, headline first.
 *
 * @param text the text as given; all spans count its UTF-16 code units
 * @param incident the boxes of a form of one incident, as {@link IncidentForm} fills them
 * @param wider the wider places of each place named in a claim, from coarse to fine
 */
public record Reading(
        String text,
        LocalDate published,
        Language language,
        List<Claim> claims,
        Map<Headline.Category, Long> incident,
        Map<String, List<String>> wider) {
    public Reading {
        claims = List.copyOf(claims);
        incident = java.util.Collections.unmodifiableMap(new TreeMap<>(incident));
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
        all.put("offsets", "code points of the text as given");
        CodePoints at = CodePoints.of(text);
        all.put("claims", claims.stream().map(claim -> claim.fields(at)).toList());
        all.put("incident", boxes());
        all.put("killed_range", ends(HarmRange.killed(claims)));
        all.put("injured_range", ends(HarmRange.injured(claims)));
        return all;
    }

    private Map<String, Long> boxes() {
        Map<String, Long> boxes = new LinkedHashMap<>();
        incident.forEach((category, number) -> boxes.put(Headline.name(category), number));
        return boxes;
    }

    private static @Nullable List<Long> ends(Optional<long[]> range) {
        return range.map(r -> List.of(r[0], r[1])).orElse(null);
    }
}
