package toll.intake.prose;

import toll.date.When;

/**
 * A time that the text states.
 *
 * @param edtf the EDTF form, each end as precise as its words ("2014/.." for "since 2014"); empty where unresolved
 * @param state resolved, same (refers to a period named before), or unresolved
 */
public record Period(When when, String edtf, State state) {
    /** How far the words could be turned into days. */
    public enum State {
        RESOLVED,
        SAME,
        UNRESOLVED
    }

    static final Period NONE = new Period(When.UNKNOWN, "", State.UNRESOLVED);

    static Period of(When when, String edtf) {
        return new Period(when, edtf, State.RESOLVED);
    }

    static Period of(When when) {
        return of(when, when.edtf());
    }
}
