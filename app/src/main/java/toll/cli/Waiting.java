package toll.cli;

import java.io.PrintWriter;

/** One line on the error stream that says what is at work, while somebody waits at a terminal; silent everywhere else. */
final class Waiting implements AutoCloseable {
    private static final String CLEARED = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean seen;

    private Waiting(PrintWriter err, boolean seen) {
        this.err = err;
        this.seen = seen;
    }

    /** @param wanted false where the answer is for a program */
    static Waiting on(PrintWriter err, boolean wanted) {
        return new Waiting(err, wanted && Terminal.isThere());
    }

    void say(String what) {
        if (seen) {
            err.print(CLEARED + what + " ...");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (seen) {
            err.print(CLEARED);
            err.flush();
        }
    }
}
