package toll.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * A toll under a policy, in rows if asked, each number with its lineage. {@code rows} that count, the shared row among
 * them, add up to {@code toll} exactly.
 *
 * @param basis documented where incidents are counted, conceded where a belligerent's findings are
 * @param rows one for each key; the row {@code shared} holds events that have several keys
 * @param combinations what the shared row is made of, by combination of keys
 * @param beside grades that the policy sums beside the toll, never inside
 * @param straddling events of counting grades that only may lie in the period asked for; not in the toll
 * @param notReported events left out since the source reports no harm to civilians
 * @param asOf the last sequence number that was looked at
 * @param root Merkle root over the ledger up to there
 */
public record Tally(
        Policy policy,
        Filter filter,
        String measure,
        String status,
        String basis,
        Optional<Dimension> by,
        Sum toll,
        List<Row> rows,
        List<Row> combinations,
        List<Row> beside,
        Sum straddling,
        long notReported,
        long asOf,
        String root) {
    /** The key of the row that holds events with several keys. */
    public static final String SHARED = "shared";

    /** The key of the row that holds events for which the source gives none. */
    public static final String NOT_STATED = "not-stated";

    /** What must be said beside every toll. */
    public static final String NOTE =
            "Sums of minima and of maxima: a bound, not a confidence interval. Unknown is counted apart and is not 0.";

    /**
     * One row.
     *
     * @param counts whether it is part of the toll
     * @param sum events that have this key alone
     * @param withShared events that have this key, alone or with others: what a recorder that counts an event for each
     *     suspected actor would print. These do not add up to the toll
     */
    public record Row(String key, boolean counts, Sum sum, Sum withShared) {}

    public Tally {
        rows = List.copyOf(rows);
        combinations = List.copyOf(combinations);
        beside = List.copyOf(beside);
    }

    /** The row with this key. */
    public Optional<Row> row(String key) {
        return rows.stream().filter(r -> r.key().equals(key)).findFirst();
    }
}
