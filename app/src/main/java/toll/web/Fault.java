package toll.web;

/** An answer that is not a page: its status and the key of the sentence that says so. Carries nothing of the data. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Fault(int status, String textKey) {
        super(textKey, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    String textKey() {
        String key = getMessage();
        return key == null ? "fault.500" : key;
    }

    static Fault absent() {
        return new Fault(404, "fault.404");
    }

    static Fault unreadable() {
        return new Fault(400, "fault.400");
    }
}
