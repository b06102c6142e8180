/** What goes out: tables, reports, dossiers, letters, bundles; every number with its lineage. */
@NullMarked
package toll.publish;

import org.jspecify.annotations.NullMarked;
