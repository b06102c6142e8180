/** Documents in, records and refusals out: one reader a format, one profile (data) a table. */
@NullMarked
package toll.intake;

import org.jspecify.annotations.NullMarked;
