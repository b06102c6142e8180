package toll.screen;

/** What is listed. */
public enum EntryKind {
    INDIVIDUAL,
    /** Groups, undertakings and entities. */
    ENTITY,
    VESSEL,
    AIRCRAFT;

    /** Whether names of this kind follow the rules of persons' names. */
    public boolean isPerson() {
        return this == INDIVIDUAL;
    }
}
