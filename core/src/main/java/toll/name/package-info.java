/**
 * Names of persons as written and in normal form: parts with their roles, folding of scripts, and sounds that Arabic and
 * Latin spellings share.
 */
@NullMarked
package toll.name;

import org.jspecify.annotations.NullMarked;
