package toll.intake;

import toll.ledger.Origin;
import toll.ledger.Record;

/** Makes one kind of record out of a row. */
interface RowMapper {
    Record map(RowView row, Origin origin);
}
