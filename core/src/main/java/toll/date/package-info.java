/** When: intervals of days, partial and uncertain dates, EDTF in and out. */
@NullMarked
package toll.date;

import org.jspecify.annotations.NullMarked;
