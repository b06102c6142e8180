package toll.intake.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import toll.date.Edge;
import toll.date.When;
import toll.term.Vocabularies;

/**
 * The book-keeping of a belligerent's monthly report, read from its prose: each number with the span it stands in. A
 * number that the report does not state is absent, not 0. The list of allegations follows as findings.
 *
 * @param items what the report counts, {@code spans} where each number stands
 * @param covers the month it speaks of, as EDTF ({@code 2017-03}); empty where the text names none beside its numbers
 * @param source id of who reports, {@code actor} of the belligerent; empty where no vocabulary holds the names used
 * @param words the sentences in which the numbers stand
 */
public record MonthlyReport(
        Map<Item, Long> items,
        Map<Item, Span> spans,
        String covers,
        String source,
        String actor,
        String words,
        List<Line> lines) {
    /** What a monthly report counts. */
    public enum Item {
        CARRIED,
        RECEIVED,
        REOPENED,
        COMPLETED,
        CREDIBLE,
        NON_CREDIBLE,
        DUPLICATE,
        OPEN,
        DEATHS,
        CUMULATIVE
    }

    /**
     * One allegation of the list.
     *
     * @param line its line in the text, from 1
     */
    public record Line(long line, String words, Statement statement) {}

    public MonthlyReport {
        items = Map.copyOf(items);
        spans = Map.copyOf(spans);
        lines = List.copyOf(lines);
    }

    public OptionalLong get(Item item) {
        Long value = items.get(item);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** The findings of the list, in its order. */
    public List<Statement> statements() {
        return lines.stream().map(Line::statement).toList();
    }

    /** Reads a whole report published on that day. */
    public static MonthlyReport read(String text, LocalDate published, Lexicon lexicon) {
        Map<Item, Long> items = new EnumMap<>(Item.class);
        Map<Item, Span> spans = new EnumMap<>(Item.class);
        List<NumberedLines.Item> list = NumberedLines.of(text, published, new Statements(lexicon));
        List<Sentence> books = new ArrayList<>();
        TimeWords times = new EnglishTime();
        int next = 0;
        for (Sentence s : Sentences.of(text, lexicon)) {
            int start = s.token(0).start();
            while (next < list.size() && list.get(next).end() <= start) {
                next++;
            }
            int end = s.token(s.size() - 1).end();
            if (next < list.size() && list.get(next).start() < end) {
                continue; // what an allegation says is its own
            }
            boolean[] masked = Masks.of(s, Periods.of(s, published, times));
            List<BookNumbers.Found> found = BookNumbers.of(s, Numbers.of(text, s, new EnglishCardinals(), masked));
            for (BookNumbers.Found one : found) {
                if (items.putIfAbsent(one.item(), Math.max(0, one.num().value())) == null) {
                    spans.put(one.item(), s.span(one.num().from(), one.num().to()));
                }
            }
            if (!found.isEmpty()) {
                books.add(s);
            }
        }
        return new MonthlyReport(
                items,
                spans,
                month(books, published, times),
                named(books, lexicon, Role.SOURCE, "source"),
                named(books, lexicon, Role.ACTOR, "actor"),
                String.join(
                        " ",
                        books.stream().map(s -> s.span(0, s.size()).of(text)).toList()),
                list.stream()
                        .map(i -> new Line(
                                i.line(), text.substring(i.start(), i.end()).strip(), i.statement()))
                        .toList());
    }

    /** The first single day that the beginning of a text names in full, with its year. */
    public static Optional<LocalDate> dateline(String beginning) {
        Lexicon lexicon = Lexicon.shipped(Language.ENGLISH, Vocabularies.shipped());
        TimeWords times = new EnglishTime();
        for (Sentence s : Sentences.of(beginning, lexicon)) {
            for (Periods.Found time : Periods.of(s, LocalDate.EPOCH, times)) {
                boolean year = false;
                for (int i = time.from(); i < time.to(); i++) {
                    year = year || s.token(i).isNumber() && s.token(i).norm().length() == 4;
                }
                When when = time.period().when();
                if (year && when.from() instanceof Edge.Day day && when.firstDay() == when.lastDay()) {
                    return Optional.of(day.day());
                }
            }
        }
        return Optional.empty();
    }

    /** The first month named beside the numbers. */
    private static String month(List<Sentence> books, LocalDate published, TimeWords times) {
        return books.stream()
                .flatMap(s -> Periods.of(s, published, times).stream())
                .map(time -> time.period().edtf())
                .filter(edtf -> edtf.length() == "2017-03".length() && edtf.indexOf('/') < 0)
                .findFirst()
                .orElse("");
    }

    /** The id named most often in the book-keeping; ties by the order of the text. */
    private static String named(List<Sentence> books, Lexicon lexicon, Role role, String vocabulary) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Sentence s : books) {
            for (int i = 0; i < s.size(); i++) {
                Hit hit = s.at(i, role);
                if (hit != null
                        && lexicon.vocabulary(vocabulary).byId(hit.value()).isPresent()) {
                    times.merge(hit.value(), 1, Integer::sum);
                }
            }
        }
        Optional<Map.Entry<String, Integer>> most =
                times.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a);
        return most.map(Map.Entry::getKey).orElse("");
    }

    /** Whether the text keeps books as such reports do: at least two of the numbers carried, received, completed, open. */
    public boolean keepsBooks() {
        return Stream.of(Item.CARRIED, Item.RECEIVED, Item.COMPLETED, Item.OPEN)
                        .filter(items::containsKey)
                        .count()
                >= 2;
    }

    /** The book-keeping as {@code claims --json} writes it. */
    public Map<String, Long> fields() {
        Map<String, Long> all = new LinkedHashMap<>();
        new TreeMap<>(items).forEach((item, value) -> all.put(item.name().toLowerCase(Locale.ROOT), value));
        return all;
    }
}
