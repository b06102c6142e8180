package toll.name;

/** What a part of a name is, in the field's words. */
public enum NameRole {
    /** Abu X or Umm X before or beside the name: named after a child, or a nom de guerre. */
    KUNYA,
    /** The given name (ism). */
    GIVEN,
    /** First link of the nasab chain. */
    FATHER,
    /** Second link of the nasab chain. */
    GRANDFATHER,
    /** A further link of the chain, or a middle name. */
    ANCESTOR,
    /** A by-name, often in quotation marks. */
    LAQAB,
    /** An adjective of origin, such as al-Halabi. */
    NISBA,
    /** The last, inherited part. */
    FAMILY,
    /** Sheikh, Dr, the martyr: set aside, never dropped. */
    HONORIFIC,
    /** A word between the parts: bin, de la. Set aside. */
    PARTICLE,
    /** A note of kinship such as "wife of ...". Set aside. */
    KIN_NOTE,
    /** Anything else that is not a part of the name: codes, bracketed remarks, text beyond the limits. */
    NOTE;

    /** Whether parts of this role take part in comparison. */
    public boolean compared() {
        return switch (this) {
            case KUNYA, GIVEN, FATHER, GRANDFATHER, ANCESTOR, LAQAB, NISBA, FAMILY -> true;
            case HONORIFIC, PARTICLE, KIN_NOTE, NOTE -> false;
        };
    }
}
