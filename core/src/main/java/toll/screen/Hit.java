package toll.screen;

import java.util.List;

/**
 * A candidate: a listed entry that a name may belong to. Never more than a candidate; two people decide.
 *
 * @param row of the query
 * @param query the name as asked
 * @param list which list, with its day
 * @param reference the list's reference of the entry
 * @param kind what is listed
 * @param listedName the entry's primary name
 * @param matchedName the listed name that fired
 * @param nameKind what that name is to the entry
 * @param quality as the list marks it
 * @param score of the names alone, in [0, 1)
 * @param band what a reviewer should make of it
 * @param evidence beside the name
 * @param reason in one sentence, both names shown, part by part
 */
public record Hit(
        long row,
        String query,
        String list,
        String reference,
        EntryKind kind,
        String listedName,
        String matchedName,
        NameKind nameKind,
        Quality quality,
        double score,
        Band band,
        List<Evidence> evidence,
        String reason) {
    public Hit {
        evidence = List.copyOf(evidence);
        if (!(score >= 0 && score < 1)) {
            throw new IllegalArgumentException("a score lies in [0, 1): " + score);
        }
    }
}
