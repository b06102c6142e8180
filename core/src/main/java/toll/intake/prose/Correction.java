package toll.intake.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.count.Count;
import toll.date.Edtf;
import toll.date.When;
import toll.term.Term;
import toll.term.Vocabularies;

/**
 * What a recorder changes in a claim before taking it in. A field that is absent stands as it was read; the words of the
 * text stay what they are.
 *
 * @param fields the new values by the names of {@code claims --json}: {@code source}, {@code via}, {@code measure},
 *     {@code status}, {@code count}, {@code period}, {@code place}, {@code actor}, {@code means}, {@code basis},
 *     {@code standard}, each in the form that {@link #read} describes; and {@code quotes}, the figure at its origin
 *     ({@code source/key}) that the claim relays
 */
public record Correction(Map<String, String> fields) {
    /** Nothing is changed. */
    public static final Correction NONE = new Correction(Map.of());

    /** The fields that a recorder may correct, in the order of the contract. */
    public static final List<String> FIELDS = List.of(
            "source",
            "via",
            "measure",
            "status",
            "count",
            "period",
            "place",
            "actor",
            "means",
            "basis",
            "standard",
            "quotes");

    public Correction {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Reads corrections as a person types them. Terms are ids, names or aliases of the vocabularies; several are divided
     * by {@code ;}. A count is {@code 14}, {@code 14..} (at least), {@code ..30} (at most), {@code 5..12}, {@code ~40}
     * (about) or empty (unknown); a period is EDTF ({@code 2014-09/2017}) or empty. An empty list is "not said".
     *
     * @throws IllegalArgumentException naming the field, what was given and what was expected
     */
    public static Correction read(Map<String, String> typed, Vocabularies vocabularies) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, String> one : typed.entrySet()) {
            String field = one.getKey();
            String value = one.getValue().strip();
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("no field \"" + field + "\" of a claim can be corrected; there are "
                        + String.join(", ", FIELDS));
            }
            fields.put(
                    field,
                    switch (field) {
                        case "measure", "status", "basis", "standard" -> term(vocabularies, field, value);
                        case "actor", "means" -> terms(vocabularies, field, value);
                        default -> value;
                    });
        }
        Correction correction = new Correction(fields);
        correction.count();
        correction.period();
        if (correction.get("measure").filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("a claim needs a measure; expected a term such as killed or injured");
        }
        if (correction.get("source").filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException(
                    "a claim needs a source; expected who says it, or \"" + Claim.PUBLISHER + "\"");
        }
        return correction;
    }

    /** The figure at its origin that the claim relays, as {@code source/key}; or empty. */
    public String quotes() {
        return get("quotes").orElse("");
    }

    public boolean isNothing() {
        return fields.isEmpty();
    }

    Optional<String> get(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    List<String> list(String field, List<String> read) {
        return get(field).map(Correction::parts).orElse(read);
    }

    Optional<Count> count() {
        return get("count").map(Correction::count);
    }

    Optional<When> period() {
        return get("period").map(Correction::period);
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String terms(Vocabularies vocabularies, String field, String value) {
        List<String> ids = new ArrayList<>();
        parts(value).forEach(part -> ids.add(term(vocabularies, field, part)));
        return String.join("; ", ids);
    }

    private static String term(Vocabularies vocabularies, String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return vocabularies
                .get(field)
                .byId(value)
                .or(() -> vocabularies.get(field).find(value))
                .map(Term::id)
                .orElseThrow(() -> new IllegalArgumentException(field + ": \"" + value
                        + "\" is no term of this project; expected one of "
                        + String.join(
                                ", ",
                                vocabularies.get(field).terms().stream()
                                        .map(Term::id)
                                        .toList())));
    }

    private static When period(String value) {
        return value.isEmpty()
                ? When.UNKNOWN
                : Edtf.read(value)
                        .orElseThrow(() -> new IllegalArgumentException("period: \"" + value
                                + "\" cannot be read; expected EDTF such as 2017-08-06, 2017-08 or 2014-09/2017"));
    }

    private static Count count(String value) {
        if (value.isEmpty()) {
            return Count.UNKNOWN;
        }
        boolean about = value.startsWith("~");
        String bare = about ? value.substring(1).strip() : value;
        int dots = bare.indexOf("..");
        if (dots < 0) {
            return about ? Count.about(number(bare, value)) : Count.exactly(number(bare, value));
        }
        String low = bare.substring(0, dots).strip();
        String high = bare.substring(dots + 2).strip();
        if (low.isEmpty() && high.isEmpty()) {
            return Count.UNKNOWN;
        }
        if (low.isEmpty()) {
            return Count.atMost(number(high, value));
        }
        long from = number(low, value);
        if (high.isEmpty()) {
            return Count.atLeast(from);
        }
        long to = number(high, value);
        if (to < from) {
            throw new IllegalArgumentException("count: \"" + value + "\" ends below its beginning");
        }
        return Count.between(from, to);
    }

    private static long number(String digits, String whole) {
        boolean plain =
                !digits.isEmpty() && digits.length() <= 12 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!plain) {
            throw new IllegalArgumentException(
                    "count: \"" + whole + "\" cannot be read; expected 14, 14.., ..30, 5..12, ~40 or nothing");
        }
        return Long.parseLong(digits);
    }
}
