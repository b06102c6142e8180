package toll.estimate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule with a name, outside all estimators: what it finds wrong in the evidence, if anything.
 *
 * @param broken the finding in words, or nothing when the rule is kept
 */
record Rule<E>(String id, String name, Function<E, Optional<String>> broken) {
    static <E> List<Reason> found(List<Rule<E>> rules, E evidence) {
        return rules.stream()
                .flatMap(r -> r.broken.apply(evidence).map(text -> new Reason(r.id, r.name, text)).stream())
                .toList();
    }
}
