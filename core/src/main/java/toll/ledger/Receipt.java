package toll.ledger;

/**
 * The acknowledgement of a batch.
 *
 * @param first sequence number of its first entry, or 0 where it wrote none
 * @param last sequence number of its last entry, or 0
 * @param size entries in the ledger after it
 * @param root Merkle root over all of them (RFC 9162), 64 lower-case hex digits
 */
public record Receipt(
        long first, long last, long added, long unchanged, long superseded, long refused, long size, String root) {}
