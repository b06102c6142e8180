package toll.reconcile;

/**
 * How records group into events: for each record the event it belongs to. Records of one source stay apart unless a
 * recorder judged them to be the same.
 */
public interface Events {
    /** Every record by itself. */
    Events APART = sequence -> sequence;

    /**
     * The event of a record, named by the smallest sequence number among its records.
     *
     * @param sequence sequence number of an Incident, Finding or Strike; any other number is its own event
     */
    long of(long sequence);
}
