package toll.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a published number comes from: what was asked, of which ledger, and the records that answer.
 *
 * @param question the verb and its filters, as one would type them after {@code toll}
 * @param cell which cell of the answer: {@code min}, {@code group fair}, {@code step 3} …
 * @param ends the number itself
 * @param records sequence numbers of the entries it rests on, ascending
 */
public record Lineage(String question, String cell, Ends ends, List<Long> records) {
    public Lineage {
        records = records.stream().sorted().distinct().toList();
    }

    /** The number of the note that a key stands for: {@code 7} for {@code n7}. */
    static String note(String key) {
        return key.substring(1);
    }

    /** The same as it stands beside a number on paper: {@code [7]}. */
    static String reference(String key) {
        return "[" + note(key) + "]";
    }

    /** Collects the lineages of a paper under short keys (n1, n2 …), the same lineage once. */
    public static final class Register {
        private final Map<Lineage, String> keys = new java.util.HashMap<>();
        private final Map<String, Lineage> byKey =
                new TreeMap<>(java.util.Comparator.comparingInt((String k) -> Integer.parseInt(k.substring(1))));

        /** The number as a run that carries its lineage. */
        public Run.Num number(String shown, Lineage lineage) {
            String key = keys.computeIfAbsent(lineage, l -> "n" + (keys.size() + 1));
            byKey.putIfAbsent(key, lineage);
            return new Run.Num(shown, key);
        }

        public Map<String, Lineage> all() {
            return byKey;
        }
    }
}
