package toll.screen;

import java.util.function.Function;
import toll.name.Script;

/** A name asked about, with the listed parts that its parts agree with, and what can be said before any listed name is looked at. */
final class Asked {
    /** A listed part costs no more than this when it alone is lacking. */
    private static final float MOST_LISTED = Rarity.MOST * PartCost.MISSING * PartCost.ONLY_LISTED;

    final ScreenedName name;
    final Resolved[] resolved;
    /** For each element the most bits that it may gain. */
    final float[] best;
    /** Parts that may agree with something on the list, as bits. */
    final int possible;
    /** What single letters may gain, as initials of any listed part. */
    final float initials;
    /** What listed parts may cost that single letters stand for. */
    final float coveredByInitials;

    final float all;
    private final int letters;
    private final float weight;

    /**
     * @param name made by {@link ScreenedName#asked}
     * @param agreeing the parts of the table that a part agrees with
     */
    Asked(ScreenedName name, PartTable table, Function<AskedPart, Resolved> agreeing, boolean persons) {
        this.name = name;
        weight = persons ? PartCost.ONLY_ASKED : 1;
        int elements = name.elements.size();
        resolved = new Resolved[elements];
        best = new float[elements];
        int some = 0;
        float sum = 0;
        int single = 0;
        for (int e = 0; e < elements; e++) {
            ScreenedName.Element element = name.elements.get(e);
            int first = Integer.numberOfTrailingZeros(element.covers());
            resolved[e] = e < name.parts
                    ? agreeing.apply(name.known[e])
                    : table.resolveJoined(name.known[first], name.known[first + 1]);
            if (resolved[e].ids().length > 0) {
                best[e] = element.bits() * resolved[e].most();
                some |= element.covers();
            }
            sum += best[e];
            if (persons
                    && e < name.parts
                    && element.part().folded().length() == 1
                    && element.part().script() == Script.LATIN) {
                single |= 1 << e;
            }
        }
        float gain = 0;
        for (int e = 0; e < name.parts; e++) {
            gain += (single & 1 << e) != 0 ? name.elements.get(e).bits() : 0;
        }
        possible = some;
        letters = single;
        initials = gain;
        coveredByInitials = Integer.bitCount(single) * MOST_LISTED;
        all = sum + gain;
    }

    /** The least that parts cost which no listed part stands for, when these have one, as bits. */
    float cost(int found) {
        float cost = 0;
        for (int left = ((1 << name.parts) - 1) & ~found & ~letters; left != 0; left &= left - 1) {
            cost += name.missing[Integer.numberOfTrailingZeros(left)];
        }
        return cost * weight;
    }

    /** Parts by the number of listed names that hold what agrees with them, most first. */
    int[] byNames() {
        int[] order = new int[name.parts];
        for (int i = 1; i < order.length; i++) {
            int k = i;
            int names = resolved[i].names();
            while (k > 0 && resolved[order[k - 1]].names() < names) {
                order[k] = order[k - 1];
                k--;
            }
            order[k] = i;
        }
        return order;
    }

    /** Parts by what they may gain, most first. */
    int[] byGain() {
        int[] order = new int[name.parts];
        for (int i = 1; i < order.length; i++) {
            int k = i;
            while (k > 0 && best[order[k - 1]] < best[i]) {
                order[k] = order[k - 1];
                k--;
            }
            order[k] = i;
        }
        return order;
    }
}
