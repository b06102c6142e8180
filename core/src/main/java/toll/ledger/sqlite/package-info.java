/** The embedded ledger: one SQLite file and a folder of documents. */
@NullMarked
package toll.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
