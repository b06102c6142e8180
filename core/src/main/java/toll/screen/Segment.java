package toll.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The names of one sort, persons' or organisations', with the postings from each part to the names that hold it.
 * Immutable once built; {@link Search} reads it.
 */
final class Segment {
    /**
     * @param entry number of the entry
     * @param name number of the name within the entry; -1 for an acronym that the entry's names give
     * @param words the name's elements
     * @param parts part number of each element
     * @param latin whether it is written in Latin script
     */
    record Form(int entry, int name, ScreenedName words, int[] parts, boolean latin) {}

    final PartTable table;
    final List<Form> forms = new ArrayList<>();
    int[][] postings = new int[0][];
    /** Parts of all forms one after the other; those of form f stand from {@code from[f]} to before {@code from[f + 1]}. */
    int[] parts = new int[0];

    int[] from = new int[1];
    /** Parts that stand by themselves in any name of the entry that a form belongs to, ascending; forms of one entry share them. */
    int[][] ofEntry = new int[0][];

    float[] totalBits = new float[0];
    float[] missingBits = new float[0];

    /**
     * @param organisations whether the names are organisations'
     */
    Segment(boolean organisations) {
        table = new PartTable(organisations);
    }

    void add(int entry, int name, ScreenedName words) {
        if (words.parts == 0) {
            return;
        }
        int[] parts = new int[words.elements.size()];
        for (int i = 0; i < parts.length; i++) {
            ScreenedName.Element element = words.elements.get(i);
            parts[i] = table.add(element.part().folded(), element.part().script());
            if (i < words.parts) {
                table.standsAlone(parts[i]);
            }
        }
        boolean latin = words.elements.getFirst().part().script() == toll.name.Script.LATIN;
        forms.add(new Form(entry, name, words, parts, latin));
    }

    private int[][] partsOfEntries() {
        int[][] all = new int[forms.size()][];
        for (int first = 0; first < all.length; ) {
            PartNumbers gathered = new PartNumbers();
            int end = first;
            for (;
                    end < all.length
                            && forms.get(end).entry() == forms.get(first).entry();
                    end++) {
                Form form = forms.get(end);
                for (int i = 0; i < form.words().parts; i++) {
                    gathered.add(form.parts()[i]);
                }
            }
            Arrays.fill(all, first, end, gathered.ascending());
            first = end;
        }
        return all;
    }

    void freeze() {
        from = new int[forms.size() + 1];
        totalBits = new float[forms.size()];
        missingBits = new float[forms.size()];
        for (int f = 0; f < forms.size(); f++) {
            from[f + 1] = from[f] + forms.get(f).parts().length;
            totalBits[f] = forms.get(f).words().totalBits;
            missingBits[f] = forms.get(f).words().missingBits;
        }
        ofEntry = partsOfEntries();
        parts = new int[from[forms.size()]];
        for (int f = 0; f < forms.size(); f++) {
            System.arraycopy(forms.get(f).parts(), 0, parts, from[f], from[f + 1] - from[f]);
        }
        int[] counts = new int[table.size()];
        for (Form form : forms) {
            for (int part : form.parts()) {
                counts[part]++;
            }
        }
        postings = new int[table.size()][];
        for (int i = 0; i < postings.length; i++) {
            postings[i] = new int[counts[i]];
        }
        Arrays.fill(counts, 0);
        for (int f = 0; f < forms.size(); f++) {
            for (int part : forms.get(f).parts()) {
                int n = counts[part];
                if (n == 0 || postings[part][n - 1] != f) {
                    postings[part][counts[part]++] = f;
                }
            }
        }
        for (int i = 0; i < postings.length; i++) {
            if (counts[i] < postings[i].length) {
                postings[i] = Arrays.copyOf(postings[i], counts[i]);
            }
        }
    }
}
