package toll.compare;

/** How two name parts agree. */
public enum PartAgreement {
    /** The same folded form in the same script. */
    SAME,
    /** One script, another spelling or a slip of the pen. */
    SPELLING,
    /** Two scripts, one name; or two romanisations of one sound. */
    TRANSLITERATION,
    /** A known short form or national form: Bill and William, Mehmet and Muhammad. */
    NICKNAME,
    /** One side writes together what the other splits. */
    JOINED,
    /** One side has the initial only. */
    INITIAL,
    /** One side has no such part: a missing generation is not a contradiction. */
    MISSING,
    /** Both sides have the part and it differs. */
    CONTRADICTING;

    /** Whether the two parts may be one name. */
    public boolean agrees() {
        return ordinal() <= INITIAL.ordinal();
    }
}
