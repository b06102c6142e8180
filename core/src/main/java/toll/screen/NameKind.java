package toll.screen;

/** What a listed name is to its entry. */
public enum NameKind {
    PRIMARY,
    ALIAS,
    FORMER,
    /** The name in its original script. */
    ORIGINAL_SCRIPT
}
