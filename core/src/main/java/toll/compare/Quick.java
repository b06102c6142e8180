package toll.compare;

/**
 * A quick answer for the values of a dictionary, from a few numbers kept of each: most pairs of values have so little in
 * common that nothing more has to be looked at.
 */
public interface Quick {
    /** Says of no pair anything. */
    Quick NONE = (a, b) -> -1;

    /** The level of the values numbered {@code a} and {@code b}, or -1 where the values themselves must be compared. */
    int level(int a, int b);
}
