package toll.intake.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The book-keeping of a belligerent's monthly report, read from its prose: each number with the span it stands in. A
 * number that the report does not state is absent, not 0. The numbered lines follow as statements.
 */
public record MonthlyReport(Map<Item, Long> items, Map<Item, Span> spans, List<Statement> statements) {
    /** What a monthly report counts. */
    public enum Item {
        CARRIED("carried", "previous", "prior"),
        RECEIVED("received", "new"),
        REOPENED("reopened"),
        COMPLETED("completed", "assessments", "completed assessments"),
        CREDIBLE("credible"),
        NON_CREDIBLE("non-credible", "not credible", "noncredible"),
        DUPLICATE("duplicate", "duplicates", "duplicative"),
        OPEN("open", "still", "remain"),
        DEATHS("deaths"),
        CUMULATIVE("since");

        private final List<String> words;

        Item(String... words) {
            this.words = List.of(words);
        }
    }

    private static final int REACH = 12;

    public MonthlyReport {
        items = Map.copyOf(items);
        spans = Map.copyOf(spans);
        statements = List.copyOf(statements);
    }

    public OptionalLong get(Item item) {
        Long value = items.get(item);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Reads a whole report published on that day. */
    public static MonthlyReport read(String text, LocalDate published, Lexicon lexicon) {
        Map<Item, Long> items = new EnumMap<>(Item.class);
        Map<Item, Span> spans = new EnumMap<>(Item.class);
        List<Statement> statements = new ArrayList<>();
        Statements lines = new Statements(lexicon);
        TimeWords times = new EnglishTime();
        for (String line : text.split("\n")) {
            String bare = numbered(line);
            if (bare != null) {
                statements.add(lines.read(bare, published));
            }
        }
        for (Sentence s : Sentences.of(text, lexicon)) {
            boolean[] masked = Masks.of(s, Periods.of(s, published, times));
            for (Num num : Numbers.of(text, s, new EnglishCardinals(), masked)) {
                Item item = num.form() == Num.Form.NUMERAL || s.is(num.coreFrom(), "one") || num.form() == Num.Form.NONE
                        ? item(s, num)
                        : null;
                if (item != null && !items.containsKey(item)) {
                    items.put(item, Math.max(0, num.value()));
                    spans.put(item, s.span(num.from(), num.to()));
                }
            }
        }
        return new MonthlyReport(items, spans, statements);
    }

    /** "12. Aug. 17, 2017, near …": the line without its number, or null where it begins otherwise. */
    private static @Nullable String numbered(String line) {
        String bare = line.strip();
        int i = 0;
        while (i < bare.length() && Character.isDigit(bare.charAt(i))) {
            i++;
        }
        boolean mark = i > 0 && i < 4 && i < bare.length() && (bare.charAt(i) == '.' || bare.charAt(i) == ')');
        return mark && bare.length() > i + 20 ? bare.substring(i + 1).strip() : null;
    }

    /** The line without its number, where it has one. */
    static String unnumbered(String line) {
        String bare = numbered(line);
        return bare == null ? line.strip() : bare;
    }

    /** Whether the text keeps books as such reports do: at least two of the numbers carried, received, completed. */
    public boolean keepsBooks() {
        return java.util.stream.Stream.of(Item.CARRIED, Item.RECEIVED, Item.COMPLETED)
                        .filter(items::containsKey)
                        .count()
                >= 2;
    }

    /** The book-keeping as {@code claims --json} writes it. */
    public Map<String, Long> fields() {
        Map<String, Long> all = new java.util.LinkedHashMap<>();
        for (Item item : Item.values()) {
            get(item).ifPresent(value -> all.put(item.name().toLowerCase(java.util.Locale.ROOT), value));
        }
        return all;
    }

    /** The nearest keyword decides; deaths are told from reports by the verb of harm beside them. */
    private static @Nullable Item item(Sentence s, Num num) {
        boolean killed = near(s, num, "killed", "deaths");
        if (killed) {
            return near(s, num, "since", "since") ? Item.CUMULATIVE : Item.DEATHS;
        }
        Item verb = verb(s, num);
        if (verb != null) {
            return verb;
        }
        Item best = null;
        int nearest = REACH;
        for (Item item : Item.values()) {
            for (String word : item.words) {
                int at = distance(s, num, word);
                if (at < nearest && item != Item.DEATHS && item != Item.CUMULATIVE) {
                    nearest = at;
                    best = item;
                }
            }
        }
        boolean not =
                best == Item.CREDIBLE && (distance(s, num, "non") <= nearest || distance(s, num, "not") <= nearest);
        return not ? Item.NON_CREDIBLE : best;
    }

    /** "carried over 43 open reports": the verb right before the number decides. */
    private static @Nullable Item verb(Sentence s, Num num) {
        for (int i = num.coreFrom() - 1; i >= Math.max(0, num.coreFrom() - 3); i--) {
            if (s.is(i, "carried")) {
                return Item.CARRIED;
            }
            if (s.is(i, "received")) {
                return Item.RECEIVED;
            }
            if (s.is(i, "reopened")) {
                return Item.REOPENED;
            }
        }
        return null;
    }

    private static boolean near(Sentence s, Num num, String a, String b) {
        for (int i = num.to(); i < Math.min(s.size(), num.to() + 20); i++) {
            if (s.is(i, a) || s.is(i, b)) {
                return true;
            }
        }
        return false;
    }

    /** Tokens from the number to the word: after it within its clause, or before it with a small price. */
    private static int distance(Sentence s, Num num, String word) {
        String first = word.split("[ -]")[0];
        for (int i = num.to(); i < Math.min(s.size(), num.to() + REACH); i++) {
            if (s.is(i, first)) {
                return i - num.to();
            }
            if (s.token(i).isNumber() || s.mark(i, ";") || s.has(i, Role.CARDINAL)) {
                break;
            }
        }
        for (int i = num.from() - 1; i >= Math.max(0, num.from() - 5); i--) {
            if (s.is(i, first)) {
                return num.from() - i + 2;
            }
            if (s.token(i).isNumber() || s.mark(i, ",") || s.mark(i, ";")) {
                break;
            }
        }
        return REACH;
    }
}
