/**
 * From records to figures that can be defended: policies, tolls, comparability, gaps, a belligerent's own series. All of
 * it is a pure function of a ledger's view, a policy and filters.
 */
@NullMarked
package toll.reconcile;

import org.jspecify.annotations.NullMarked;
