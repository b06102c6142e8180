package toll.screen;

/** How good the list says an alias is. */
public enum Quality {
    /** A primary name, or an alias the list calls good or strong. */
    GOOD,
    /** An alias the list calls low or weak. */
    LOW,
    /** The list does not say. */
    UNMARKED
}
