package toll.ledger;

/**
 * The ledger cannot do what was asked: the disk is full, the folder cannot be written, another process holds it. The
 * message is a sentence for a person; nothing of the batch was written.
 */
public class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
