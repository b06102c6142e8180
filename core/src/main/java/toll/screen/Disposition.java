package toll.screen;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person decided about one candidate, with everything needed to derive the candidate again.
 *
 * @param query the name that was asked
 * @param list name of the list
 * @param generated date of the version, as the list writes it
 * @param sha256 hash of the version
 * @param reference of the entry
 * @param version of Toll
 * @param thresholds in force
 * @param verdict what the person holds
 * @param by who
 * @param at when
 * @param reason in words, never blank
 */
public record Disposition(
        String query,
        String list,
        String generated,
        String sha256,
        String reference,
        String version,
        Thresholds thresholds,
        Verdict verdict,
        String by,
        Instant at,
        String reason) {
    /** What a reviewer may hold. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        UNDECIDED
    }

    /** Where a candidate stands after all that was said of it. */
    public enum Standing {
        /** Nobody, or one person, has decided. */
        OPEN,
        /** Two people hold that it is the listed one. */
        CONFIRMED,
        /** Two people hold that it is not. */
        CLEARED,
        /** Two people disagree. */
        DISPUTED
    }

    public Disposition {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a disposition has an author and a reason");
        }
    }

    /** The standing of one candidate: each person's latest word counts, and it takes two people. */
    public static Standing standing(List<Disposition> said) {
        Map<String, Disposition> latest = new LinkedHashMap<>();
        for (Disposition one : said) {
            latest.merge(one.by(), one, (a, b) -> b.at().isBefore(a.at()) ? a : b);
        }
        long same = latest.values().stream()
                .filter(d -> d.verdict() == Verdict.SAME)
                .count();
        long different = latest.values().stream()
                .filter(d -> d.verdict() == Verdict.DIFFERENT)
                .count();
        if (same > 0 && different > 0) {
            return Standing.DISPUTED;
        }
        return same >= 2 ? Standing.CONFIRMED : different >= 2 ? Standing.CLEARED : Standing.OPEN;
    }
}
