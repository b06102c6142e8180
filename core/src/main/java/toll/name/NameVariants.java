package toll.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Forms of one given name: those that do not sound alike, short forms (Bill, William) and national forms (Mehmet, Mamadou,
 * Magomed for Muhammad); and names that sound alike and are not the same (Hasan, Husayn). Read from {@code variants.tsv}, one group a line,
 * an underscore joining the words of a compound.
 */
public final class NameVariants {
    private static final class Holder {
        static final NameVariants ONE = new NameVariants();
    }

    private final Map<String, int[]> groups = new HashMap<>();

    private NameVariants() {
        int group = 0;
        for (String[] row : NameWords.table("variants.tsv")) {
            for (String word : row[0].split(" ", -1)) {
                String form = PersonName.parse(word.replace('_', ' ')).normal();
                int[] before = groups.getOrDefault(form, new int[0]);
                int[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = group;
                groups.put(form, after);
            }
            group++;
        }
    }

    /** The table that comes with Toll. */
    public static NameVariants builtIn() {
        return Holder.ONE;
    }

    /** The groups a folded part belongs to, empty for most. */
    public int[] groups(String folded) {
        int[] some = groups.get(folded);
        return some == null ? new int[0] : some.clone();
    }

    /** Whether both parts are listed and share no line: near in sound, perhaps, and yet two names (Hasan, Husayn). */
    public boolean twoNames(String a, String b) {
        return groups.containsKey(a) && groups.containsKey(b) && !sameName(a, b);
    }

    /** Whether two folded parts are listed as forms of one name. */
    public boolean sameName(String a, String b) {
        int[] some = groups.get(a);
        int[] others = groups.get(b);
        if (some == null || others == null) {
            return false;
        }
        for (int x : some) {
            for (int y : others) {
                if (x == y) {
                    return true;
                }
            }
        }
        return false;
    }
}
