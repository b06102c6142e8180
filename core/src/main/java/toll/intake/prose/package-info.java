/**
 * Reading claims out of prose: a text becomes attributed figures, each with the span of every field. Deterministic
 * rules over word lists that are data files; no learned model, no backtracking search over whole texts.
 */
@NullMarked
package toll.intake.prose;

import org.jspecify.annotations.NullMarked;
