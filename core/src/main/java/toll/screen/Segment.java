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
    private final boolean organisations;
    final List<Form> forms = new ArrayList<>();
    /** Forms that hold a part, ascending; those of part p stand from {@code postingsFrom[p]} to before {@code postingsFrom[p + 1]}. */
    int[] postings = new int[0];

    int[] postingsFrom = new int[1];
    /** Parts of all forms one after the other; those of form f stand from {@code from[f]} to before {@code from[f + 1]}. */
    int[] parts = new int[0];

    int[] from = new int[1];
    /** Parts that stand by themselves in any name of the entry that a form belongs to, ascending; forms of one entry share them. */
    int[][] ofEntry = new int[0][];

    /** Beside each of {@link #parts} what it costs that it is only listed; for two written as one the cost of both, negative. */
    float[] costs = new float[0];

    float[] totalBits = new float[0];

    /**
     * @param organisations whether the names are organisations'
     */
    Segment(boolean organisations) {
        this.organisations = organisations;
        table = new PartTable(organisations);
    }

    void add(int entry, int name, ScreenedName words) {
        if (words.parts == 0) {
            return;
        }
        int[] parts = new int[words.elements.size()];
        for (int i = 0; i < parts.length; i++) {
            ScreenedName.Element element = words.elements.get(i);
            parts[i] = table.add(element.folded(), element.part().script());
            if (i < words.parts) {
                table.standsAlone(parts[i]);
            } else {
                table.standsJoined(parts[i]);
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

    private void costs(ScreenedName words, int at) {
        float weight = organisations ? 1 : PartCost.ONLY_LISTED;
        for (int i = 0; i < words.elements.size(); i++) {
            if (i < words.parts) {
                costs[at + i] = weight * words.missing[i];
            } else {
                int first = Integer.numberOfTrailingZeros(words.elements.get(i).covers());
                costs[at + i] = -weight * (words.missing[first] + words.missing[first + 1]);
            }
        }
    }

    void freeze() {
        from = new int[forms.size() + 1];
        totalBits = new float[forms.size()];
        for (int f = 0; f < forms.size(); f++) {
            from[f + 1] = from[f] + forms.get(f).parts().length;
            totalBits[f] = forms.get(f).words().totalBits;
        }
        ofEntry = partsOfEntries();
        parts = new int[from[forms.size()]];
        costs = new float[parts.length];
        for (int f = 0; f < forms.size(); f++) {
            System.arraycopy(forms.get(f).parts(), 0, parts, from[f], from[f + 1] - from[f]);
            costs(forms.get(f).words(), from[f]);
        }
        post();
    }

    private void post() {
        int[] names = new int[table.size()];
        int[] last = new int[table.size()];
        Arrays.fill(last, -1);
        for (int f = 0; f < forms.size(); f++) {
            for (int part : forms.get(f).parts()) {
                names[part] += last[part] == f ? 0 : 1;
                last[part] = f;
            }
        }
        postingsFrom = new int[names.length + 1];
        for (int p = 0; p < names.length; p++) {
            postingsFrom[p + 1] = postingsFrom[p] + names[p];
        }
        postings = new int[postingsFrom[names.length]];
        int[] at = Arrays.copyOf(postingsFrom, names.length);
        Arrays.fill(last, -1);
        for (int f = 0; f < forms.size(); f++) {
            for (int part : forms.get(f).parts()) {
                if (last[part] != f) {
                    postings[at[part]++] = f;
                    last[part] = f;
                }
            }
        }
        table.freeze(names);
    }
}
