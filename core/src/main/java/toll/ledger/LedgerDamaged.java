package toll.ledger;

/** What the ledger holds is not what was written to it. The message names the place; {@code toll verify} says more. */
public final class LedgerDamaged extends LedgerException {
    private static final long serialVersionUID = 1L;

    public LedgerDamaged(String message) {
        super(message);
    }

    public LedgerDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
