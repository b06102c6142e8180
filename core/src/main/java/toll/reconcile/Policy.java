package toll.reconcile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A recorder's method as data.
 *
 * @param id by which it is asked for: {@code airwars}
 * @param version of the policy's own text and word table; printed with every toll
 * @param measure what is counted unless the question says otherwise: {@code killed}
 * @param status the class of person counted unless the question says otherwise: {@code civilian}
 * @param headline grades that make the toll; {@code *} is every grade, and none
 * @param beside grades summed beside it, never inside
 * @param harmMustBeReported whether an incident counts only where harm to civilians is reported
 * @param addsCrossed whether a minimum above its maximum is added as the source writes both; else it is unknown
 * @param independentOrigins independent origins an event needs; with fewer it is provisional and stands beside
 * @param words readings of words without a number, by the word in lower case
 */
public record Policy(
        String id,
        String label,
        String version,
        String measure,
        String status,
        List<String> headline,
        List<String> beside,
        RangeRule range,
        boolean harmMustBeReported,
        boolean addsCrossed,
        int independentOrigins,
        Map<String, WordReading> words) {
    /** In {@link #headline}: every grade, and incidents without one. */
    public static final String EVERY_GRADE = "*";

    /** The row in which events stand that lack independent origins. */
    public static final String PROVISIONAL = "provisional";

    public Policy {
        headline = List.copyOf(headline);
        beside = List.copyOf(beside);
        words = Collections.unmodifiableMap(new TreeMap<>(words));
        if (headline.isEmpty()) {
            throw new IllegalArgumentException("a policy needs at least one grade that counts");
        }
        for (String grade : beside) {
            if (headline.contains(grade)) {
                throw new IllegalArgumentException("the grade \"" + grade + "\" cannot count and stand beside");
            }
        }
    }

    /** Whether incidents of this grade make the toll. */
    public boolean counts(String grade) {
        return headline.contains(grade) || (headline.contains(EVERY_GRADE) && !beside.contains(grade));
    }

    /** The same policy with other grades making the toll. */
    public Policy counting(List<String> grades) {
        return new Policy(
                id,
                label,
                version,
                measure,
                status,
                grades,
                beside.stream().filter(g -> !grades.contains(g)).toList(),
                range,
                harmMustBeReported,
                addsCrossed,
                independentOrigins,
                words);
    }

    /**
     * The reading of a phrase that holds one of the policy's words: the longest word that stands in it by itself, the
     * first in the alphabet among equals; empty where none does.
     */
    public Optional<WordReading> reading(String phrase) {
        String text = phrase.toLowerCase(java.util.Locale.ROOT);
        String best = "";
        for (String word : words.keySet()) {
            if (word.length() > best.length() && standsIn(word, text)) {
                best = word;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.ofNullable(words.get(best));
    }

    private static boolean standsIn(String word, String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }
}
