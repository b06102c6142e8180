package toll.screen;

import java.util.ArrayList;
import java.util.List;
import toll.name.NamePart;
import toll.name.NameRole;
import toll.name.OrganisationName;
import toll.name.PersonName;

/**
 * A name cut into elements for matching: its parts, and each two neighbours written as one, with the positions that an
 * element covers. Parts beyond {@value #MOST_PARTS} are left out of account.
 */
final class ScreenedName {
    static final int MOST_PARTS = 9;

    /**
     * @param covers bit i is set when the element covers part i
     * @param bits what agreement on this element tells, log2 of its rarity
     */
    record Element(NamePart part, int covers, float bits) {}

    final List<Element> elements;
    /** Number of parts; the first {@code parts} elements are the single parts. */
    final int parts;

    final float totalBits;
    /** What it would cost at least if every part were missing on the other side. */
    final float missingBits;

    private ScreenedName(List<Element> elements, int parts) {
        this.elements = elements;
        this.parts = parts;
        float total = 0;
        float missing = 0;
        for (int i = 0; i < parts; i++) {
            total += elements.get(i).bits();
            missing += elements.get(i).bits() * PartCost.missing(elements.get(i).part());
        }
        this.totalBits = total;
        this.missingBits = missing;
    }

    static ScreenedName person(PersonName name, Rarity rarity) {
        List<NamePart> used = new ArrayList<>(name.parts().size());
        for (NamePart part : name.parts()) {
            if (part.role().compared() && used.size() < MOST_PARTS) {
                used.add(part);
            }
        }
        if (used.isEmpty()) {
            return new ScreenedName(List.of(), 0);
        }
        for (NamePart part : name.parts()) { // a title in front tells a little, and Amir or Sayyid may be a name
            if (part.role() == NameRole.HONORIFIC && !part.folded().isEmpty()) {
                used.addFirst(part);
                break;
            }
        }
        int n = used.size();
        List<Element> out = new ArrayList<>(2 * n);
        for (int i = 0; i < n; i++) {
            out.add(new Element(used.get(i), 1 << i, rarity.ofPerson(used.get(i))));
        }
        joinNeighbours(out, n);
        return new ScreenedName(out, n);
    }

    static ScreenedName organisation(OrganisationName name, Rarity rarity) {
        List<Element> out = new ArrayList<>(2 * name.words().size());
        int n = Math.min(12, name.words().size());
        for (int i = 0; i < n; i++) {
            OrganisationName.Word word = name.words().get(i);
            out.add(new Element(word.part(), 1 << i, rarity.ofOrganisation(word)));
        }
        joinNeighbours(out, n);
        return new ScreenedName(out, n);
    }

    private static void joinNeighbours(List<Element> out, int n) {
        for (int i = 0; i + 1 < n; i++) {
            Element one = out.get(i);
            Element two = out.get(i + 1);
            if (one.part().script() == two.part().script()
                    && one.part().folded().length() > 1
                    && two.part().folded().length() > 1) {
                String folded = one.part().folded() + two.part().folded();
                NamePart joined = new NamePart(
                        one.part().role(),
                        one.part().written() + " " + two.part().written(),
                        folded,
                        one.part().script(),
                        one.part().article());
                out.add(new Element(joined, one.covers() | two.covers(), one.bits() + two.bits()));
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
