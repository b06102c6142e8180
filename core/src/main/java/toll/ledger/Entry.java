package toll.ledger;

import java.time.Instant;

/**
 * A record in its place in the ledger.
 *
 * @param sequence from 1, in the order of acknowledgement
 * @param recorded when its batch was committed
 * @param supersedes sequence number of the record it replaces, or 0
 */
public record Entry<R extends Record>(long sequence, Instant recorded, long supersedes, R record) {}
