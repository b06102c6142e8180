package toll.ledger;

/**
 * A disclosure group: the parts of a record that a publication can withhold as one, while the rest stays provable. A
 * record's leaf is made of one salted hash for each group, in this order.
 */
public enum Group {
    /** Counts and scope: when, where, who by, by what means, grade, verdict. */
    FIGURES,
    /** Names, ages, family, official numbers: whatever points at a person. */
    IDENTITY,
    /** Who says so: source, chain, document, locator, key, address. */
    SOURCE,
    /** The source's own words. */
    WORDS,
    /** The recorder's internal notes and the columns that no field holds: never published. */
    NOTES
}
