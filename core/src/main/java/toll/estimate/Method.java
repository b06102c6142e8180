package toll.estimate;

import java.util.List;
import java.util.Optional;

/**
 * What one method gives, beside the others. A single method is never the answer.
 *
 * @param name chapman, chao, loglinear, dga, lcmcr, coverage, or one of these with a variant after a hyphen
 * @param how model, settings and meaning, in words
 * @param total N with limits of 95 %
 * @param eighty limits of 80 %, where the method has them
 * @param figures further numbers, by name
 */
public record Method(String name, String how, Range total, Optional<Range> eighty, List<Figure> figures) {
    /** A named number. */
    public record Figure(String name, double value) {}

    static Method of(String name, String how, Range total, Figure... figures) {
        return new Method(name, how, total, Optional.empty(), List.of(figures));
    }
}
