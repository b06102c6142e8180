package toll.term;

import java.util.List;

/**
 * One word of a vocabulary.
 *
 * @param id stable, lower case with hyphens: {@code us-led-coalition}
 * @param en the label in English
 * @param ar the label in Arabic, or empty
 * @param within the id of the wider term, or empty: {@code child} within {@code civilian}
 * @param aliases other spellings, in any language
 */
public record Term(String id, String en, String ar, String within, List<String> aliases) {
    public Term {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not an id (lower case, digits, hyphens): " + id);
        }
        aliases = List.copyOf(aliases);
    }
}
