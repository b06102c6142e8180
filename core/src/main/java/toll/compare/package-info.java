/** Two values to an agreement level, a weight and its reason. */
@NullMarked
package toll.compare;

import org.jspecify.annotations.NullMarked;
