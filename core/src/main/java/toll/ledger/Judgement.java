package toll.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a recorder decides. Reversible by a later judgement that answers it, never by deletion.
 *
 * @param subjects sequence numbers of the entries judged, in ascending order
 * @param value what was decided, by name: {@code grade: fair}, {@code field: value}; meaning depends on the kind
 * @param answers sequence number of the judgement that this one reverses or confirms, or 0
 */
public record Judgement(
        Kind kind,
        String author,
        Instant time,
        List<Long> subjects,
        Map<String, String> value,
        String reason,
        long answers) {
    /** What kind of decision. */
    public enum Kind {
        SAME,
        DIFFERENT,
        GRADED,
        CORRECTED,
        WITHDRAWN,
        REDACTED,
        OFFERED_ACCEPTED,
        OFFERED_DECLINED,
        DISPOSITION,
        REVERSED
    }

    public Judgement {
        subjects = subjects.stream().sorted().distinct().toList();
        value = Sorted.copy(value);
        if (author.isEmpty()) {
            throw new IllegalArgumentException("a judgement needs an author");
        }
    }
}
