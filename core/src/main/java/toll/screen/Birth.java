package toll.screen;

import toll.date.When;

/**
 * A birth date of a listed person.
 *
 * @param when an interval of days; approximate dates are widened when they are compared, not here
 * @param ofFalseIdentity whether the date belongs to an alias or a false document: shown, but no evidence
 * @param note the list's own words, or empty
 */
public record Birth(When when, boolean ofFalseIdentity, String note) {}
