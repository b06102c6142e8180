/** How many: lower bound, upper bound, qualifier and the words as written. */
@NullMarked
package toll.count;

import org.jspecify.annotations.NullMarked;
