package toll.ledger.sqlite;

/**
 * What one batch learned of the keys in the ledger, kept for the next: a second batch of a long file need not read the
 * key table again. It holds as long as nobody else has written in between, which the number of entries tells.
 *
 * @param absent knows every key of the ledger
 * @param entries in the ledger when it was right
 */
record KnownKeys(Absent absent, long entries) {}
