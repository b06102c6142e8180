/**
 * Multiple systems estimation: from capture histories (who is on which list) to an estimate of how many were never
 * recorded, or a refusal with its reasons. Sees nothing else of Toll, so that it can be checked against published tables
 * by someone who has no ledger.
 */
@NullMarked
package toll.estimate;

import org.jspecify.annotations.NullMarked;
