package toll.screen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import toll.name.NamePart;
import toll.name.NameRole;
import toll.name.OrganisationName;
import toll.name.PersonName;

/**
 * A name cut into elements for matching: its parts, and each two neighbours written as one, with the positions that an
 * element covers. Parts of persons' names beyond {@value #MOST_PARTS} and words of organisations' beyond {@value #MOST_WORDS} are left
 * out of account.
 */
final class ScreenedName {
    static final int MOST_PARTS = 9;
    static final int MOST_WORDS = 12;

    /**
     * @param part the part; of two neighbours written as one, the first
     * @param next the second of two neighbours written as one
     * @param covers bit i is set when the element covers part i
     * @param bits what agreement on this element tells, log2 of its rarity
     */
    record Element(NamePart part, @Nullable NamePart next, int covers, float bits) {
        /** What is compared. */
        String folded() {
            return next == null ? part.folded() : part.folded() + next.folded();
        }

        /** The words as they stand in the name. */
        String written() {
            return next == null ? part.written() : part.written() + " " + next.written();
        }
    }

    final List<Element> elements;
    /** Number of parts; the first {@code parts} elements are the single parts. */
    final int parts;

    final float totalBits;
    /** For each part what it costs at least if it is missing on the other side, before sides are weighed. */
    final float[] missing;

    /** Of a name that is asked about what is known of each part; empty for a listed name. */
    final AskedPart[] known;

    private static final AskedPart[] LISTED = {};
    /** A name without parts. */
    static final ScreenedName NONE = new ScreenedName(List.of(), 0, LISTED);

    private ScreenedName(List<Element> elements, int parts, AskedPart[] known) {
        this.known = known;
        this.elements = elements;
        this.parts = parts;
        float total = 0;
        this.missing = new float[parts];
        for (int i = 0; i < parts; i++) {
            total += elements.get(i).bits();
            missing[i] = PartCost.least(elements.get(i));
        }
        this.totalBits = total;
    }

    /** A listed person's name. */
    static ScreenedName person(PersonName name, Rarity rarity) {
        List<NamePart> used = used(name);
        float[] bits = new float[used.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = rarity.ofPerson(used.get(i));
        }
        return of(used, bits, LISTED);
    }

    /** A person's name that is asked about. */
    static ScreenedName asked(PersonName name, AskedParts parts) {
        List<NamePart> used = used(name);
        float[] bits = new float[used.size()];
        AskedPart[] known = new AskedPart[bits.length];
        for (int i = 0; i < bits.length; i++) {
            known[i] = parts.of(used.get(i));
            bits[i] = Rarity.ofPerson(used.get(i), known[i].bits);
        }
        return of(used, bits, known);
    }

    /** A listed organisation's name. */
    static ScreenedName organisation(OrganisationName name, Rarity rarity) {
        List<NamePart> used = used(name.words());
        float[] bits = new float[used.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = rarity.ofOrganisation(name.words().get(i));
        }
        return of(used, bits, LISTED);
    }

    /** An organisation's name that is asked about. */
    static ScreenedName asked(OrganisationName name, AskedParts parts) {
        AskedPart[] known = new AskedPart[name.words().size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = parts.of(name.words().get(i).part());
        }
        return asked(name.words(), known);
    }

    /**
     * Words of an organisation's name that is asked about.
     *
     * @param known what is known of each
     */
    static ScreenedName asked(List<OrganisationName.Word> words, AskedPart[] known) {
        List<NamePart> used = used(words);
        float[] bits = new float[used.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Rarity.ofOrganisation(words.get(i), known[i].bits);
        }
        return of(used, bits, known);
    }

    private static ScreenedName of(List<NamePart> used, float[] bits, AskedPart[] known) {
        int n = bits.length;
        List<Element> out = new ArrayList<>(2 * n);
        for (int i = 0; i < n; i++) {
            out.add(new Element(used.get(i), null, 1 << i, bits[i]));
        }
        joinNeighbours(out, n);
        return new ScreenedName(out, n, known);
    }

    private static List<NamePart> used(PersonName name) {
        List<NamePart> used = new ArrayList<>(name.parts().size());
        for (NamePart part : name.parts()) {
            if (part.role().compared() && used.size() < MOST_PARTS) {
                used.add(part);
            }
        }
        if (used.isEmpty()) {
            return used;
        }
        for (NamePart part : name.parts()) { // a title in front tells a little, and Amir or Sayyid may be a name
            if (part.role() == NameRole.HONORIFIC && !part.folded().isEmpty()) {
                used.addFirst(part);
                break;
            }
        }
        return used;
    }

    private static List<NamePart> used(List<OrganisationName.Word> words) {
        List<NamePart> used = new ArrayList<>(words.size());
        for (OrganisationName.Word word : words) {
            if (used.size() < MOST_WORDS) {
                used.add(word.part());
            }
        }
        return used;
    }

    private static void joinNeighbours(List<Element> out, int n) {
        for (int i = 0; i + 1 < n; i++) {
            Element one = out.get(i);
            Element two = out.get(i + 1);
            if (one.part().script() == two.part().script()
                    && one.part().folded().length() > 1
                    && two.part().folded().length() > 1) {
                out.add(new Element(one.part(), two.part(), one.covers() | two.covers(), one.bits() + two.bits()));
            }
        }
    }

    /** Whether all that the name has is a kunya, or a kunya with one adjective of origin. */
    boolean isNomDeGuerre() {
        int first = titles();
        if (parts == first || elements.get(first).part().role() != NameRole.KUNYA) {
            return false;
        }
        return parts == first + 1
                || (parts == first + 2 && elements.get(first + 1).part().role() == NameRole.FAMILY);
    }

    /** Whether there is but one part besides titles and by-names. */
    boolean isSingle() {
        int core = 0;
        for (int i = 0; i < parts; i++) {
            NameRole role = elements.get(i).part().role();
            core += role == NameRole.LAQAB || role == NameRole.HONORIFIC ? 0 : 1;
        }
        return core <= 1;
    }

    private int titles() {
        return parts > 0 && elements.getFirst().part().role() == NameRole.HONORIFIC ? 1 : 0;
    }
}
