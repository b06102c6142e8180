package toll.cli;

/** An end that a person can act on: what went wrong, what to do, and the exit code. Never shows a stack trace. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;

    Failure(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
