/** Sets of hashes, for those who need only know whether something was there before. */
@NullMarked
package toll.hash;

import org.jspecify.annotations.NullMarked;
