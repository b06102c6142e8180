/** Blocking, m and u, match weights, clusters, and the explanation of each. */
@NullMarked
package toll.link;

import org.jspecify.annotations.NullMarked;
