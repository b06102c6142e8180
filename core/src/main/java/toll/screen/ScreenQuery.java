package toll.screen;

import toll.date.When;

/**
 * What is asked: a name, and whatever else is known. Blank and {@link When#UNKNOWN} mean not known.
 *
 * @param row number of the row it comes from, first row 1
 * @param name as written
 * @param born birth date
 * @param nationality in words
 * @param birthPlace in words
 * @param document number of an identity document
 * @param kind what is asked for
 */
public record ScreenQuery(
        long row, String name, When born, String nationality, String birthPlace, String document, Sex sex, Kind kind) {
    /** What sort of name is asked for. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        /** Not said: both are looked for. */
        ANY
    }

    /** A name alone. */
    public static ScreenQuery of(long row, String name) {
        return new ScreenQuery(row, name, When.UNKNOWN, "", "", "", Sex.UNKNOWN, Kind.ANY);
    }
}
