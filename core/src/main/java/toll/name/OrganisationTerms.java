package toll.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Words of organisations' names that mean the same in several languages: movement, harakat, حركة. Names of organisations
 * are as often translated as transliterated. Read from {@code organisation-terms.tsv}, one meaning a line.
 */
public final class OrganisationTerms {
    private static final int[] NONE = {};

    private static final class Holder {
        static final OrganisationTerms ONE = new OrganisationTerms();
    }

    private final Map<String, int[]> meanings = new HashMap<>();

    private OrganisationTerms() {
        int meaning = 0;
        for (String[] row : NameWords.table("organisation-terms.tsv")) {
            for (String word : row[0].split(" ", -1)) {
                int[] before = meanings.getOrDefault(OrganisationName.folded(word), NONE);
                int[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = meaning;
                meanings.put(OrganisationName.folded(word), after);
            }
            meaning++;
        }
    }

    /** The table that comes with Toll. */
    public static OrganisationTerms builtIn() {
        return Holder.ONE;
    }

    /** Numbers of the meanings that a folded word has, empty for most. */
    public int[] meanings(String folded) {
        return meanings.getOrDefault(folded, NONE).clone();
    }

    /** Whether two folded words have a meaning in common. */
    public boolean sameMeaning(String a, String b) {
        for (int x : meanings.getOrDefault(a, NONE)) {
            for (int y : meanings.getOrDefault(b, NONE)) {
                if (x == y) {
                    return true;
                }
            }
        }
        return false;
    }
}
