package toll.compare;

import java.util.List;
import java.util.Optional;

/**
 * How two values of one kind are compared: each is read once into a comparable form, then any two forms give an
 * agreement level. A value that cannot be read is missing, and missing is not disagreement: it has no level.
 *
 * @param <T> the comparable form of one value
 */
public interface Comparison<T> {
    /**
     * The levels in the words of a sentence ("the same day"), strongest first; at least two, the last says that the
     * values differ. Level 0 is equality of the comparable form.
     */
    List<String> levels();

    /** The comparable form of a value as written, or empty when nothing in it can be compared. */
    Optional<T> read(String written);

    /** The level at which two values agree, from 0 to {@code levels().size() - 1}; symmetric. */
    int level(T a, T b);

    /** What can be said quickly about the pairs of these values, in agreement with {@link #level}. */
    default Quick over(List<T> distinct) {
        return Quick.NONE;
    }

    /** What two values say about each other, in one sentence a reader can check. */
    default String sentence(String label, String writtenA, String writtenB, int level) {
        String both = writtenA.equals(writtenB) ? "“" + writtenA + "”" : "“" + writtenA + "” and “" + writtenB + "”";
        return label + ": " + levels().get(level) + " (" + both + ")";
    }
}
