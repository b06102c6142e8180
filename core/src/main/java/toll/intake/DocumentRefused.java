package toll.intake;

/** The document cannot be read (further). Carries what a refusal needs; becomes one before it leaves this package. */
final class DocumentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long line;
    private final String expected;
    private final String found;
    private final String todo;

    DocumentRefused(String expected, String found, String todo) {
        this(0, expected, found, todo);
    }

    DocumentRefused(long line, String expected, String found, String todo) {
        super(expected, null, false, false);
        this.line = line;
        this.expected = expected;
        this.found = found;
        this.todo = todo;
    }

    long line() {
        return line;
    }

    String expected() {
        return expected;
    }

    String found() {
        return found;
    }

    String todo() {
        return todo;
    }
}
