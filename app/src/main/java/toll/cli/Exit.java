package toll.cli;

/** The exit codes of the command-line contract. */
final class Exit {
    static final int DONE = 0;
    /** A negative answer: not comparable, refused, differing. */
    static final int NEGATIVE = 1;

    static final int USAGE = 2;
    /** Input refused in whole. */
    static final int INPUT_REFUSED = 3;

    static final int INTEGRITY = 4;

    private Exit() {}
}
