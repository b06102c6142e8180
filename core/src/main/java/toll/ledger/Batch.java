package toll.ledger;

/** One atomic append. Closing without {@link #commit} leaves the ledger as it was. */
public interface Batch extends AutoCloseable {
    /** What adding a record did. */
    enum Outcome {
        /** No record of this source, kind and key was there. */
        ADDED,
        /** The same record stands already; nothing was written. */
        UNCHANGED,
        /** A different record of the same source, kind and key was there: this one now stands, the old stays readable. */
        SUPERSEDED
    }

    Outcome add(Record record);

    /** @return the judgement's sequence number */
    long judge(Judgement judgement);

    void refuse(Refusal refusal);

    /** Makes the batch durable; after this returns it survives a kill and a power loss. */
    Receipt commit();

    @Override
    void close();
}
