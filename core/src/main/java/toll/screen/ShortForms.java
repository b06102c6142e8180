package toll.screen;

import java.util.ArrayList;
import java.util.List;
import toll.compare.SoundDistance;
import toll.name.Script;
import toll.name.Sound;

/**
 * Compounds and what they are shortened to: Abd al-Basir is called Basir, Shafiqullah Shafiq, Burhan al-Din Burhan. Forms are folded, as
 * {@link toll.name.NamePart#folded()}.
 */
final class ShortForms {
    /** A short form must sound like what is left of the compound. */
    private static final double ALIKE = 0.92;

    private static final int SHORTEST_LATIN = 4;
    private static final int SHORTEST_ARABIC = 3;

    private ShortForms() {}

    /** What a compound may be shortened to; empty for what is none. */
    static List<String> of(String folded, Script script) {
        boolean arabic = script == Script.ARABIC;
        int shortest = arabic ? SHORTEST_ARABIC : SHORTEST_LATIN;
        List<String> some = new ArrayList<>(0);
        String servant = arabic ? "عبد" : "abd";
        if (folded.startsWith(servant)) {
            if (folded.length() - servant.length() >= shortest) {
                some.add(folded.substring(servant.length()));
            }
            return some;
        }
        for (String end : arabic ? List.of("دين", "له") : List.of("din", "lah")) {
            if (folded.endsWith(end) && folded.length() - end.length() >= shortest) {
                some.add(folded.substring(0, folded.length() - end.length()));
            }
        }
        return some;
    }

    /** Whether one of two parts is a short form of the other. */
    static boolean oneOfOther(String a, Script ofA, String b, Script ofB) {
        return isShortFor(a, ofA, b, ofB) || isShortFor(b, ofB, a, ofA);
    }

    private static boolean isShortFor(String part, Script script, String compound, Script ofCompound) {
        for (String rest : of(compound, ofCompound)) {
            if (part.equals(rest) || SoundDistance.reaches(Sound.of(part, script), Sound.of(rest, ofCompound), ALIKE)) {
                return true;
            }
        }
        return false;
    }
}
