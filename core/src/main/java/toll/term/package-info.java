/** Vocabularies of actors, means, status, measure, grade and the like, as data with aliases. */
@NullMarked
package toll.term;

import org.jspecify.annotations.NullMarked;
