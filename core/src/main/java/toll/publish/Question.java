package toll.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A question as it can be asked again of the ledger: a verb, its operands and its filters, written the way one types
 * them after {@code toll}. Written back, options come in the order of their names, so that the same question is the
 * same text.
 *
 * @param options by name without dashes; several values of one option are parted by commas
 */
public record Question(String verb, List<String> operands, Map<String, String> options) {
    private static final Set<String> VERBS = Set.of("tally", "gap", "series", "figure");
    private static final Set<String> OPTIONS = Set.of(
            "policy", "by", "event", "source", "actor", "place", "from", "to", "grade", "means", "measure", "status");

    public Question {
        operands = List.copyOf(operands);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        if (!VERBS.contains(verb)) {
            throw new IllegalArgumentException(
                    "a question begins with one of " + sorted(VERBS) + ", not \"" + verb + "\"");
        }
        for (String name : options.keySet()) {
            if (!OPTIONS.contains(name)) {
                throw new IllegalArgumentException("no filter --" + name + "; there are " + sorted(OPTIONS));
            }
        }
    }

    /** Reads {@code tally --actor us-led-coalition --by grade}; values with blanks stand in double quotes. */
    public static Question parse(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("an empty question");
        }
        List<String> operands = new ArrayList<>();
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                operands.add(word);
            } else if (i + 1 < words.size()) {
                i++;
                options.merge(word.substring(2).toLowerCase(Locale.ROOT), words.get(i), (a, b) -> a + "," + b);
            } else {
                throw new IllegalArgumentException(word + " needs a value");
            }
        }
        return new Question(words.getFirst(), operands, options);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                any = true;
            } else if (Character.isWhitespace(c) && !quoted) {
                if (any) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            } else {
                word.append(c);
                any = true;
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quotation mark is not closed: " + text);
        }
        if (any) {
            words.add(word.toString());
        }
        return words;
    }

    /** The option's values, parted at commas; none where it is not given. */
    List<String> values(String option) {
        String given = options.getOrDefault(option, "");
        return given.isEmpty() ? List.of() : List.of(given.split("\\s*,\\s*"));
    }

    String value(String option) {
        return options.getOrDefault(option, "");
    }

    /** The question with one more filter. */
    public Question with(String option, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(option, value);
        return new Question(verb, operands, more);
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** The question as one types it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(verb);
        operands.forEach(operand -> text.append(' ').append(quoted(operand)));
        options.forEach(
                (name, value) -> text.append(" --").append(name).append(' ').append(quoted(value)));
        return text.toString();
    }

    private static String quoted(String value) {
        return value.isEmpty() || value.chars().anyMatch(Character::isWhitespace) ? '"' + value + '"' : value;
    }
}
