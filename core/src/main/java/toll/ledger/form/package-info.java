/** The canonical bytes of an entry: JSON (RFC 8785) in five disclosure groups, their salts, and the leaf made of them. */
@NullMarked
package toll.ledger.form;

import org.jspecify.annotations.NullMarked;
