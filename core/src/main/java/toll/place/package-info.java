/** Where: a name with its administrative chain and an area, never a bare point. */
@NullMarked
package toll.place;

import org.jspecify.annotations.NullMarked;
