/**
 * The web application: one page for each question a recorder asks. Pages hold no arithmetic; every number on them
 * comes from a stage of the flow.
 */
@NullMarked
package toll.web;

import org.jspecify.annotations.NullMarked;
