package toll.link;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A blocking rule: one to three kinds of keys that records must share at once. Packed into one int, eight bits a kind, in
 * the order of the kinds.
 */
final class RuleCode {
    private static final int BITS = 8;
    private static final int MASK = (1 << BITS) - 1;
    /** Kinds that can be told apart. */
    static final int MOST_KINDS = MASK;

    private RuleCode() {}

    static int of(int kind) {
        return kind + 1;
    }

    /** The rule that asks for one more kind, which is not before the others. */
    static int and(int rule, int kind) {
        return rule | kind + 1 << BITS * size(rule);
    }

    static int size(int rule) {
        return rule > MASK << BITS ? 3 : rule > MASK ? 2 : 1;
    }

    static int kind(int rule, int i) {
        return (rule >>> BITS * i & MASK) - 1;
    }

    /** The kind that was joined last. */
    static int last(int rule) {
        return kind(rule, size(rule) - 1);
    }

    /** The kinds in words. */
    static String words(int rule, List<Key> keys) {
        return java.util.stream.IntStream.range(0, size(rule))
                .mapToObj(i -> keys.get(kind(rule, i)).name())
                .collect(Collectors.joining(" + "));
    }

    /** The family of evidence of all its kinds, or -1 when it joins several. */
    static int family(int rule, List<Key> keys) {
        int family = keys.get(kind(rule, 0)).family();
        for (int i = 1; i < size(rule); i++) {
            family = keys.get(kind(rule, i)).family() == family ? family : -1;
        }
        return family;
    }
}
