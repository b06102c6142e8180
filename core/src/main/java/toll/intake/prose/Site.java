package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/**
 * A place named in a sentence: tokens {@code from} (included) to {@code to} (excluded).
 *
 * @param name the English name of the gazetteer, or the words as written where it holds no such place
 * @param place the gazetteer's entry, or null where the words stand for themselves
 */
record Site(int from, int to, String name, Gazetteer.@Nullable Place place) {}
