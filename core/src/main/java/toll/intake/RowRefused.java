package toll.intake;

/** One row gives no record; the refusal is already noted on the row. Cheap to throw: no stack trace. */
final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RowRefused() {
        super("row refused", null, false, false);
    }
}
