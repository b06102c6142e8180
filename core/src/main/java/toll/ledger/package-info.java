/** What sources say (records in documents) and what recorders decide (judgements), append-only and provable. */
@NullMarked
package toll.ledger;

import org.jspecify.annotations.NullMarked;
