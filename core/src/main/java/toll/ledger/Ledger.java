package toll.ledger;

import java.time.Instant;

/**
 * The append-only ledger of a project: records, judgements and refusals, numbered from 1 in the order they were
 * acknowledged. Several processes may hold it open; each batch is atomic, durable once {@link Batch#commit} returns,
 * and never interleaved with another.
 */
public interface Ledger extends AutoCloseable {
    /** Begins a batch; waits while another process is writing. */
    Batch begin();

    /** Everything acknowledged up to now. */
    View now();

    /** What was known after entry {@code sequence}; 0 is the empty ledger. */
    View asOf(long sequence);

    /** What was known at {@code time}: every batch committed at or before it. */
    View asOf(Instant time);

    /** The documents' bytes, by SHA-256. */
    Archive archive();

    @Override
    void close();
}
