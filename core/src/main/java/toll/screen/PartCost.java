package toll.screen;

import toll.compare.JaroWinkler;
import toll.name.NamePart;
import toll.name.NameRole;

/** What parts cost that the other side lacks, or has otherwise, in bits. */
final class PartCost {
    static final float MISSING = 0.22f;
    /** In names of persons, what is missing on one side weighs by which side it is. */
    static final float ONLY_ASKED = 1.5f;

    static final float ONLY_LISTED = 0.7f;
    private static final float MISSING_BYNAME = 0.1f;
    private static final float MISSING_GIVEN = 0.5f;
    /** Muhammad before a given name is often no more than a prefix. */
    private static final float PREFIX_BITS = 4f;

    private static final float MISSING_PREFIX = 0.6f;
    private static final float LEAST_CONTRADICTION = 5f;
    /** From this likeness in letters on, two parts that do not agree are more likely one misheard than two. */
    private static final float ALIKE = 0.84f;

    private static final int FEWEST_LETTERS = 3;

    private PartCost() {}

    /** The share of a part's bits that its absence on the other side costs. */
    static float missing(NamePart part) {
        return core(part) ? MISSING : MISSING_BYNAME;
    }

    /** The least that it can cost that the other side lacks a part, before sides are weighed. */
    static float least(ScreenedName.Element element) {
        NamePart part = element.part();
        return element.bits() * (isSonOrBenjamin(part) ? MISSING_BYNAME : missing(part));
    }

    /** Benjamin, or the "son of" of a family name put first. */
    private static boolean isSonOrBenjamin(NamePart part) {
        return part.role() == NameRole.GIVEN && part.folded().equals("ben");
    }

    /**
     * What a part of the query costs that the listed name lacks: more than the reverse, because a list shortens names and who asks
     * about somebody mostly knows the name in full.
     */
    static float onlyAsked(ScreenedName.Element element, boolean persons) {
        return lacking(element, persons) * (persons ? ONLY_ASKED : 1);
    }

    /** What a listed part costs that the query lacks. */
    static float onlyListed(ScreenedName.Element element, boolean persons) {
        return lacking(element, persons) * (persons ? ONLY_LISTED : 1);
    }

    /** A given name that the other side lacks is graver: "X, son of Y" is not Y. */
    private static float lacking(ScreenedName.Element element, boolean persons) {
        NamePart part = element.part();
        if (!persons || part.role() != NameRole.GIVEN) {
            return element.bits() * missing(part);
        }
        if (element.bits() <= PREFIX_BITS) {
            return element.bits() * MISSING_PREFIX;
        }
        return isSonOrBenjamin(part)
                ? element.bits() * MISSING_BYNAME
                : Math.max(LEAST_CONTRADICTION, element.bits()) * MISSING_GIVEN;
    }

    static boolean core(NamePart part) {
        return switch (part.role()) {
            case KUNYA, LAQAB, NISBA, HONORIFIC -> false;
            case GIVEN, FATHER, GRANDFATHER, ANCESTOR, FAMILY, PARTICLE, KIN_NOTE, NOTE -> true;
        };
    }

    /** The listed part that a single letter of the query may stand for; -1 for none. */
    static int initial(ScreenedName.Element asked, ScreenedName listed, int used) {
        String a = asked.part().folded();
        if (a.length() != 1 || asked.part().script() != toll.name.Script.LATIN) {
            return -1;
        }
        for (int f = 0; f < listed.parts; f++) {
            NamePart theirs = listed.elements.get(f).part();
            if ((used & 1 << f) == 0
                    && core(theirs)
                    && theirs.script() == toll.name.Script.LATIN
                    && theirs.folded().charAt(0) == a.charAt(0)) {
                return f;
            }
        }
        return -1;
    }

    static boolean title(NamePart part) {
        return part.role() == NameRole.HONORIFIC;
    }

    /**
     * The listed part that stands where one of the query does not agree with any; -1 for none.
     *
     * @param used listed parts that are taken
     */
    static int counterpart(ScreenedName.Element asked, ScreenedName listed, int used, boolean persons) {
        int any = -1;
        int same = -1;
        int alike = -1;
        float most = 0;
        for (int f = 0; f < listed.parts; f++) {
            ScreenedName.Element theirs = listed.elements.get(f);
            if ((used & 1 << f) == 0 && core(theirs.part())) {
                any = any < 0 ? f : any;
                same = same < 0 && theirs.part().role() == asked.part().role() ? f : same;
                float likeness = persons ? likeness(asked.part(), theirs.part()) : 0;
                if (likeness > most) {
                    most = likeness;
                    alike = f;
                }
            }
        }
        return alike >= 0 ? alike : same >= 0 ? same : any;
    }

    /** How alike two parts are in letters that do not agree, from {@value #ALIKE} to 1; 0 where they are not. */
    static float likeness(NamePart a, NamePart b) {
        String x = a.folded();
        String y = b.folded();
        if (a.script() != b.script()
                || x.length() < FEWEST_LETTERS
                || y.length() < FEWEST_LETTERS
                || x.charAt(0) != y.charAt(0)) {
            return 0;
        }
        float likeness = (float) JaroWinkler.similarity(x, y);
        return likeness >= ALIKE ? likeness : 0;
    }

    /** What it costs that two parts contradict each other; the less, the more alike they are written, never less than lacking. */
    static float against(ScreenedName.Element asked, ScreenedName.Element listed, float likeness, boolean persons) {
        float full =
                contradiction(asked.part().role(), listed.part().role(), (asked.bits() + listed.bits()) / 2, persons);
        float least = MISSING
                * (persons ? ONLY_ASKED * asked.bits() + ONLY_LISTED * listed.bits() : asked.bits() + listed.bits());
        return likeness == 0 || full <= least ? full : least + (full - least) * (1 - likeness) / (1 - ALIKE);
    }

    private static float contradiction(NameRole a, NameRole b, float bits, boolean persons) {
        if (!persons) {
            return bits;
        }
        float factor = a != b
                ? 0.8f
                : switch (a) {
                    case GIVEN -> 1.6f;
                    case FATHER -> 1.3f;
                    case FAMILY, GRANDFATHER -> 0.9f;
                    case ANCESTOR, KUNYA, LAQAB, NISBA, HONORIFIC, PARTICLE, KIN_NOTE, NOTE -> 0.8f;
                };
        return Math.max(LEAST_CONTRADICTION, bits) * factor;
    }
}
