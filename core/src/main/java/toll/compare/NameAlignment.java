package toll.compare;

import java.util.List;

/**
 * Two names laid beside each other, part by part.
 *
 * @param level agreement of the whole
 * @param weight evidence that the two names name one person, in bits (log2 of a likelihood ratio): the sum of the rows'
 * @param rows one a pair of parts and one a missing part, in the order of the first name
 */
public record NameAlignment(NameLevel level, double weight, List<PartMatch> rows) {
    public NameAlignment {
        rows = List.copyOf(rows);
    }

    /** The number of rows whose parts agree. */
    public int agreeing() {
        int count = 0;
        for (PartMatch row : rows) {
            count += row.agreement().agrees() ? 1 : 0;
        }
        return count;
    }

    /** Whether some part contradicts. */
    public boolean contradicts() {
        return rows.stream().anyMatch(row -> row.agreement() == PartAgreement.CONTRADICTING);
    }

    /** The reason in words, part by part: what a reviewer can read and sign. */
    public String sentence() {
        return NameSentence.of(this);
    }
}
