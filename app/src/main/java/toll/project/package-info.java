/** A project directory: its ledger, its secret, its own terms, policies and profiles, and the clock. */
@NullMarked
package toll.project;

import org.jspecify.annotations.NullMarked;
