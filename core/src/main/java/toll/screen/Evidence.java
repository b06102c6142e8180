package toll.screen;

/**
 * One piece of evidence beside the name. It never enters the name's score; it may move the band.
 *
 * @param what birth, nationality, birth place, sex, document
 * @param speaks for or against
 * @param strength how much
 * @param sentence both sides shown
 */
public record Evidence(String what, Speaks speaks, Strength strength, String sentence) {
    /** Which way it speaks. */
    public enum Speaks {
        FOR,
        AGAINST
    }

    /** How much it says. */
    public enum Strength {
        /** The same day of birth, the same document number; another year of birth, another sex. */
        STRONG,
        /** The same year, the same country. */
        SOME
    }
}
