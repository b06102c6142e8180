package toll.compare;

import toll.name.NamePart;
import toll.name.NameVariants;
import toll.name.Script;
import toll.name.Sound;

/**
 * Two name parts to an agreement and a likeness. Parts that were written differently agree when they sound alike, when
 * they are listed forms of one name, or when a slip of the pen parts them.
 */
public final class PartComparison {
    /** Likeness from which two parts agree. */
    public static final double AGREES = 0.80;
    /** A longer word may differ by one letter more before it is another. */
    private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

    /** An agreement with its likeness in [0, 1]. */
    public record Outcome(PartAgreement agreement, double similarity) {}

    private static final Outcome SAME = new Outcome(PartAgreement.SAME, 1);

    private PartComparison() {}

    /** Compares two parts, computing their sounds. */
    public static Outcome compare(NamePart a, NamePart b) {
        return a.folded().equals(b.folded()) ? SAME : compare(a.folded(), a.sound(), b.folded(), b.sound());
    }

    /** Compares two folded forms whose sounds are at hand. */
    public static Outcome compare(String a, Sound soundA, String b, Sound soundB) {
        if (a.equals(b)) {
            return SAME;
        }
        if (soundA.script() == Script.LATIN
                && soundB.script() == Script.LATIN
                && (a.length() == 1 || b.length() == 1)) {
            boolean fits = a.charAt(0) == b.charAt(0);
            return new Outcome(fits ? PartAgreement.INITIAL : PartAgreement.CONTRADICTING, fits ? 0.8 : 0);
        }
        double sound = SoundDistance.similarity(soundA, soundB);
        boolean oneScript = soundA.script() == soundB.script();
        if (NameVariants.builtIn().twoNames(a, b)) {
            return new Outcome(PartAgreement.CONTRADICTING, Math.min(sound, AGREES - 0.01));
        }
        boolean listed = sound < 0.93 && NameVariants.builtIn().sameName(a, b);
        if (sound >= AGREES && !listed) {
            return new Outcome(oneScript ? PartAgreement.SPELLING : PartAgreement.TRANSLITERATION, sound);
        }
        if (listed) {
            return new Outcome(PartAgreement.NICKNAME, Math.max(0.9, sound));
        }
        if (oneScript && Math.min(a.length(), b.length()) >= LONG_ENOUGH_FOR_A_SLIP) {
            int slips = EditDistance.transposition(a, b);
            double likeness = 1 - 1.1 * slips / Math.max(a.length(), b.length());
            if (slips == 1 || (slips == 2 && Math.min(a.length(), b.length()) >= 9)) {
                return new Outcome(PartAgreement.SPELLING, Math.max(AGREES, likeness));
            }
        }
        return new Outcome(PartAgreement.CONTRADICTING, Math.min(sound, AGREES - 0.01));
    }
}
