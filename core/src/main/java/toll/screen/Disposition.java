package toll.screen;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one person decided about one candidate, with everything needed to derive the candidate again.
 *
 * @param query the name that was asked
 * @param list name of the list
 * @param generated date of the version, as the list writes it
 * @param sha256 hash of the version
 * @param reference of the entry
 * @param digest of the entry as it stood in that version
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
        String digest,
        String version,
        Thresholds thresholds,
        Verdict verdict,
        String by,
        Instant at,
        String reason) {
    /** What a reviewer may hold. */
    public enum Verdict {
        /** The name is that of the listed one. */
        SAME("true match"),
        /** It is somebody else's. */
        DIFFERENT("false positive"),
        /** It was looked at and cannot be told. */
        UNDECIDED("unresolved");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** In the words of reviewers: true match, false positive, unresolved. */
        public String word() {
            return word;
        }

        /** The verdict of a word, written with a blank or a hyphen; nothing for any other. */
        public static Optional<Verdict> ofWord(String word) {
            String plain = word.strip().replace('-', ' ').toLowerCase(Locale.ROOT);
            return Arrays.stream(values()).filter(v -> v.word.equals(plain)).findFirst();
        }
    }

    /** Where a candidate stands after all that was said of it. */
    public enum Standing {
        /** Nobody, or one person, has decided. */
        OPEN,
        /** Two people hold that it is the listed one. */
        CONFIRMED,
        /** Two people hold that it is not. */
        CLEARED,
        /** Two people disagree: as open as if nobody had said anything, and to be settled first. */
        DISPUTED;

        /** In words. */
        public String words() {
            return switch (this) {
                case OPEN -> "open: it takes two people";
                case CONFIRMED -> "true match, as two people hold";
                case CLEARED -> "false positive, as two people hold";
                case DISPUTED -> "open: two people differ";
            };
        }
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
