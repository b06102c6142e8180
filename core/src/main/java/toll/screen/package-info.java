/** Sanctions lists: readers, archive, index, match and explanation. Never sees the ledger. */
@NullMarked
package toll.screen;

import org.jspecify.annotations.NullMarked;
