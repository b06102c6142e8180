/** The SHA-256 Merkle tree of RFC 9162 over the entries: roots, inclusion and consistency proofs at any size. */
@NullMarked
package toll.ledger.tree;

import org.jspecify.annotations.NullMarked;
