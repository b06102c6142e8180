package toll.name;

/** The writing system of a name part, as far as comparison needs to tell. */
public enum Script {
    /** Arabic script: Arabic, Persian, Urdu, Pashto, Kurdish. */
    ARABIC,
    /** Latin script, and whatever was romanised on the way in. */
    LATIN;

    /** Whether the code point is a letter of the Arabic blocks. */
    static boolean isArabic(int c) {
        return c >= 0x0620 && c <= 0x063F
                || c >= 0x0641 && c <= 0x064A
                || (c >= 0x0620 && c <= 0x06FF && Character.isLetter(c))
                || (c >= 0x0750 && c <= 0x077F)
                || (c >= 0x08A0 && c <= 0x08FF && Character.isLetter(c));
    }

    /** The script of a folded word: Arabic when its first letter is. */
    static Script of(String folded) {
        return !folded.isEmpty() && isArabic(folded.codePointAt(0)) ? ARABIC : LATIN;
    }
}
