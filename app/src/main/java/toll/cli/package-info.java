/** The command line: one class a verb. */
@NullMarked
package toll.cli;

import org.jspecify.annotations.NullMarked;
